// One line per mentorship for lists and for the start of a session, read from what this device sees.
import { type ActionItem, actionItem } from '#shared/domain/action-item.ts';
import { callLink } from '#shared/domain/call-link.ts';
import { type Entity, privateSpace, SHARED, type StoredRecord } from '#shared/domain/entity.ts';
import { isIn, member, nameOf } from '#shared/domain/member.ts';
import { mentorship } from '#shared/domain/mentorship.ts';
import { isMissed } from '#shared/domain/missed-date.ts';
import { awaitsAgenda } from '#shared/domain/proposal/awaits-agenda.ts';
import { datedItemsOf } from '#shared/domain/reminder.ts';
import { session } from '#shared/domain/session.ts';
import type { MentorshipRow } from '#shared/store/shape.ts';
import { keyOf, type Me } from '#shared/store/view.ts';
import type { MentorshipSummary } from '#shared/ui/link.ts';
import { pulseSummary } from './pulses.ts';

/** As much of a replica as a summary reads. */
export interface Readable {
	readonly me: Me | undefined;
	get(key: ReturnType<typeof keyOf>): StoredRecord | undefined;
	all(): Iterable<StoredRecord>;
}

const isA = <M, B>(entity: Entity<M, B>, record: StoredRecord | undefined) =>
	record?.kind === entity.kind ? (record as unknown as StoredRecord<M, B>) : undefined;

/** How a mentorship stands with the server. What is over is listed with those that have ended. */
export const standingOf = ({ shared, over }: Pick<MentorshipRow, 'shared' | 'over'>) => ({
	...(!shared && { onlyHere: true as const }),
	...(over && { over, state: 'ended' as const }),
});

/** Undefined while the mentorship's own records have not come. */
export function summaryOf(m: string, from: Readable, now: string): MentorshipSummary | undefined {
	const { me } = from;
	const own = isA(mentorship, from.get(keyOf(SHARED, m)));
	const other = me && isA(member, from.get(keyOf(SHARED, me.counterpartId)));
	if (!me || !own || !other) return undefined;
	return {
		id: m,
		me,
		...(own.body.title !== undefined && { title: own.body.title }),
		...(own.body.planB !== undefined && { planB: own.body.planB }),
		otherName: nameOf(other),
		otherJoined: isIn(other.meta),
		state: own.meta.state,
		...readWithin(m, from, me, now),
	};
}

/**
 * What is worked out of its contents. One that cannot be read stands in the list all the same, and does not
 * take the others out of it: they are told in one piece.
 */
function readWithin(m: string, from: Readable, me: Me, now: string) {
	try {
		return within(m, from, me, now);
	} catch (error) {
		reportError(error);
		return { callKeys: [] };
	}
}

function within(m: string, from: Readable, me: Me, now: string) {
	const { callKeys, live, nextAt, dated } = readAll(from, me, now);
	return {
		callKeys,
		...(live && { liveSessionId: live.id }),
		...(live?.meta.startedAt !== undefined && { liveSince: live.meta.startedAt }),
		...(nextAt !== undefined && { nextAt }),
		...(awaitsAgenda(m, from.all(), now) && { awaitsAgenda: true as const }),
		...(dated.length > 0 && { dated }),
		...pulseSummary(from.all(), me, now),
	};
}

/** The session that runs now: live or paused. Of two, the one begun last. */
export function liveSessionOf(from: Readable) {
	let found: ReturnType<typeof toSession>;
	for (const record of from.all()) {
		const one = toSession(record);
		if (!one || (one.meta.phase !== 'live' && one.meta.phase !== 'paused')) continue;
		if (!found || (one.meta.startedAt ?? '') > (found.meta.startedAt ?? '')) found = one;
	}
	return found;
}

const toSession = (record: StoredRecord) => isA(session, record);

function readAll(from: Readable, me: Me, now: string) {
	const callKeys: string[] = [];
	const promised: ActionItem[] = [];
	let nextAt: string | undefined;
	for (const record of from.all()) {
		const link = record.space === privateSpace(me.memberId) && isA(callLink, record);
		if (link) callKeys.push(link.body.callKey);
		const item = isA(actionItem, record);
		if (item) promised.push(item);
		const at = toSession(record)?.meta;
		if (at?.phase !== 'planned' || at.scheduledAt === undefined || isMissed(at, now)) continue;
		if (nextAt === undefined || at.scheduledAt < nextAt) nextAt = at.scheduledAt;
	}
	const dated = datedItemsOf(promised, me.memberId);
	return { callKeys, live: liveSessionOf(from), nextAt, dated };
}
