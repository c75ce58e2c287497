// The table in asvs.md: every Level 1 item stands in it once, and every test it names is there, by its title.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { titlesIn } from '../support/test-titles.ts';
import { tried } from '../support/tried.ts';

const table = readFileSync(join(import.meta.dirname, 'asvs.md'), 'utf8');

/** The Level 1 items of ASVS 5.0.0: section, and the last of its items (they are the first ones of each). */
const LEVEL_1 =
	`1.2-5 1.3-2 1.5-1 2.1-1 2.2-2 2.3-1 3.2-2 3.3-1 3.4-2 3.5-3 4.1-1 4.4-1 5.2-2 5.3-2 6.1-1 6.2-8
	6.3-2 6.4-2 7.2-4 7.4-2 8.1-1 8.2-2 8.3-1 9.1-3 9.2-1 10.4-5 11.3-2 11.4-1 12.1-1 12.2-2 13.4-1 14.2-1 14.3-1
	15.1-1 15.2-1 15.3-1`
		.split(/\s+/)
		.flatMap((range) => {
			const [section = '', last = ''] = range.split('-');
			return Array.from({ length: Number(last) }, (_, i) => `${section}.${i + 1}`);
		});

/** The cells of each row under a heading, without the heads. */
function rowsUnder(heading: string): string[][] {
	const part = table.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? '';
	return part
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.slice(2)
		.map((line) =>
			line
				.slice(1, line.lastIndexOf('|'))
				.split('|')
				.map((cell) => cell.trim()),
		);
}

const NAMED = /`([\w./-]+\.test\.ts) › ([^`]+)`/g;
const proven = rowsUnder('Proven by tests');
const foreign = rowsUnder('Does not apply');
const missing = rowsUnder('Missing');

/** The tests that a text names and that are nowhere. */
const unknownIn = (text: string) =>
	[...text.matchAll(NAMED)]
		.filter(([, path = '', title = '']) => !titlesIn(path).has(title))
		.map(([name]) => name);

test('every item of Level 1 stands in one list, once', () => {
	const listed = [...proven, ...foreign, ...missing].map(([item = '']) => item);

	expect(LEVEL_1).toHaveLength(70);
	expect(listed.toSorted()).toEqual(LEVEL_1.toSorted());
});

test('no row is empty: what is asked in our words, and its tests or its reason', () => {
	for (const row of [...proven, ...foreign, ...missing]) {
		expect(row).toHaveLength(3);
		expect(row.map((cell) => cell.length > 4 || /^\d+\.\d+\.\d+$/.test(cell))).toEqual([
			true,
			true,
			true,
		]);
	}
	for (const [item, , by = ''] of proven)
		expect({ item, tests: [...by.matchAll(NAMED)].length }).not.toEqual({ item, tests: 0 });
	// Nothing else stands in that column: no path that the search would pass over.
	for (const [, , by = ''] of proven) expect(by.replaceAll(NAMED, '')).not.toContain('`');
});

test('every test that is named is there', () => {
	const named = new Set([...table.matchAll(NAMED)].map(([name]) => name));

	// Renamed a test? Rename it in asvs.md too.
	expect(unknownIn(table)).toEqual([]);
	expect(named.size).toBeGreaterThan(60);
	tried('ASVS 5.0.0, Level 1', {
		items: LEVEL_1.length,
		'with tests': proven.length,
		'that do not apply': foreign.length,
		missing: missing.length,
		'tests named': named.size,
	});
});

test('a name that was made up is found missing', () => {
	const there = '`worker/people.test.ts › a cookie opens nothing`';
	const each = '`worker/http.test.ts › %s is a problem`';
	const madeUp = [
		'`worker/people.test.ts › a cookie opens everything`',
		'`worker/nowhere.test.ts › a cookie opens nothing`',
		// A describe is no test.
		'`shared/link/sign-in-end.browser.test.ts › a sign-in that ends`',
	];

	expect(unknownIn([there, each, ...madeUp].join('<br>'))).toEqual(madeUp);
});

/** Where the limits stand that 6.1.1 asks to be written down. */
const LIMITS_OF = [
	'worker/auth/letter-limits.ts',
	'worker/auth/email-code.ts',
	'worker/db/email-codes.ts',
	'worker/routes/invites.ts',
];
const numbersIn = (source: string) =>
	[...source.matchAll(/(?:limit:|TRIES_A_CODE =) (\d+)/g)]
		.map(([, n]) => Number(n))
		.filter((n) => n > 1);

test('how guessing is slowed down is written with the numbers that are in force', () => {
	const sources = LIMITS_OF.map((path) =>
		readFileSync(join(import.meta.dirname, '../..', path), 'utf8'),
	);
	const inForce = [...new Set(sources.flatMap(numbersIn))];
	const [, said = ''] = /^## How guessing is slowed down\n([^#]*)^## /m.exec(table) ?? [];

	expect(inForce.toSorted((a, b) => a - b)).toEqual([3, 5, 7, 10, 20, 60, 120, 200, 500]);
	// Changed a limit? Say it in asvs.md as well.
	expect(inForce.filter((n) => !new RegExp(`\\b${n}\\b`).test(said))).toEqual([]);
});
