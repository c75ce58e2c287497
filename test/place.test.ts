// Where data lies: in the EU, on the server; and on a device only at places that are named.
import { readdirSync, readFileSync } from 'node:fs';
import { ON_DEVICE } from '#worker/privacy/data-map.ts';
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

const constantIn = (path: string, name: string) =>
	new RegExp(`const ${name} = '([^']+)'`).exec(read(path))?.[1] ?? name;

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
	expect(Object.keys(ON_DEVICE).toSorted()).toEqual([...new Set(there)].toSorted());
	expect(whoSays(/\bstorage\.sync\b|\bdocument\.cookie\b|\bcookieStore\b/)).toEqual([]);
});
