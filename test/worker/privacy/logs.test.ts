// Nothing the server prints says whose it is: every line of a whole run is looked through.
import { createScheduledController } from 'cloudflare:test';
import { expect, test, vi } from 'vitest';
import { log } from '#worker/log.ts';
import worker from '#worker/index.ts';
import { app } from '#worker/app.ts';
import { tried } from '#test/support/tried.ts';
import { userIdOf } from '../users.ts';
import { addGoal, env, request } from '../world.ts';
import { aFullMentorship } from './canaries.ts';
import { SPOILED, spoil } from './spoiled-room.ts';

const FIELDS = ['event', 'requestId', 'route', 'status', 'ms', 'count', 'at'];
const CANARY = 'kanarienvogel';
const EMAIL = 'kanarienvogel@schule.example';
const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;

/** Everything that is printed while it runs. */
async function printed(run: () => Promise<void>): Promise<string[]> {
	const lines: string[] = [];
	const spies = METHODS.map((method) =>
		vi.spyOn(console, method).mockImplementation((...parts: unknown[]) => {
			lines.push(parts.map(String).join(' '));
		}),
	);
	try {
		await run();
	} finally {
		for (const spy of spies) spy.mockRestore();
	}
	return lines;
}

test('a whole run prints only what the list allows, and no word, address, id or secret', async () => {
	const logging = { ...env, LOG: 'on' };
	const secrets = [CANARY, EMAIL];
	const ctx = { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {} };
	const asked = async (path: string, init: RequestInit = {}) =>
		app.fetch(new Request(`http://api.test${path}`, init), logging, ctx as never);

	const lines = await printed(async () => {
		const { mentor, mentee, m } = await aFullMentorship(CANARY, 'other');
		const userId = await userIdOf(mentee);
		secrets.push(mentor.token, mentee.token, userId, m, mentee.memberId, mentee.d);
		const headers = {
			authorization: `Bearer ${mentee.token}`,
			'content-type': 'application/json',
			'cf-connecting-ip': '203.0.113.77',
		};
		secrets.push('203.0.113.77');
		const post = (path: string, body: unknown) =>
			asked(path, { method: 'POST', headers, body: JSON.stringify(body) });
		const paths = new Set(app.routes.map(({ path }) => path));
		for (const path of paths) {
			const filled = path.replaceAll(/:\w+/g, `${CANARY}-${m}`);
			for (const body of [{ m, text: CANARY, email: EMAIL }, CANARY]) await post(filled, body);
			await asked(`${filled}?m=${m}&lang=${CANARY}`, { headers });
		}
		await post('/v1/account/code', { email: EMAIL, purpose: 'sign_in', language: 'de' });
		await post('/v1/sync/push', mentee.pushBody(mentee.number(addGoal())));
		// What a room prints it prints by its own settings.
		await spoil(m, `${CANARY} ${m} ${mentee.token}`);
		const shorter = { n: 'editMentorship', a: { id: m, set: { retentionMonths: 6 } } };
		await mentor.push(shorter);
		await post('/v1/privacy/erasure', { scope: 'account' });
		// What breaks is told without what broke it.
		const broken = { ...logging, DB: undefined } as never;
		const failing = new Request(`http://api.test/v1/privacy?${CANARY}`, { headers });
		await app.fetch(failing, broken, ctx as never);
		const scheduledTime = Date.now() + 8 * 86_400_000;
		await worker.scheduled(createScheduledController({ scheduledTime, cron: '' }), logging);
	});

	expect(lines.length).toBeGreaterThan(100);
	for (const line of lines) {
		expect(secrets.filter((secret) => line.includes(secret))).toEqual([]);
		const fields = Object.keys(JSON.parse(line) as object);
		expect(fields.filter((field) => !FIELDS.includes(field))).toEqual([]);
	}
	const events = new Set(lines.map((line) => (JSON.parse(line) as { event: string }).event));
	for (const event of ['unexpected', ...SPOILED]) expect(events).toContain(event);
	const ofRooms = SPOILED.length;
	tried('logs', {
		lines: lines.length,
		'secrets looked for': secrets.length,
		events: events.size,
		'of them of rooms': ofRooms,
	});
});

test('the search finds what is printed, and a field that is not on the list is left out', async () => {
	const lines = await printed(async () => {
		log({ event: EMAIL });
		log({ event: 'request', name: CANARY, body: CANARY } as never);
	});
	expect(lines[0]).toContain(EMAIL);
	expect(JSON.parse(lines[1]!)).toEqual({ event: 'request' });
	expect((await request('/healthz')).status).toBe(200);
});
