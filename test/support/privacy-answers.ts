// A server in memory that keeps somebody's data, for the page about it.
import { err, ok } from '#shared/result.ts';
import type { Commands } from '#shared/ui/link.ts';
import type { MemoryLink } from './memory-link.ts';

const at = '2026-11-20T10:00:00.000Z';
/** Due when nobody runs this any more. */
const erasure = { askedAt: at, dueAt: '2126-11-27T10:00:00.000Z' };

/**
 * A server that keeps this person's account, and an erasure once it was asked for. `isLate`: it falls due just
 * before it is taken back.
 */
export function withPrivacy(
	link: MemoryLink,
	m: string,
	memberId: string,
	{ isLate = false, consentsIntact = true } = {},
) {
	let erasing: typeof erasure | undefined;
	let consents: object[] = [];
	const asked: string[] = [];
	link.answers.privacy = (ask: Commands['privacy']['args']) => {
		asked.push(ask.about);
		if (ask.about === 'askErasure') erasing = erasure;
		if (ask.about === 'undoErasure' && isLate) {
			erasing = { ...erasure, dueAt: at };
			return err('not_found' as const);
		}
		if (ask.about === 'undoErasure') erasing = undefined;
		if (ask.about === 'consent') {
			const { about: _, ...agreed } = ask;
			consents = [...consents, { at, ...agreed }];
		}
		if (ask.about === 'withdrawConsent')
			consents = consents.map((one) => ({ withdrawnAt: at, ...one }));
		const membership = {
			m,
			memberId,
			role: 'mentor',
			state: 'active',
			since: at,
			retentionMonths: 12,
		};
		if (ask.about === 'facts')
			return ok({
				account: { createdAt: at, email: 'mia@example.org', inactiveOn: at },
				devices: [{ id: 'd', signedInAt: at, seenAt: at, current: true }],
				memberships: [membership],
				consents,
				consentsIntact,
				...(erasing && { erasure: erasing }),
			});
		if (ask.about === 'audit')
			return ok({
				entries: [{ seq: 1, at, action: 'invited', m, memberId }],
				more: false,
				intact: true,
			});
		return ok({});
	};
	return asked;
}
