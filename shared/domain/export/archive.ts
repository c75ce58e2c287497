// Everything of a person in one file: all mentorships as they read them, and what the server knows of them.
// It can be read in again where nothing of it is.
import * as z from 'zod/mini';
import { err, ok, type Result } from '../../result.ts';
import { Instant, privateSpace, SHARED } from '../entity.ts';
import { Language, member, type MemberBody } from '../member.ts';
import { mentorship } from '../mentorship.ts';
import { note } from '../note.ts';
import type { ArgsOf } from '../index.ts';
import type { Restored } from '../restore.ts';
import { inPieces, type Pieces } from '../restore-pieces.ts';
import { zoneOf } from '../time-zone.ts';
import { MentorshipExport } from './json.ts';
import { findShared, Owner, ownersOf } from './owners.ts';

export const ARCHIVE_FORMAT = 'leitfaden.archive';
export const ARCHIVE_VERSION = 1;

const Archived = z.strictObject({ me: Owner, content: MentorshipExport });
export type Archived = z.infer<typeof Archived>;

export const Archive = z.strictObject({
	format: z.literal(ARCHIVE_FORMAT),
	version: z.literal(ARCHIVE_VERSION),
	exportedAt: Instant,
	name: z.optional(z.string()),
	language: Language,
	mentorships: z.array(Archived),
	/** What the server knows of this person, as it says it; absent for who was never there, or not now. */
	server: z.optional(z.record(z.string(), z.unknown())),
});
export type Archive = z.infer<typeof Archive>;

export const archiveJson = (archive: Omit<Archive, 'format' | 'version'>): string =>
	`${JSON.stringify({ format: ARCHIVE_FORMAT, version: ARCHIVE_VERSION, ...archive }, null, '\t')}\n`;

/** The export of one mentorship that does not say whose it is: the person knows which of these two it is. */
export interface Undecided {
	readonly either: readonly Archived[];
}

/** What is in the file, which may as well be the export of one mentorship. */
export function readArchive(
	json: string,
): Result<readonly Archived[], 'not_json' | 'not_an_export' | Undecided> {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		// Any file can be picked by a person: that it is none of ours is an answer, not a fault.
		return err('not_json');
	}
	const archive = Archive.safeParse(value);
	if (archive.success) return ok(archive.data.mentorships);
	const content = MentorshipExport.safeParse(value);
	if (!content.success) return err('not_an_export');
	const either = ownersOf(content.data).map((me) => ({ me, content: content.data }));
	if (either.length === 0) return err('not_an_export');
	return either.length === 1 ? ok(either) : err({ either });
}

export interface Restoration extends Pieces {
	readonly first: ArgsOf<'addMentorship'>;
	/** Their states are too long for a mutation of records: the caller writes them as notes are written. */
	readonly notes: readonly (Omit<ArgsOf<'updateNote'>, 'update'> & { readonly state: string })[];
}

/**
 * What has to be done, in this order, to have it all again, as a mentorship of its own under `id`: the one it
 * was may live on elsewhere, or be erased for good. Undefined when its beginning is missing, or is of others.
 */
export function restorationOf({ me, content }: Archived, id: string): Restoration | undefined {
	const about = findShared(content, mentorship.kind, content.mentorshipId);
	const [own, other] = [me.memberId, me.counterpartId].map((one) =>
		findShared(content, member.kind, one),
	);
	if (!about || !own || !other || !isAbout(about, me)) return undefined;
	if (content.exportedBy !== undefined && content.exportedBy !== me.memberId) return undefined;
	const { cadence, minutes, timeZone } = about.meta as ArgsOf<'addMentorship'>['set'];
	const first: ArgsOf<'addMentorship'> = {
		id,
		set: { cadence, minutes, timeZone: zoneOf(timeZone) },
		text: about.body as ArgsOf<'addMentorship'>['text'],
		me: { id: me.memberId, role: me.role, text: own.body as MemberBody },
		other: { id: me.counterpartId, text: other.body as MemberBody },
	};

	// What is private to somebody else never becomes this person's own words.
	const readable = [SHARED, privateSpace(me.memberId)];
	const all = content.records.filter(({ space }) => readable.some((mine) => mine === space));
	const notes = all.filter(({ kind }) => kind === note.kind).map(asNote);
	// One record that is refused would take all down that are sent with it.
	const fitting = all.filter((one) => one === about || (one.kind !== note.kind && fits(one, me)));
	const pieces = inPieces(
		id,
		fitting.map((record) => restored(record === about ? { ...about, id } : record)),
	);
	const without = content.records.length - fitting.length - notes.length;
	return { first, records: pieces.records, leftOut: pieces.leftOut + without, notes };
}

type Content = MentorshipExport['records'][number];

/** It is about these two, each in their role. */
function isAbout({ meta }: Content, { memberId, role, counterpartId }: Owner): boolean {
	const { mentorId, menteeId } = meta as { mentorId?: string; menteeId?: string };
	const [mine, others] = role === 'mentor' ? [mentorId, menteeId] : [menteeId, mentorId];
	return mine === memberId && others === counterpartId && memberId !== counterpartId;
}

/** No mentorship has another one in it, nor a third person, nor two in one role. */
function fits({ kind, id, meta }: Content, me: Owner): boolean {
	if (kind === mentorship.kind) return false;
	if (kind !== member.kind) return true;
	const isMe = id === me.memberId;
	const isMine = (meta as { role?: string }).role === me.role;
	return (isMe || id === me.counterpartId) && isMe === isMine;
}

const restored = ({ space, kind, id, meta, body }: Content): Restored => ({
	lane: space === SHARED ? 'ours' : 'mine',
	kind,
	id,
	meta: meta as Restored['meta'],
	body: body as Restored['body'],
});

const asNote = ({ space, meta, body }: Content): Restoration['notes'][number] => ({
	lane: space === SHARED ? 'ours' : 'mine',
	...(meta as { sessionId: string; agendaItemId: string }),
	state: (body as { text: string }).text,
});
