// The relation of one mentor and one mentee: unit of sync, of access, of ordering.
import * as z from 'zod/mini';
import { err, ok } from '../result.ts';
import {
	defineEntity,
	defineMutator,
	Id,
	Instant,
	nullableText,
	optionalText,
	patched,
	Role,
	SHARED,
	writtenLine,
} from './entity.ts';
import { mayKeepFor } from './kept-until.ts';
import { member, MemberBody } from './member.ts';
import { RETENTION } from './retention.ts';
import { KnownTimeZone, TimeZone } from './time-zone.ts';
import { mostOfBoth, TypedOver, typedOver } from './typed-over.ts';

const PLAN_B_MOST = mostOfBoth(500);

export const Cadence = z.enum(['weekly', 'fortnightly', 'monthly', 'none']);
export type Cadence = z.infer<typeof Cadence>;

const MentorshipMeta = z.strictObject({
	cadence: Cadence,
	/** How long a session usually is. */
	minutes: z.int().check(z.minimum(10), z.maximum(180)),
	/** IANA name, where the cadence is counted. */
	timeZone: TimeZone,
	state: z.enum(['active', 'ended']),
	mentorId: Id,
	menteeId: Id,
	createdAt: Instant,
	/** The template of each session by its number: the programme's. Ready-made ids or somebody's own. */
	sequence: z.optional(
		z
			.array(z.string().check(z.minLength(1), z.maxLength(60)))
			.check(z.minLength(1), z.maxLength(52)),
	),
	endedAt: z.optional(Instant),
	/** It was read in from a file, then and by that member: what is older stands as the file had it. */
	restored: z.optional(z.strictObject({ at: Instant, memberId: Id })),
	/** What one has done counts once the other has nodded at it. */
	confirmDone: z.optional(z.literal(true)),
	/** How many months all of it is kept after its end; absent for the usual. */
	retentionMonths: z.optional(z.int().check(z.minimum(1), z.maximum(RETENTION.mentorshipMonths))),
});

const TemplateId = z.string().check(z.minLength(1), z.maxLength(60));
const SequenceTitles = z.record(TemplateId, writtenLine(120));

/**
 * `title` is empty until somebody renames it; the other person's name stands in for it. `planB` is what they
 * do when the call fails: "phone: …".
 */
const MentorshipBody = z.strictObject({
	title: z.optional(writtenLine(120)),
	planB: optionalText(PLAN_B_MOST),
	/** What somebody's own templates in the sequence are called, by id: only they can read the rest of one. */
	sequenceTitles: z.optional(SequenceTitles),
});
type MentorshipBody = z.infer<typeof MentorshipBody>;

export const mentorship = defineEntity('mentorship', MentorshipMeta, MentorshipBody);

const Settings = z.extend(z.pick(MentorshipMeta, { cadence: true, minutes: true }), {
	timeZone: KnownTimeZone,
});

export const mentorshipMutators = {
	/** The first mutation of every mentorship. Makes both members, so that both can be named at once. */
	addMentorship: defineMutator(
		z.strictObject({
			id: Id,
			set: Settings,
			text: MentorshipBody,
			me: z.strictObject({ id: Id, role: Role, text: MemberBody }),
			other: z.strictObject({ id: Id, text: MemberBody }),
		}),
		(tx, { id, set, text, me, other }, actor) => {
			if (tx.get(mentorship, SHARED, id)) return err({ code: 'invalid' });
			if (me.id !== actor.memberId || other.id !== actor.counterpartId)
				return err({ code: 'forbidden' });
			const [mentorId, menteeId] = me.role === 'mentor' ? [me.id, other.id] : [other.id, me.id];
			const otherRole = me.role === 'mentor' ? 'mentee' : 'mentor';
			tx.put(
				mentorship,
				SHARED,
				id,
				{ ...set, state: 'active', mentorId, menteeId, createdAt: actor.now },
				text,
			);
			tx.put(member, SHARED, me.id, { role: me.role, joinedAt: actor.now }, me.text);
			tx.put(member, SHARED, other.id, { role: otherRole }, other.text);
			return ok(undefined);
		},
		{ sealed: true },
	),

	editMentorship: defineMutator(
		z.strictObject({
			id: Id,
			set: z.optional(
				z.extend(z.partial(Settings), {
					sequence: z.optional(z.nullable(MentorshipMeta.shape.sequence)),
					confirmDone: z.optional(z.nullable(MentorshipMeta.shape.confirmDone)),
					retentionMonths: z.optional(z.nullable(MentorshipMeta.shape.retentionMonths)),
				}),
			),
			text: z.optional(
				z.strictObject({
					title: z.optional(z.nullable(writtenLine(120))),
					planB: nullableText(PLAN_B_MOST),
					sequenceTitles: z.optional(z.nullable(SequenceTitles)),
				}),
			),
			/** What stood there when the typing began: two people may write at once. */
			from: z.optional(z.strictObject({ planB: TypedOver })),
		}),
		(tx, { id, set, text: words, from }, actor) => {
			const found = tx.get(mentorship, SHARED, id);
			if (!found) return err({ code: 'not_found' });
			const months = set?.retentionMonths;
			if (typeof months === 'number' && !mayKeepFor(found.meta, months, actor.now))
				return err({ code: 'closed' });
			const planB = typedOver(tx, words?.planB, from?.planB, found.body.planB ?? '');
			const body = patched(found.body, planB === undefined ? words : { ...words, planB });
			tx.put(mentorship, SHARED, id, patched(found.meta, set), body);
			return ok(undefined);
		},
	),

	/** Ends the mentorship. Nothing is taken away; it can be reopened. */
	completeMentorship: defineMutator(z.strictObject({ id: Id }), (tx, { id }, actor) => {
		const found = tx.get(mentorship, SHARED, id);
		if (!found) return err({ code: 'not_found' });
		if (found.meta.state === 'ended') return ok(undefined);
		const meta = { ...found.meta, state: 'ended' as const, endedAt: actor.now };
		tx.put(mentorship, SHARED, id, meta, found.body);
		return ok(undefined);
	}),

	reopenMentorship: defineMutator(z.strictObject({ id: Id }), (tx, { id }) => {
		const found = tx.get(mentorship, SHARED, id);
		if (!found) return err({ code: 'not_found' });
		const meta = patched(found.meta, { state: 'active', endedAt: null });
		tx.put(mentorship, SHARED, id, meta, found.body);
		return ok(undefined);
	}),
};
