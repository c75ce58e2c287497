// Who the person is in a mentorship, read where it is first said: by its first mutation, or by its record.
import { privateSpace, SHARED, type Space, type StoredRecord } from '#shared/domain/entity.ts';
import { mentorship, mentorshipMutators } from '#shared/domain/mentorship.ts';
import { type Key, keyOf, type Me } from './view.ts';

/** Undefined unless the mutation founds this mentorship. */
export function founderOf(m: string, mutation: { n: string; a: unknown }): Me | undefined {
	if (mutation.n !== 'addMentorship') return undefined;
	const parsed = mentorshipMutators.addMentorship.args.safeParse(mutation.a);
	if (!parsed.success || parsed.data.id !== m) return undefined;
	const { me, other } = parsed.data;
	return { memberId: me.id, role: me.role, counterpartId: other.id };
}

/** Undefined while the mentorship's record has not come. */
export function counterpartOf(
	m: string,
	memberId: string,
	records: { get(key: Key): StoredRecord | null | undefined },
): string | undefined {
	const found = records.get(keyOf(SHARED, m));
	if (found?.kind !== mentorship.kind) return undefined;
	const { mentorId, menteeId } = found.meta as { mentorId: string; menteeId: string };
	return mentorId === memberId ? menteeId : mentorId;
}

/** The spaces this person reads. */
export const spacesOf = (memberId: string): readonly Space[] => [SHARED, privateSpace(memberId)];
