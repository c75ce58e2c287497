// Addresses that take no letter hold up nobody else's warning, and keep no account beyond its time.
import { expect, test } from 'vitest';
import { monthsAfter } from '#worker/privacy/read.ts';
import { purge } from '#worker/privacy/purge.ts';
import { warnQuiet } from '#worker/privacy/warn.ts';
import { env } from '../world.ts';

const DAY = 86_400_000;
const SEEN = Date.UTC(2026, 0, 15);
const GONE = monthsAfter(SEEN, 24);

/** Accounts of these addresses, in this order, that nobody has used since. */
async function quiet(addresses: readonly string[]): Promise<void> {
	await env.DB.prepare(
		`INSERT INTO user (id, name, email, email_verified, is_anonymous, created_at, updated_at)
		 SELECT value, '', value, 1, 0, ?2, ?2 FROM json_each(?1)`,
	)
		.bind(JSON.stringify(addresses), SEEN)
		.run();
}
const isThere = async (address: string) =>
	(await env.DB.prepare('SELECT 1 FROM user WHERE id = ?1').bind(address).first()) !== null;

/** What arrives; the dead take nothing. */
function post() {
	const arrived: string[] = [];
	let isAway = false;
	const send = ({ to, subject }: { to: string; subject: string }) => {
		if (isAway || to.includes('dead')) return Promise.reject(new Error('not taken'));
		arrived.push(`${to} ${/\d+/.exec(subject)?.[0]}`);
		return Promise.resolve();
	};
	return { mail: { send }, arrived, away: (is: boolean) => (isAway = is) };
}

test('fifty that take no letter are no reason not to write to the others, and they go in their time', async () => {
	const dead = Array.from({ length: 50 }, (_, i) => `a${String(i).padStart(2, '0')}@dead.example`);
	const live = ['y@live.example', 'z@live.example'];
	await quiet([...dead, ...live]);
	const { mail, arrived } = post();

	for (const hours of [0, 1]) await warnQuiet(env, mail, GONE - 60 * DAY + hours * 3_600_000);
	expect(arrived.toSorted()).toEqual(live.map((to) => `${to} 60`));
	for (const hours of [0, 1, 24]) await warnQuiet(env, mail, GONE - 14 * DAY + hours * 3_600_000);
	expect(arrived.slice(2).toSorted()).toEqual(live.map((to) => `${to} 14`));

	// Not before their time, though no letter is on its way.
	await purge(env, GONE - DAY, mail);
	expect(await isThere(dead[0]!)).toBe(true);
	for (const hours of [1, 2]) await purge(env, GONE + hours * 3_600_000, mail);
	const left = await Promise.all([...dead, ...live].map(isThere));
	expect(left.filter(Boolean)).toEqual([]);
	expect(arrived).toHaveLength(4);
});

test('where letters were away for a while, whoever is written to late has their days still', async () => {
	const late = 'late@live.example';
	await quiet([late]);
	const { mail, arrived, away } = post();

	away(true);
	expect(await warnQuiet(env, mail, GONE - 60 * DAY)).toBe(1);
	expect(await warnQuiet(env, mail, GONE - 14 * DAY)).toBe(1);
	away(false);
	for (const day of [3, 2]) expect(await warnQuiet(env, mail, GONE - day * DAY)).toBe(0);
	// Once, and that of which the days are true.
	expect(arrived).toEqual([`${late} 14`]);

	await purge(env, GONE + 9 * DAY, mail);
	expect(await isThere(late)).toBe(true);
	await purge(env, GONE + 11 * DAY, mail);
	expect(await isThere(late)).toBe(false);
});

test('whom no letter was tried for is not gone, however long it has been', async () => {
	const unheard = 'unheard@dead.example';
	await quiet([unheard]);
	const { mail } = post();

	await purge(env, GONE + 100 * DAY, mail);
	await purge(env, GONE + 112 * DAY, mail);
	expect(await isThere(unheard)).toBe(true);
	await purge(env, GONE + 114 * DAY, mail);
	expect(await isThere(unheard)).toBe(false);
});
