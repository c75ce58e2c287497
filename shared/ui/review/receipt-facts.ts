// The facts of a session that a receipt is about, out of its records. Two devices that have the same
// records get the same facts.
import { agendaItem } from '#shared/domain/agenda-item.ts';
import { SHARED } from '#shared/domain/entity.ts';
import { mentorship as mentorshipNoun } from '#shared/domain/mentorship.ts';
import { agendaText, type ReceiptFacts, type ReceiptSignature } from '#shared/domain/receipt.ts';
import { session, sessionElapsed } from '#shared/domain/session.ts';
import { signature, signatureIdOf } from '#shared/domain/signature.ts';
import { digestOf } from '#shared/ids.ts';
import type { Mentorship } from '../mentorship.svelte.ts';
import { codeOf, isSigned } from './verify-receipt.ts';

/** Everything but the hash, and the text it is made of. */
export interface ReceiptBones {
	readonly facts: Omit<ReceiptFacts, 'templateHash'>;
	readonly agenda: string;
	/** Those that are there, the mentor's first. */
	readonly signatures: readonly ReceiptSignature[];
}

/** Undefined for a session that is not over, and while parts of its agenda may still be on their way. */
export function receiptBonesOf(
	mentorship: Mentorship,
	sessionId: string,
): ReceiptBones | undefined {
	const about = mentorship.find(mentorshipNoun, SHARED, mentorship.id)?.meta;
	const meta = mentorship.find(session, SHARED, sessionId)?.meta;
	if (!mentorship.complete || !about) return undefined;
	if (meta?.phase !== 'ended' || meta.startedAt === undefined) return undefined;
	const { mentorId, menteeId } = about;
	const items = mentorship
		.list(agendaItem)
		.filter((item) => item.meta.sessionId === sessionId)
		.toSorted((a, b) => (a.meta.order < b.meta.order ? -1 : 1));
	const signatures = [mentorId, menteeId].flatMap((memberId) => {
		const found = mentorship.find(signature, SHARED, signatureIdOf(sessionId, memberId))?.meta;
		if (!found) return [];
		const { authorId: _author, sessionId: _session, at: _at, ...signed } = found;
		return [{ memberId, ...signed }];
	});
	return {
		facts: {
			...{ mentorshipId: mentorship.id, sessionId, number: meta.number, mentorId, menteeId },
			startedAt: meta.startedAt,
			minutes: Math.round(sessionElapsed(meta, meta.endedAt ?? meta.startedAt) / 60_000),
		},
		agenda: agendaText(meta.templateId, items),
		signatures,
	};
}

/** How a session's signatures stand: by member id, whether one is there and fits. */
export interface ReceiptState {
	readonly facts: ReceiptFacts;
	readonly signatures: readonly ReceiptSignature[];
	readonly fits: Readonly<Record<string, boolean>>;
	/** Both fit, and were made with two keys. */
	readonly complete: boolean;
	readonly oneDevice: boolean;
	readonly code: string;
}

export async function receiptStateOf(bones: ReceiptBones): Promise<ReceiptState> {
	const facts = { ...bones.facts, templateHash: await digestOf(bones.agenda) };
	const judged = await Promise.all(
		bones.signatures.map(async (each) => {
			const same =
				each.startedAt === facts.startedAt &&
				each.minutes === facts.minutes &&
				each.templateHash === facts.templateHash;
			return [each.memberId, same && (await isSigned(facts, each))] as const;
		}),
	);
	const both = judged.length === 2 && judged.every(([, fits]) => fits);
	const oneDevice = both && bones.signatures[0]?.publicKey === bones.signatures[1]?.publicKey;
	return {
		facts,
		signatures: bones.signatures,
		fits: Object.fromEntries(judged),
		complete: both && !oneDevice,
		oneDevice,
		code: await codeOf(facts),
	};
}
