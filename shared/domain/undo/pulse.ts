import { privateSpace } from '../entity.ts';
import { pulse, PULSE_ITEMS, pulseIdOf } from '../pulse.ts';
import { type Before, type Inverses, to } from './inverse.ts';

/** One's own pulse while nobody else has seen it, as it would be set again. */
function sealedPulse({ get, memberId }: Before, sessionId: string) {
	const found = get(pulse, privateSpace(memberId), pulseIdOf(sessionId, memberId));
	if (!found) return undefined;
	const { meta, body } = found;
	const given = PULSE_ITEMS.filter((item) => meta[item] !== undefined);
	const set = Object.fromEntries(given.map((item) => [item, meta[item]]));
	return { sessionId, set, text: body, at: meta.at };
}

export const pulseInverses: Inverses = {
	submitPulse({ sessionId }, before) {
		const was = sealedPulse(before, sessionId);
		return was ? to('submitPulse', was) : to('removePulse', { sessionId });
	},
	removePulse({ sessionId }, before) {
		const was = sealedPulse(before, sessionId);
		return was && to('submitPulse', was);
	},
};
