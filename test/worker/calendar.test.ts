import ICAL from 'ical.js';
import { newId, newSecret } from '#shared/ids.ts';
import { expect, test } from 'vitest';
import { aMentor, aPair, env, type Person, request, signIn } from './world.ts';

const CANARY = 'KANARIENVOGEL';

async function subscribe(person: Person, language: 'en' | 'de' = 'en'): Promise<string> {
	const response = await person.post('/v1/calendar', { m: person.m, language });
	return (await response.json<{ secret: string }>()).secret;
}

const fetchFeed = (secret: string, headers = {}) =>
	request(`/v1/calendar/${secret}.ics`, { headers });
const remove = ({ token }: Person, m: string) =>
	request(`/v1/calendar?m=${m}`, {
		method: 'DELETE',
		headers: { authorization: `Bearer ${token}` },
	});
const leave = (m: string, { memberId }: Person) =>
	env.DB.prepare(`UPDATE membership SET state = 'left' WHERE mentorship_id = ?1 AND member_id = ?2`)
		.bind(m, memberId)
		.run();

/** A date to come and a promise of each, every text in them a canary. */
async function aFullMentorship() {
	const pair = await aPair();
	const { mentor, mentee, m } = pair;
	const sessionId = newId();
	const promise = (assigneeId: string, dueOn: string) => ({
		n: 'addActionItem',
		a: {
			id: newId(),
			set: { assigneeId, dueOn },
			text: { text: `${CANARY} text`, ifThen: `${CANARY} if` },
		},
	});
	await mentor.push(
		{ n: 'editMentorship', a: { id: m, text: { title: `${CANARY} title` } } },
		{ n: 'editMember', a: { id: mentor.memberId, text: { name: `${CANARY} name` } } },
		{
			n: 'addSession',
			a: {
				id: sessionId,
				set: { number: 1, minutes: 50, scheduledAt: '2027-03-30T13:00:00.000Z' },
			},
		},
		promise(mentor.memberId, '2027-04-02'),
		promise(mentee.memberId, '2027-04-09'),
	);
	return { ...pair, sessionId };
}

function read(text: string) {
	const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
	return calendar.getAllSubcomponents('vevent').map((one) => {
		const { uid, summary, startDate, duration } = new ICAL.Event(one);
		const start = startDate.isDate ? startDate.toString() : startDate.toJSDate().toISOString();
		return { uid, summary, start, minutes: duration.toSeconds() / 60 };
	});
}

async function expectNothing(response: Response): Promise<void> {
	expect(response.status).toBe(404);
	const { requestId: _, ...problem } = await response.json<Record<string, unknown>>();
	expect(problem).toEqual({
		type: '/problems/not_found',
		code: 'not_found',
		status: 404,
		title: 'There is nothing here',
	});
}

test('whoever has the link reads dates, lengths and states, without signing in', async () => {
	const { mentor, sessionId } = await aFullMentorship();
	const secret = await subscribe(mentor);

	const response = await fetchFeed(secret);

	expect(response.status).toBe(200);
	expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
	expect(response.headers.get('cache-control')).toBe('private, no-cache');
	const events = read(await response.text());
	expect(events.map(({ uid: _, ...event }) => event).toSorted(byStart)).toEqual([
		{ summary: 'Mentoring', start: '2027-03-30T13:00:00.000Z', minutes: 50 },
		{ summary: 'Action item due (open)', start: '2027-04-02', minutes: 24 * 60 },
	]);
	expect(events.map(({ uid }) => uid)).toContain(`${sessionId}@leitfaden`);
});

test('never a name, a title or anything written, in whatever language it was made', async () => {
	const { mentor, mentee } = await aFullMentorship();

	const texts = await Promise.all(
		[await subscribe(mentor, 'de'), await subscribe(mentee)].map(async (secret) =>
			(await fetchFeed(secret)).text(),
		),
	);

	expect(texts[0]).toContain('SUMMARY:Aufgabe fällig (offen)');
	expect(texts[1]).toContain('DTSTART;VALUE=DATE:20270409');
	for (const text of texts) {
		expect(text).not.toContain(CANARY);
		expect(text).not.toMatch(/Mentee|Mentor(?!ing)/);
		expect(text).not.toContain(mentor.memberId);
		expect(text).not.toContain(mentor.m);
	}
});

test('what has changed is in it the next time: a cancelled date is gone, what is done is done', async () => {
	const { mentor, sessionId } = await aFullMentorship();
	const secret = await subscribe(mentor);
	const item = read(await (await fetchFeed(secret)).text()).find(
		({ uid }) => !uid.startsWith(sessionId),
	);
	const id = item?.uid.replace('@leitfaden', '');

	await mentor.push(
		{ n: 'removeSession', a: { id: sessionId } },
		{ n: 'completeActionItem', a: { id } },
	);

	const events = read(await (await fetchFeed(secret)).text());
	expect(events.map(({ summary }) => summary)).toEqual(['Action item due (done)']);
});

test('a mentorship without any date is an empty calendar', async () => {
	const mentor = await aMentor();

	const response = await fetchFeed(await subscribe(mentor));

	expect(read(await response.text())).toEqual([]);
});

test('the secret is long, stored as its hash alone, and cannot be asked for again', async () => {
	const { mentor } = await aPair();
	const secret = await subscribe(mentor);
	const { results } = await env.DB.prepare('SELECT * FROM calendar_feed').all();
	const state = await mentor.get(`/v1/calendar?m=${mentor.m}`);

	expect(secret).toMatch(/^[A-Za-z0-9_-]{40}$/);
	expect(JSON.stringify(results)).not.toContain(secret);
	expect(await state.json()).toEqual({ exists: true });
});

