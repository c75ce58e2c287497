// The four-tap view of a session, by each person, after it. Sealed in the author's private space until both
// have answered: the commit that brings the second one moves both into the shared space, so nobody can
// adapt to the other. Alone, it is gone after thirty days.
import * as z from 'zod/mini';
import { joinIds } from '../ids.ts';
import { err, ok } from '../result.ts';
import {
	type Actor,
	defineEntity,
	defineMutator,
	Id,
	Instant,
	NewInstant,
	notAfter,
	optionalText,
	privateSpace,
	SHARED,
	type StoredRecord,
	type Tx,
} from './entity.ts';
import { session } from './session.ts';

/** What is asked, in this order; the mentor is asked the same about the mentee. */
export const PULSE_ITEMS = ['heard', 'matters', 'fits', 'worth'] as const;
export type PulseItem = (typeof PULSE_ITEMS)[number];
export const PULSE_LEVELS = [1, 2, 3, 4, 5] as const;

const Answer = z.optional(z.int().check(z.minimum(1), z.maximum(5)));
const Answers = z.strictObject({ heard: Answer, matters: Answer, fits: Answer, worth: Answer });
export type PulseAnswers = z.infer<typeof Answers>;

/** An item that was skipped is absent. With none of the four it was put aside, and reveals nothing. */
const PulseMeta = z.extend(Answers, { sessionId: Id, authorId: Id, at: Instant });
type PulseMeta = z.infer<typeof PulseMeta>;

const PulseBody = z.strictObject({ comment: optionalText(500) });
type PulseBody = z.infer<typeof PulseBody>;

export const pulse = defineEntity('pulse', PulseMeta, PulseBody, { perSession: true });
export type Pulse = StoredRecord<PulseMeta, PulseBody>;

/** A takeaway is one per session and author too, and lies in the same spaces: this keeps them apart. */
const PULSE = '70756c73-6500-8000-8000-000000000000';

/** There is one pulse per session and author. */
export const pulseIdOf = (sessionId: string, memberId: string) =>
	joinIds(sessionId, memberId, PULSE);

export const isAnswered = (meta: PulseAnswers): boolean =>
	PULSE_ITEMS.some((item) => meta[item] !== undefined);

const SEALED_MS = 30 * 86_400_000;

/** Whether a sealed one has had its time. Counted from when it was first set, however often it changed. */
export const isExpired = ({ at }: Pick<PulseMeta, 'at'>, now: string): boolean =>
	Date.parse(now) - Date.parse(at) >= SEALED_MS;

/** What was set before this is gone by now, at the latest. */
export const sealedSince = (now: string): string =>
	new Date(Date.parse(now) - SEALED_MS).toISOString();

/** Moves both into the shared space once both are there. On a device the other one never is. */
function reveal(tx: Tx, sessionId: string, actor: Actor): void {
	const both = [actor.memberId, actor.counterpartId].map((memberId) =>
		tx.get(pulse, privateSpace(memberId), pulseIdOf(sessionId, memberId)),
	);
	const ready = both.filter(
		(one) => one && isAnswered(one.meta) && !isExpired(one.meta, actor.now),
	);
	if (ready.length < 2) return;
	for (const one of ready) {
		if (!one) continue;
		tx.put(pulse, SHARED, one.id, one.meta, one.body);
		// Not kept twice: what lies in a private space is sealed, and nothing else is.
		tx.remove(pulse, one.space, one.id);
	}
}

export const pulseMutators = {
	/**
	 * Sets one's own pulse, or changes it while it is sealed; without an answer it is put aside. `at` gives
	 * a removed one its time back. What both have seen is not changed any more.
	 */
	submitPulse: defineMutator(
		z.strictObject({ sessionId: Id, set: Answers, text: PulseBody, at: z.optional(NewInstant) }),
		(tx, { sessionId, set, text, at }, actor) => {
			const about = tx.get(session, SHARED, sessionId);
			if (!about) return err({ code: 'not_found' });
			const id = pulseIdOf(sessionId, actor.memberId);
			const own = privateSpace(actor.memberId);
			const was = tx.get(pulse, own, id);
			if (about.meta.phase !== 'ended' || tx.get(pulse, SHARED, id)) return err({ code: 'closed' });
			const since = was && !isExpired(was.meta, actor.now) ? was.meta.at : notAfter(at, actor.now);
			const meta = { ...set, sessionId, authorId: actor.memberId, at: since };
			tx.put(pulse, own, id, meta, text);
			reveal(tx, sessionId, actor);
			return ok(undefined);
		},
		{ sealed: true },
	),

	/**
	 * Takes one's own sealed pulse back; what both have seen stays. `expired` is what a device says by
	 * itself: then it goes only if its time is over by the clock of whoever commits it.
	 */
	removePulse: defineMutator(
		z.strictObject({ sessionId: Id, expired: z.optional(z.literal(true)) }),
		(tx, { sessionId, expired }, actor) => {
			const own = privateSpace(actor.memberId);
			const found = tx.get(pulse, own, pulseIdOf(sessionId, actor.memberId));
			if (found && (!expired || isExpired(found.meta, actor.now))) tx.remove(pulse, own, found.id);
			return ok(undefined);
		},
	),
};

/** So far apart, two answers are worth a talk. */
const APART = 2;

/** The items both have answered so differently that it belongs on the next agenda. */
export const pulseDifferences = (one: PulseAnswers, other: PulseAnswers): readonly PulseItem[] =>
	PULSE_ITEMS.filter((item) => {
		const [a, b] = [one[item], other[item]];
		return a !== undefined && b !== undefined && Math.abs(a - b) >= APART;
	});

/** The topic that grows out of a difference: one per session, item and author, however often it is added. */
export const pulseTopicIdOf = (sessionId: string, memberId: string, item: PulseItem): string =>
	joinIds(sessionId, memberId, `${PULSE.slice(0, -1)}${1 + PULSE_ITEMS.indexOf(item)}`);
