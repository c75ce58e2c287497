import { expect, test } from 'vitest';
import { newUid } from '#shared/ids.ts';
import { dropCounters, giveBack, take } from '#worker/db/counters.ts';
import { networkOf, networksOf, secondsToWait } from '#worker/limit.ts';
import { env } from './world.ts';

const T = Date.UTC(2026, 10, 23, 12);
const MINUTE = 60_000;
const THREE = { limit: 3, windowMs: 15 * MINUTE };

test('of many at the same moment as many are counted as the limit allows', async () => {
	const key = newUid();

	const waits = await Promise.all(Array.from({ length: 50 }, () => take(env.DB, key, THREE, T)));

	expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
	expect(waits.filter((wait) => wait === THREE.windowMs)).toHaveLength(47);
	expect(await take(env.DB, newUid(), THREE, T)).toBe(0);
});

test('no window, wherever it begins, holds more than the limit', async () => {
	const key = newUid();
	const counted: number[] = [];
	for (let minute = 0; minute < 120; minute += 2) {
		const now = T + minute * MINUTE;
		if ((await take(env.DB, key, THREE, now)) === 0) counted.push(now);
	}

	expect(counted.length).toBeGreaterThan(15);
	for (const from of counted)
		expect(
			counted.filter((at) => at >= from && at < from + THREE.windowMs).length,
		).toBeLessThanOrEqual(3);
});

test('who is refused learns how long to wait, and then is counted', async () => {
	const key = newUid();
	for (const minute of [0, 1, 2]) await take(env.DB, key, THREE, T + minute * MINUTE);

	const wait = await take(env.DB, key, THREE, T + 5 * MINUTE);

	expect(wait).toBe(10 * MINUTE);
	expect(await take(env.DB, key, THREE, T + 5 * MINUTE + wait - 1)).toBe(1);
	expect(await take(env.DB, key, THREE, T + 5 * MINUTE + wait)).toBe(0);
});

test('a hit that was none is given back', async () => {
	const key = newUid();
	for (let i = 0; i < 3; i += 1) await take(env.DB, key, THREE, T);
	expect(await take(env.DB, key, THREE, T)).toBeGreaterThan(0);

	await giveBack(env.DB, key);

	expect(await take(env.DB, key, THREE, T)).toBe(0);
	expect(await take(env.DB, key, THREE, T)).toBeGreaterThan(0);
});

test('the database does not say whom it counts, and forgets them', async () => {
	const who = `${newUid()}@example.org`;
	await secondsToWait(env, 'test', who, THREE, T);
	const kept = async () =>
		JSON.stringify((await env.DB.prepare('SELECT * FROM counter').all()).results);
	const before = await kept();

	await dropCounters(env.DB, T + THREE.windowMs - 1);
	const still = await kept();
	await dropCounters(env.DB, T + THREE.windowMs);

	expect(before).toContain(String(T));
	expect(before).not.toContain(who);
	expect(still).toBe(before);
	expect(await kept()).not.toContain(String(T));
});

test.each([
	['203.0.113.7', '203.0.113.7'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
	['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
	['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
	['2001:db8::1', '2001:db8:0:0::/64'],
	['::1', '0:0:0:0::/64'],
])('%s counts as %s', (address, network) => {
	expect(networkOf(address)).toBe(network);
});

test('around an IPv6 network there is the wider one, around an IPv4 address nothing', () => {
	expect(networksOf('2001:db8:1:2::3')).toEqual(['2001:db8:1:2::/64', '2001:db8:1::/48']);
	expect(networksOf('203.0.113.7')).toEqual(['203.0.113.7']);
});
