// What the product's own sources do not hold: ways to run a text, a process, markup from a text, a parser of
// XML, a weak cipher, a value written into a statement. Each search is tried on a line it has to find.
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sqlStatements } from '../support/sql-statements.ts';
import { tried } from '../support/tried.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sources = globSync('{shared,extension,worker}/**/*.{ts,svelte,html}', { cwd: root }).filter(
	(path) => !/node_modules|\.wxt|\.output|\/dist\//.test(path),
);

const FORBIDDEN = [
	['runs no text', /\beval\(|\bnew Function\b|\bset(Timeout|Interval)\(\s*['"`]/, 'eval(text)'],
	['starts no process', /child_process|\bexecSync\b|node:vm/, "from 'node:child_process'"],
	[
		'makes no markup of a text',
		/\.(innerHTML|outerHTML)\b|insertAdjacentHTML|\{@html|document\.write/,
		'<p>{@html note}</p>',
	],
	['reads no XML', /DOMParser|XMLHttpRequest|xml2js|fast-xml|sax\b/, 'new DOMParser()'],
] as const;

test.each(FORBIDDEN)('the product %s', (_, pattern, example) => {
	expect(example).toMatch(pattern);
	expect(sources.length).toBeGreaterThan(500);
	expect(sources.filter((path) => pattern.test(read(path)))).toEqual([]);
});

/** Every name of an algorithm that stands in quotes. */
const ALGORITHM =
	/['"`]((?:MD5|SHA-?\d|AES|RC4|HMAC|PBKDF2|HKDF|ECDSA|ECDH|RSA|Ed25519|X25519|P-\d)[\w-]*)['"`]/gi;
const APPROVED = ['AES-GCM', 'ECDSA', 'HMAC', 'P-256', 'PBKDF2', 'SHA-256'];
const algorithmsIn = (source: string) => [...source.matchAll(ALGORITHM)].map(([, name]) => name);

/** A cipher that is not the browser's own comes from here, or is found by the names of its makers. */
const OF_LIBRARIES = /from '((?:@noble|@stablelib|crypto-js|tweetnacl|libsodium)[^']*)'/g;
const ciphersIn = (source: string) => [...source.matchAll(OF_LIBRARIES)].map(([, name]) => name);

test('the product names six algorithms, all approved, and none beside', () => {
	const named = sources.flatMap((path) => algorithmsIn(read(path)));
	const others = sources.flatMap((path) => ciphersIn(read(path)).map((name) => [path, name]));

	// A page that goes cannot wait for the browser's own AES-GCM: there it is a library's.
	expect(others).toEqual([['worker/web/close-at-once.ts', '@noble/ciphers/aes.js']]);
	expect(read('worker/web/close-at-once.ts')).toContain('import { gcm } from');
	expect(ciphersIn("import { chacha20 } from '@noble/ciphers/chacha.js';")).toHaveLength(1);

	// The one name in lower case is Node's, for the files of a build.
	expect([...new Set(named)].filter((name) => name !== 'sha256').toSorted()).toEqual(APPROVED);
	expect(algorithmsIn(`subtle.encrypt({ name: 'AES-CBC' }); createHash("md5")`)).toEqual([
		'AES-CBC',
		'md5',
	]);
	tried('sources for what they may not hold', {
		sources: sources.length,
		algorithms: named.length,
	});
});

test('chance is only asked of where nothing has to be secret', () => {
	expect(sources.filter((path) => read(path).includes('Math.random'))).toEqual([
		'shared/sync/world.ts', // how long to wait before trying again
	]);
});

/** What is written into statements: names and pieces of SQL that stand in the code. All else is bound. */
const OURS: Readonly<Record<string, readonly string[]>> = {
	'boot.ts': ['m', 'userId', 'space', 'CHUNK_ROWS', 'CHUNK_BYTES'],
	'chains.ts': ['name', "FIELDS[name].join(', ')"],
	'erasing.ts': ['PAGE_ROWS', 'PAGE_BYTES', 'table', 'column'],
	'erasures.ts': ['table', 'column'],
	'invites.ts': ["neverTaken('invite.mentorship_id', 'invite.member_id')"],
	'privacy.ts': ['RETENTION.mentorshipMonths'],
	'retention.ts': ['GOES_ON', 'gone', 'SEEN_AT'],
	'seats.ts': ['m', 'memberId'],
};

const foreignIn = (file: string, source: string) =>
	sqlStatements(file, source).flatMap(({ at, sql }) =>
		[...sql.matchAll(/\{((?:[^{}]|\{[^{}]*\})+)\}/g)]
			.filter(([, written = '']) => !OURS[file]?.includes(written))
			.map(([, written]) => `${at}: ${written}`),
	);

test('nothing from outside is written into a statement: it is bound', () => {
	const folder = 'worker/db';
	const files = readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts'));

	// Bind it (`?1`). A constant of ours that has to be written in is listed above.
	expect(files.flatMap((name) => foreignIn(name, read(`${folder}/${name}`)))).toEqual([]);
	expect(
		foreignIn('x.ts', 'const q = (t) => db.prepare(`SELECT 1 FROM record WHERE id = ${t}`)'),
	).toEqual(['x.ts q: t']);
});
