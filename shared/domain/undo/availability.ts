import { availability, availabilityIdOf } from '../availability.ts';
import { SHARED } from '../entity.ts';
import { type Before, type Inverse, type Inverses, to } from './inverse.ts';

/** One's own week as it was; none where there was none. */
function asItWas({ get, memberId }: Before): Inverse {
	const was = get(availability, SHARED, availabilityIdOf(memberId))?.meta;
	if (!was) return to('removeAvailability', {});
	return to('editAvailability', { set: { timeZone: was.timeZone, free: was.free } });
}

export const availabilityInverses: Inverses = {
	editAvailability: (_args, before) => asItWas(before),
	removeAvailability(_args, before) {
		const back = asItWas(before);
		return back.name === 'removeAvailability' ? undefined : back;
	},
};
