// What the pulse's form holds, each field as a text: an item that is skipped is empty.
import { PULSE_ITEMS, type Pulse, type PulseAnswers } from '#shared/domain/pulse.ts';

export type PulseFields = Record<(typeof PULSE_ITEMS)[number] | 'comment', string>;

export function pulseFields(pulse?: Pulse): PulseFields {
	const of = (item: (typeof PULSE_ITEMS)[number]) => String(pulse?.meta[item] ?? '');
	const comment = pulse?.body.comment ?? '';
	return {
		heard: of('heard'),
		matters: of('matters'),
		fits: of('fits'),
		worth: of('worth'),
		comment,
	};
}

export const answersOf = (fields: PulseFields): PulseAnswers =>
	Object.fromEntries(
		PULSE_ITEMS.filter((item) => fields[item] !== '').map((item) => [item, Number(fields[item])]),
	);
