import { newUid } from '#shared/ids.ts';
import type { Desk } from './desk.ts';
import { expiredPulses } from './pulses.ts';

/** The server does the same; but a mentorship that was never shared has only its device. */
export function expirePulses(desks: readonly Desk[], ms: number): void {
	const now = new Date(ms).toISOString();
	for (const desk of desks) {
		if (!desk.me || desk.replica.row.over) continue;
		for (const sessionId of expiredPulses(desk.all(), desk.me, now)) {
			const a = { sessionId, expired: true };
			desk.mutate(undefined, { u: newUid(), n: 'removePulse', a });
		}
	}
}