test('a new link takes the place of the old one; switched off, there is none', async () => {
	const { mentor, mentee, m } = await aPair();
	const theirs = await subscribe(mentee);
	const old = await subscribe(mentor);
	const fresh = await subscribe(mentor, 'de');

	await expectNothing(await fetchFeed(old));
	expect((await fetchFeed(fresh)).status).toBe(200);
	expect(await (await remove(mentor, m)).json()).toEqual({ exists: false });
	await expectNothing(await fetchFeed(fresh));
	expect(await (await mentor.get(`/v1/calendar?m=${m}`)).json()).toEqual({ exists: false });
	expect((await remove(mentor, m)).status).toBe(200);
	expect((await fetchFeed(theirs)).status).toBe(200);
});

test('the link of somebody who has left is dead, and they get no new one', async () => {
	const { mentor, mentee, m } = await aPair();
	const [secret, theirs] = [await subscribe(mentor), await subscribe(mentee)];
	await leave(m, mentor);

	await expectNothing(await fetchFeed(secret));
	expect((await fetchFeed(theirs)).status).toBe(200);
	const again = await mentor.post('/v1/calendar', { m, language: 'en' });
	expect(await again.json()).toMatchObject({ code: 'left', status: 403 });
	expect((await remove(mentor, m)).status).toBe(200);
});

test.each([
	['one nobody has', () => `${newSecret()}.ics`],
	['a secret without its ending', () => newSecret()],
	['a short one', () => 'abc.ics'],
	['a hash instead of a secret', () => `${'0'.repeat(64)}.ics`],
	['an injected one', () => encodeURIComponent(`${"x' OR 1=1 --".padEnd(40, 'x')}.ics`)],
	['a wildcard', () => `${'%25'.repeat(40)}.ics`],
])('an address that opens nothing looks like any other: %s', async (_, file) => {
	await expectNothing(await request(`/v1/calendar/${file()}`));
});

test('only a member makes a link, asks for it or switches it off', async () => {
	const { mentor, m } = await aPair();
	const secret = await subscribe(mentor);
	const stranger = await signIn();
	const answersFor = async (id: string) => [
		await stranger.post('/v1/calendar', { m: id, language: 'en' }),
		await stranger.get(`/v1/calendar?m=${id}`),
		await remove(stranger, id),
	];

	for (const answer of [...(await answersFor(m)), ...(await answersFor(newId()))])
		await expectNothing(answer);
	expect((await fetchFeed(secret)).status).toBe(200);
});

test('without signing in, or with something else than a mentorship, nothing is made', async () => {
	const { mentor, m } = await aPair();

	expect((await request(`/v1/calendar?m=${m}`)).status).toBe(401);
	expect((await request(`/v1/calendar?m=${m}`, { method: 'DELETE' })).status).toBe(401);
	for (const body of [
		{ m },
		{ m, language: 'fr' },
		{ m: 'x', language: 'en' },
		{ m, language: 'en', x: 1 },
	])
		expect((await mentor.post('/v1/calendar', body)).status).toBe(400);
	expect((await mentor.get('/v1/calendar?m=x')).status).toBe(400);
	expect((await mentor.get('/v1/calendar')).status).toBe(400);
});

test('one link is not fetched without end; other links, and other people behind that address, are', async () => {
	const { mentor, mentee } = await aPair();
	const [secret, theirs] = [await subscribe(mentor), await subscribe(mentee)];
	/** A household has more addresses of its own than it could ever use up. */
	let next = 0;
	const from = (network: string) => ({
		'cf-connecting-ip': `2001:db8:${network}::${(next += 1).toString(16)}`,
	});
	let last = await fetchFeed(secret, from('66:1'));
	expect(last.status).toBe(200);
	// Twice the limit: a minute may turn in between.
	for (let i = 0; i < 26 && last.status === 200; i += 1) {
		const burst = Array.from({ length: 50 }, () => fetchFeed(secret, from('66:1')));
		last = (await Promise.all(burst)).find(({ status }) => status !== 200) ?? last;
	}

	expect(last.status).toBe(429);
	expect(last.headers.get('retry-after')).toBe('30');
	expect(await last.json()).toMatchObject({ code: 'too_many', status: 429 });
	expect((await fetchFeed(theirs, from('66:1'))).status).toBe(200);
	expect((await fetchFeed(secret, from('66:2'))).status).toBe(200);
	expect((await fetchFeed(secret, { 'cf-connecting-ip': '203.0.113.78' })).status).toBe(200);
	expect((await mentor.get(`/v1/calendar?m=${mentor.m}`)).status).toBe(200);
});

test('whoever tries links is stopped whatever they try, and nobody who has one', async () => {
	const { mentor } = await aPair();
	const secret = await subscribe(mentor);
	const headers = { 'cf-connecting-ip': '2001:db8:77:1::1' };
	const wrong = () => fetchFeed(newSecret(), headers);
	let last = await wrong();
	// Twice the limit: a minute may turn in between.
	for (let i = 0; i < 26 && last.status === 404; i += 1)
		last =
			(await Promise.all(Array.from({ length: 10 }, wrong))).find(({ status }) => status !== 404) ??
			last;

	expect(last.status).toBe(429);
	// The household next to it is the same company's.
	const beside = { 'cf-connecting-ip': '2001:db8:77:2::1' };
	expect((await fetchFeed(newSecret(), beside)).status).toBe(429);
	expect((await fetchFeed(secret, headers)).status).toBe(200);
	expect((await fetchFeed(newSecret(), { 'cf-connecting-ip': '203.0.113.79' })).status).toBe(404);
});

const byStart = (a: { start: string }, b: { start: string }) => (a.start < b.start ? -1 : 1);
