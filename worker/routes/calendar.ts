// A calendar to subscribe to. The link is the only key, since calendars cannot sign in: so it opens dates
// and states, made of `meta` alone, and nothing that anybody wrote.
import { Hono } from 'hono';
import { validator } from 'hono-openapi';
import * as z from 'zod/mini';
import { FEED_KINDS, feedIcs } from '#shared/domain/export/feed.ts';
import { newSecret } from '#shared/ids.ts';
import { CalendarRequest, CalendarResponse, CalendarState, Uuid } from '#shared/protocol.ts';
import { calendarWords } from '#shared/words/calendar.ts';
import { type MemberEnv, requireMember } from '../access/door.ts';
import { sha256 } from '../auth/hash.ts';
import { type AppEnv, requireUser } from '../auth/require-user.ts';
import { jsonBody, whereWrong } from '../body.ts';
import { dropFeed, hasFeed, putFeed, readFeed } from '../db/calendar-feeds.ts';
import { floodKey, networkOf } from '../limit.ts';
import { writeAudit } from '../privacy/audit.ts';
import { problem } from '../problem.ts';
import { describe, SIGNED_IN, WITH_BODY } from './describe.ts';
import { few, LINKS_AN_HOUR } from './few.ts';
import { tooManyFrom } from './few-by-address.ts';

const query = validator('query', z.strictObject({ m: Uuid }), (result, c) => {
	if (!result.success) return problem(c, 'invalid_request', { detail: whereWrong(result.error) });
});

export const calendarLinks = new Hono<MemberEnv>()
	.post(
		'/',
		requireUser,
		describe('Make a calendar link; the one before stops', CalendarResponse, [
			...SIGNED_IN,
			...WITH_BODY,
			'left',
			'not_found',
		]),
		...jsonBody(CalendarRequest),
		requireMember('json'),
		few('links/calendar', LINKS_AN_HOUR),
		async (c) => {
			const { m, language } = c.req.valid('json');
			const userId = c.get('userId');
			const secret = newSecret();
			const secretHash = await sha256(secret);
			await putFeed(c.env.DB, { m, userId, secretHash, language, now: Date.now() });
			const { memberId } = c.get('membership');
			await writeAudit(c.env, { action: 'calendar_link_made', m, memberId });
			return c.json({ secret });
		},
	)
	.get(
		'/',
		requireUser,
		describe('Whether I have a calendar link', CalendarState, [
			...SIGNED_IN,
			'invalid_request',
			'not_found',
		]),
		query,
		requireMember('query', { former: true }),
		async (c) => {
			const { m } = c.req.valid('query');
			return c.json({ exists: await hasFeed(c.env.DB, m, c.get('userId')) });
		},
	)
	.delete(
		'/',
		requireUser,
		describe('Switch my calendar link off', CalendarState, [
			...SIGNED_IN,
			'invalid_request',
			'not_found',
		]),
		query,
		requireMember('query', { former: true }),
		async (c) => {
			const { m } = c.req.valid('query');
			const isDropped = await dropFeed(c.env.DB, m, c.get('userId'));
			const { memberId } = c.get('membership');
			if (isDropped) await writeAudit(c.env, { action: 'calendar_link_dropped', m, memberId });
			return c.json({ exists: false });
		},
	);

const LINK = /^([A-Za-z0-9_-]{40})\.ics$/;

export const calendarFeed = new Hono<AppEnv>().get(
	'/:file',
	describe(
		'The calendar behind a link',
		z.string(),
		['not_found', 'too_many', 'internal', 'retry'],
		'text/calendar',
	),
	async (c) => {
		const secret = LINK.exec(c.req.param('file'))?.[1];
		if (!secret) return problem(c, 'not_found');
		const secretHash = await sha256(secret);
		const address = c.req.header('cf-connecting-ip');
		if (address !== undefined) {
			// Calendar services fetch for many people from one address: each link is counted by itself.
			const key = await floodKey(c.env, `calendar/${secretHash}`, networkOf(address));
			const { success } = await c.env.REQUEST_LIMIT.limit({ key });
			if (!success) return problem(c, 'too_many', { headers: { 'retry-after': '30' } });
		}
		const feed = await readFeed(c.env.DB, secretHash, FEED_KINDS);
		// Whoever tries one link after the other is counted whatever the link.
		if (!feed)
			return (await tooManyFrom(c, 'SIGN_IN_LIMIT', 'calendar')) ?? problem(c, 'not_found');
		const { memberId, language, records } = feed;
		const { titles } = calendarWords[language];
		const text = feedIcs(records, { memberId, titles, now: new Date().toISOString() });
		return c.body(text, 200, {
			'content-type': 'text/calendar; charset=utf-8',
			'cache-control': 'private, no-cache',
		});
	},
);
