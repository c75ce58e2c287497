// Where data lies: in the EU, on the server; and on a device only at places that are named.
import { readdirSync, readFileSync } from 'node:fs';
import { IN_ROOMS } from '#worker/privacy/in-rooms.ts';
import { ON_DEVICE } from '#worker/privacy/on-device.ts';
import { expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const read = (path: string) => readFileSync(root + path, 'utf8');
const sources = ['shared', 'extension', 'worker'].flatMap((folder) =>
	readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(ts|svelte)$/.test(path) && !/\.(output|wxt)\/|^privacy\//.test(path))
		.map((path) => `${folder}/${path}`),
);
const whoSays = (what: RegExp) => sources.filter((path) => what.test(read(path)));

test('the database and the rooms are made in the EU, unless somebody says otherwise', () => {
	expect(read('README.md')).toMatch(/wrangler d1 create \S+ --jurisdiction eu/);
	expect(read('wrangler.toml')).toMatch(/^ROOM_JURISDICTION = "eu"$/m);
	// Local workerd knows no jurisdictions, and that is the only place where it is off.
	expect(read('.dev.vars')).toMatch(/^ROOM_JURISDICTION=""$/m);
	expect(read('package.json')).not.toContain('ROOM_JURISDICTION');
});

test('there is one way to a room', () => {
	expect(whoSays(/\b(getByName|idFromName|newUniqueId|idFromString)\s*\(/)).toEqual([
		'worker/env.ts',
	]);
	const ways = read('worker/env.ts').match(/^.*\b(getByName|idFromName)\b.*$/gm) ?? [];
	expect(ways.length).toBeGreaterThan(0);
	expect(ways.filter((line) => !line.includes('rooms(env).getByName('))).toEqual([]);
});

test('all that a room keeps, and all that the platform counts, is in the data map', () => {
	const paths = sources.filter((path) => /^worker\/(?!web\/)/.test(path));
	const found = (what: RegExp) =>
		paths.flatMap((path) =>
			[...read(path).matchAll(what)].map(([, code = '']) => ({ path, code })),
		);
	const puts = found(/\b(?:storage|tx|kv|ctx\.\w+)\.put(?:<[^(]*>)?\(\s*(\w+) \+ /g);
	// Each is a named prefix and a hash, so that this test can read it; and a room has no tables of its own.
	expect(found(/\.put\(|\.put</g).length).toBe(puts.length);
	expect(found(/\bstorage\.(?:sql|kv)\b/g)).toEqual([]);
	expect(puts.length).toBeGreaterThan(2);
	const kept = puts.map(({ path, code }) => `room ${constantIn(path, code)}*`);
	if (found(/\.serializeAttachment\(/g).length > 0) kept.push('room socket');
	const limits = [...read('wrangler.toml').matchAll(/^\[\[ratelimits\]\]\nname = "(\w+)"$/gm)];
	expect(limits.length).toBeGreaterThan(2);
	const counted = limits.map(([, name]) => `rate limit ${name}`);
	expect(Object.keys(IN_ROOMS).toSorted(), 'add it to worker/privacy/in-rooms.ts').toEqual(
		[...new Set([...kept, ...counted])].toSorted(),
	);
	// As long as the map says.
	expect(read('wrangler.toml').match(/period = 60 }/g)).toHaveLength(limits.length);
});

const constantIn = (path: string, name: string) =>
	new RegExp(`const ${name} = '([^']+)'`).exec(read(path))?.[1] ?? name;

const listed = Object.keys(ON_DEVICE);
const areas = new Set(listed.map((place) => /^(IndexedDB \w+|\S+)/.exec(place)?.[0]));

test('every place on a device is in the data map', () => {
	const there = sources.flatMap((path) =>
		[...read(path).matchAll(/createObjectStore\((?:'(\w+)'|(\w+))/g)].map(
			([, name, constant]) => `IndexedDB ${name ?? constantIn(path, constant ?? '')}`,
		),
	);
	expect(there.length).toBeGreaterThan(6);
	for (const area of [
		'storage.local',
		'storage.session',
		'localStorage',
		'sessionStorage',
		'caches',
	])
		if (whoSays(new RegExp(`(?<!\\w)${area.replace('.', '\\.')}\\b`)).length > 0) there.push(area);
	expect([...areas].toSorted()).toEqual([...new Set(there)].toSorted());
	expect(whoSays(/\bstorage\.sync\b|\bdocument\.cookie\b|\bcookieStore\b/)).toEqual([]);
});

/** `'token'`, `` `mirror:${m}` ``, or what a function makes, as the data map names it. */
function keyOf(code: string): string {
	if (code === 'placeKey(page)') return 'place:*';
	return code.replaceAll(/['`]/g, '').replace(/\$\{.*\}$/, '*');
}

test('every key that is written there is in it, with its purpose and its time', () => {
	const SLOT = /\bslot(?:<[^(]*>)?\(\s*(\w+(?:\.\w+)?),\s*('[^']+'|`[^`]+`|\w+\(\w+\))\)/g;
	const found = sources.flatMap((path) =>
		[...read(path).matchAll(SLOT)].map(([, area = '', code = '']) => ({ area, key: keyOf(code) })),
	);
	const calls = sources.flatMap((path) => [...read(path).matchAll(/\bslot(<[^(]*>)?\(/g)]);
	// One of them is where it is made.
	expect(found.length).toBe(calls.length - 1);
	const written = [...new Set(found.map(({ key }) => key))];
	expect(written.length).toBeGreaterThan(18);
	const said = new Set(listed.map((place) => place.replace(/^(IndexedDB \w+|\S+) /, '')));
	const isSaid = ({ area, key }: { area: string; key: string }) => {
		if (/local/.test(area)) return listed.includes(`storage.local ${key}`);
		if (/session|memory/i.test(area)) return listed.includes(`storage.session ${key}`);
		return said.has(key);
	};
	expect(found.filter((one) => !isSaid(one))).toEqual([]);
	// Past a slot: last words, the invitation and the offers are in it by their own names.
	expect(whoSays(/\.setItem\(/)).toEqual([
		'shared/ui/web/offers.svelte.ts',
		'worker/web/areas.ts',
		'worker/web/invitation.ts',
		'worker/web/last-words.ts',
	]);
	const past = ['offer-*', 'leitfaden:lastWords:*', 'leitfaden-invitation'];
	expect(past.filter((key) => !said.has(key))).toEqual([]);
	// And nothing is in it that nobody writes.
	const inAreas = listed.filter((place) => /^(storage\.|localStorage|sessionStorage)/.test(place));
	expect(inAreas.length).toBeGreaterThan(30);
	const unwritten = inAreas.filter((place) => {
		const [, key = ''] = place.split(' ');
		return !past.includes(key) && !written.includes(key.replace(/^leitfaden:/, ''));
	});
	expect(unwritten).toEqual([]);
});
