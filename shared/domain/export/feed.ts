// A calendar that others subscribe to by a link: when two people meet and when something is due. Made of
// `meta` alone, so that neither a name nor anything that was written can be in it.
import * as z from 'zod/mini';
import { ActionItemMeta, actionItem } from '../action-item.ts';
import { session, SessionMeta } from '../session.ts';
import { calendar, event, fromTo, wholeDay } from './ics.ts';

/** A record as the server hands it over: without its body. */
export interface FeedRecord {
	readonly kind: string;
	readonly id: string;
	readonly meta: unknown;
}

/** The only words in it, by what has become of a thing. */
export interface FeedTitles {
	readonly session: Readonly<Record<'planned' | 'live' | 'ended' | 'cancelled', string>>;
	readonly actionItem: Readonly<Record<ActionItemMeta['state'], string>>;
}

/** What the feed reads: whatever else a newer device has put there is passed over. */
const Meeting = z.object(
	z.pick(SessionMeta, {
		phase: true,
		minutes: true,
		scheduledAt: true,
		startedAt: true,
		endedAt: true,
		removedAt: true,
	}).shape,
);
const Promised = z.object(
	z.pick(ActionItemMeta, { assigneeId: true, dueOn: true, state: true }).shape,
);

/** Kinds of records that have a day in it. */
export const FEED_KINDS = [session.kind, actionItem.kind];

/** The whole calendar of one member: all sessions with a date, and the days of their own action items. */
export function feedIcs(
	records: readonly FeedRecord[],
	{
		memberId,
		titles,
		now,
	}: { readonly memberId: string; readonly titles: FeedTitles; readonly now: string },
): string {
	const events = records.flatMap(({ kind, id, meta }) => {
		if (kind === session.kind) return meetingOf(id, meta, titles, now);
		return kind === actionItem.kind ? promiseOf(id, meta, memberId, titles, now) : [];
	});
	return calendar(events, ABOUT);
}

const ABOUT = [
	'METHOD:PUBLISH',
	'X-WR-CALNAME:Leitfaden',
	'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
	'X-PUBLISHED-TTL:PT6H',
];

function meetingOf(id: string, meta: unknown, titles: FeedTitles, now: string) {
	const found = Meeting.safeParse(meta);
	if (!found.success) return [];
	const { phase, minutes, scheduledAt, startedAt, endedAt, removedAt } = found.data;
	const start = startedAt ?? scheduledAt;
	if (start === undefined) return [];
	const planned = new Date(Date.parse(start) + minutes * 60_000).toISOString();
	const end = endedAt !== undefined && endedAt > start ? endedAt : planned;
	const state = removedAt ? 'cancelled' : phase === 'paused' ? 'live' : phase;
	return [event(id, titles.session[state], now, fromTo(start, end), statusOf(!removedAt))];
}

function promiseOf(id: string, meta: unknown, memberId: string, titles: FeedTitles, now: string) {
	const found = Promised.safeParse(meta);
	if (!found.success || found.data.assigneeId !== memberId) return [];
	const { dueOn, state } = found.data;
	if (dueOn === undefined) return [];
	const status = statusOf(state !== 'dropped');
	return [event(id, titles.actionItem[state], now, wholeDay(dueOn), status)];
}

const statusOf = (stands: boolean) => [`STATUS:${stands ? 'CONFIRMED' : 'CANCELLED'}`];
