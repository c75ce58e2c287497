// When a person is usually free, painted on a week. No calendar is asked for, and nobody else's dates are
// in it: the other person sees these hours and nothing more.
import * as z from 'zod/mini';
import { joinIds } from '../ids.ts';
import { ok } from '../result.ts';
import { defineEntity, defineMutator, Id, SHARED } from './entity.ts';
import { KnownTimeZone, TimeZone } from './time-zone.ts';

const MINUTES_A_DAY = 24 * 60;
const Minute = z.int().check(z.minimum(0), z.maximum(MINUTES_A_DAY));

/** Free from one minute of that weekday to another, on the person's own clock. Monday is 1. */
export const FreeTime = z
	.strictObject({ day: z.int().check(z.minimum(1), z.maximum(7)), from: Minute, to: Minute })
	.check(z.refine(({ from, to }) => from < to));
export type FreeTime = z.infer<typeof FreeTime>;

const AvailabilityMeta = z.strictObject({
	memberId: Id,
	/** IANA name of the clock these times are on. */
	timeZone: TimeZone,
	free: z.array(FreeTime).check(z.maxLength(100)),
});
export type AvailabilityMeta = z.infer<typeof AvailabilityMeta>;

export const availability = defineEntity('availability', AvailabilityMeta, z.strictObject({}));

/** Keeps the id apart from the member's own, and from whatever else is made of it. */
const AVAILABILITY = '6f1d7c1e-52b0-8a6e-9d0a-2b8f4c3e7a11';

/** There is one per member. */
export const availabilityIdOf = (memberId: string) => joinIds(memberId, AVAILABILITY);

export const availabilityMutators = {
	/** Says when one is free; the whole week at once. */
	editAvailability: defineMutator(
		z.strictObject({
			set: z.strictObject({
				timeZone: KnownTimeZone,
				free: AvailabilityMeta.shape.free,
			}),
		}),
		(tx, { set }, actor) => {
			const id = availabilityIdOf(actor.memberId);
			tx.put(availability, SHARED, id, { memberId: actor.memberId, ...set }, {});
			return ok(undefined);
		},
	),

	removeAvailability: defineMutator(z.strictObject({}), (tx, _args, actor) => {
		const id = availabilityIdOf(actor.memberId);
		if (tx.get(availability, SHARED, id)) tx.remove(availability, SHARED, id);
		return ok(undefined);
	}),
};
