// Records of an export put back: into a mentorship that begins with them anew, and that nobody else has
// joined. Whoever joins it later finds them there; nothing that somebody else wrote since is ever written over.
import * as z from 'zod/mini';
import { err, ok } from '../result.ts';
import {
	type Actor,
	defineMutator,
	type Entity,
	Id,
	type Outcome,
	privateSpace,
	SHARED,
	type Space,
	type Tx,
} from './entity.ts';
import { availability } from './availability.ts';
import { member } from './member.ts';
import { mentorship } from './mentorship.ts';
import { note } from './note.ts';
import { entities } from './nouns.ts';
import { isTimeZone, zoneOf } from './time-zone.ts';

/** How many fit a mutation, if they are short. */
export const RESTORE_MOST = 50;

const Fields = z.record(z.string(), z.unknown());
const Restored = z.strictObject({
	/** A private one is the person's own. */
	lane: z.enum(['ours', 'mine']),
	kind: z.string().check(z.maxLength(40)),
	id: Id,
	meta: Fields,
	body: Fields,
});
export type Restored = z.infer<typeof Restored>;

const Args = z.strictObject({
	id: Id,
	records: z.array(Restored).check(z.minLength(1), z.maxLength(RESTORE_MOST)),
});

export const restoreMutators = {
	addRecords: defineMutator(
		Args,
		(tx, { id, records }, actor) => {
			if (!tx.get(mentorship, SHARED, id)) return err({ code: 'not_found' });
			const other = tx.get(member, SHARED, actor.counterpartId);
			if (!other || other.meta.joinedAt !== undefined) return err({ code: 'forbidden' });
			for (const one of records) {
				const outcome = putBack(tx, id, one, actor);
				if (!outcome.ok) return outcome;
			}
			return ok(undefined);
		},
		{ sealed: true },
	),
};

function putBack(tx: Tx, mentorshipId: string, one: Restored, actor: Actor): Outcome {
	const { kind, id, lane } = one;
	const entity = Object.hasOwn(entities, kind) ? entities[kind] : undefined;
	const meta = entity?.meta.safeParse(one.meta);
	const body = entity?.body.safeParse(one.body);
	// Notes are written letter by letter, so that it is known whose letters they are.
	if (!entity || !meta?.success || !body?.success || isKind(entity, note.kind))
		return err({ code: 'invalid' });
	const space: Space = lane === 'ours' ? SHARED : privateSpace(actor.memberId);
	if (isKind(entity, mentorship.kind))
		return putMentorship(tx, mentorshipId, id, meta.data, body.data, actor);
	if (isKind(entity, member.kind)) return putMember(tx, id, meta.data, body.data, actor);
	if (isKind(entity, availability.kind)) {
		// Hours on a clock that nobody knows say nothing.
		if (!isTimeZone((meta.data as Meta<typeof availability>).timeZone)) return ok(undefined);
	}
	// What is there already is newer.
	if (!tx.get(entity, space, id)) tx.put(entity, space, id, meta.data, body.data);
	return ok(undefined);
}

const isKind = ({ kind }: Entity, wanted: string): boolean => kind === wanted;

type Meta<E> = E extends Entity<infer M, unknown> ? M : never;
type Body<E> = E extends Entity<unknown, infer B> ? B : never;

/** The two in it are the ones that were named when it began. */
function putMentorship(
	tx: Tx,
	mentorshipId: string,
	id: string,
	meta: unknown,
	body: unknown,
	actor: Actor,
): Outcome {
	const { mentorId, menteeId } = meta as Meta<typeof mentorship>;
	const both = new Set([actor.memberId, actor.counterpartId]);
	const [mine] = actor.role === 'mentor' ? [mentorId] : [menteeId];
	if (
		id !== mentorshipId ||
		mine !== actor.memberId ||
		new Set([mentorId, menteeId]).symmetricDifference(both).size > 0
	)
		return err({ code: 'forbidden' });
	const { endedAt, ...rest } = meta as Meta<typeof mentorship>;
	const timeZone = zoneOf(rest.timeZone);
	// Its time of being kept begins anew; and whoever joins is told that a file speaks here.
	const kept = { ...rest, ...(endedAt !== undefined && { endedAt: actor.now }) };
	const restored = { at: actor.now, memberId: actor.memberId };
	tx.put(mentorship, SHARED, id, { ...kept, timeZone, restored }, body as Body<typeof mentorship>);
	return ok(undefined);
}

/** The other one has not joined this one, whatever they had joined before. */
function putMember(tx: Tx, id: string, meta: unknown, body: unknown, actor: Actor): Outcome {
	const { joinedAt, ...rest } = meta as Meta<typeof member>;
	const isMe = id === actor.memberId;
	const role = isMe ? actor.role : actor.role === 'mentor' ? 'mentee' : 'mentor';
	if ((!isMe && id !== actor.counterpartId) || rest.role !== role)
		return err({ code: 'forbidden' });
	const kept = isMe && joinedAt !== undefined ? { ...rest, joinedAt } : rest;
	tx.put(member, SHARED, id, kept, body as Body<typeof member>);
	return ok(undefined);
}
