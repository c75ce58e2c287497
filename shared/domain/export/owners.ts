// Whose an export of one mentorship is. What is private in it is theirs, and whoever reads it in goes on as them.
import * as z from 'zod/mini';
import { Id, privateSpace, Role, SHARED } from '../entity.ts';
import { member } from '../member.ts';
import { mentorship } from '../mentorship.ts';
import type { MentorshipExport } from './json.ts';

export const Owner = z.strictObject({ memberId: Id, role: Role, counterpartId: Id });
export type Owner = z.infer<typeof Owner>;

/** A shared record of the file. */
export const findShared = ({ records }: MentorshipExport, kind: string, id: string) =>
	records.find((one) => one.kind === kind && one.id === id && one.space === SHARED);

/**
 * One where it is known. Both for a file from before that was said in it, unless private records tell; none when
 * it is of other people, or does not say which ones it is about.
 */
export function ownersOf(content: MentorshipExport): readonly Owner[] {
	const about = findShared(content, mentorship.kind, content.mentorshipId);
	if (!about) return [];
	const { mentorId, menteeId } = about.meta as { mentorId: string; menteeId: string };
	const both: readonly Owner[] = [
		{ memberId: mentorId, role: 'mentor', counterpartId: menteeId },
		{ memberId: menteeId, role: 'mentee', counterpartId: mentorId },
	];
	const { exportedBy, records, other } = content;
	if (exportedBy !== undefined) return both.filter(({ memberId }) => memberId === exportedBy);
	const spaces = new Set([...records, ...other].map(({ space }) => space));
	const withPrivate = both.filter(({ memberId }) => spaces.has(privateSpace(memberId)));
	return withPrivate.length > 0 ? withPrivate : both;
}

/** What the file calls that one; empty for somebody who is not in it, or was erased. */
export function ownerName(content: MentorshipExport, { memberId }: Owner): string {
	const found = findShared(content, member.kind, memberId);
	const { erasedAt } = (found?.meta ?? {}) as { erasedAt?: string };
	return found && erasedAt === undefined ? (found.body as { name: string }).name : '';
}
