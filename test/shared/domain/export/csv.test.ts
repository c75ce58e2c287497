// A table says what people wrote, cell by cell, and no cell of it is ever a formula.
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csv, type Separator, separatorIn } from '#shared/domain/export/csv.ts';
import { plainLine } from '#shared/domain/export/plain-text.ts';
import { beginsFormula, cellsOf, readCsv } from '#test/support/csv-readers.ts';
import { tried } from '#test/support/tried.ts';

const RUNS = 10_000;

/** Of what formulas, cells and rows are made of, and of any text there is. */
const text = fc.oneof(
	fc
		.array(
			fc.constantFrom(
				...'=+-@\t\r\n\0 ,;|"\'＝＋－＠﹦﹢﹣﹫−\u00a0\u200b\u202e\u2028\ufeff\u3000aé1',
				'\r\n',
				'=1+1',
				'""',
				"'",
			),
			{ maxLength: 8 },
		)
		.map((parts) => parts.join('')),
	fc.string({ unit: 'binary', maxLength: 20 }),
);
const cell = fc.oneof({ arbitrary: text, weight: 6 }, { arbitrary: fc.nat(), weight: 1 });
const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
	fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
		minLength: 1,
		maxLength: 4,
	}),
);
const separator = fc.constantFrom(',', ';');

const said = (cell: string | number) => (typeof cell === 'number' ? String(cell) : plainLine(cell));
const unmarked = (cell: string) => cell.replaceAll("'", '');

test('what is read back is what was written, but for the marks that keep formulas from being one', () => {
	let cells = 0;
	let marked = 0;
	fc.assert(
		fc.property(table, separator, (rows, separator) => {
			const read = Papa.parse<string[]>(csv(rows, separator).slice(1), {
				delimiter: separator,
			});
			expect(read.errors).toEqual([]);
			// After the last line nothing comes.
			expect(read.data.pop()).toEqual(['']);
			expect(read.data.map((row) => row.map(unmarked))).toEqual(
				rows.map((row) => row.map((one) => unmarked(said(one)))),
			);
			for (const [i, one] of rows.flat().entries()) {
				const got = read.data.flat()[i];
				if (!/[=+\-@\u2212]/.test(said(one).normalize('NFKC'))) expect(got).toBe(said(one));
				else if (got !== said(one)) marked += 1;
				cells += 1;
			}
		}),
		{ numRuns: RUNS },
	);
	expect(marked).toBeGreaterThan(RUNS);
	tried('tables read back', { tables: RUNS, cells, marked });
}, 60_000);

/** The first table in which somebody finds a formula; undefined after all of them. */
function firstFormula(written: (rows: (string | number)[][], separator: Separator) => string) {
	const { failed, counterexample, numRuns } = fc.check(
		fc.property(table, separator, (rows, separator) => {
			for (const one of cellsOf(written(rows, separator))) if (beginsFormula(one)) return false;
			return true;
		}),
		{ numRuns: RUNS },
	);
	return failed ? { after: numRuns, table: counterexample } : undefined;
}

test('no cell begins a formula, whichever mark the file is split at', () => {
	expect(firstFormula(csv)).toBeUndefined();
	tried('tables searched for a formula', { tables: RUNS, 'ways to read each': 12 });
}, 60_000);

const quoted = (one: string | number) => `"${String(one).replaceAll('"', '""')}"`;
const NAIVE = {
	'quotes alone': (one: string | number) => quoted(one),
	'a mark before the first of four': (one: string | number) =>
		quoted(/^[=+\-@]/.test(String(one)) ? `'${one}` : one),
	'a mark before the first of all, after what is trimmed': (one: string | number) =>
		quoted(beginsFormula(String(one)) ? `'${one}` : one),
};

test.each(Object.entries(NAIVE))('the search refutes an escaper with %s', (_, escape) => {
	const found = firstFormula((rows, separator) =>
		rows.map((row) => row.map(escape).join(separator)).join('\r\n'),
	);

	expect(found?.after).toBeLessThan(RUNS / 10);
	tried('a naive escaper', { 'tables until refuted': found?.after ?? 0 });
});

test("the search refutes a library's own guard", () => {
	const found = firstFormula((rows, separator) =>
		Papa.unparse(rows, { delimiter: separator, escapeFormulae: true, newline: '\r\n' }),
	);

	expect(found?.after).toBeLessThan(RUNS / 10);
	// Also by its own mark: what it looks at ends with the line.
	const two = Papa.unparse([['=1\n+2']], { escapeFormulae: true });
	expect(readCsv(two, ',')).toEqual([['=1\n+2']]);
});

test.each([
	['=1+1', "'=1+1"],
	['\t=1+1', "'=1+1"],
	['\0@SUM(1)', "'@SUM(1)"],
	['\r-2', "'-2"],
	['\u00a0＝1', "'＝1"],
	['\u200b+1', "\u200b'+1"],
	['buy; =1+1; sell', "buy; '=1+1; sell"],
	['at 5-6, -7', "at 5-6, '-7"],
	['a@b.example = a+b', 'a@b.example = a+b'],
	['two\nlines', 'two lines'],
	['\u202ehidden', 'hidden'],
])('%j is read as %j', (written, read) => {
	expect(readCsv(csv([[written]], ','), ',')).toEqual([[read]]);
});

test('a file is UTF-8 with its mark, each row a line, quotes only where they are needed', () => {
	const rows = [
		['Größe', 'a "b"', 12],
		['x,y', 'x;y', ''],
	];

	expect(csv(rows, ',')).toBe('\ufeffGröße,"a ""b""",12\r\n"x,y","x;y",\r\n');
	expect(csv(rows, ';')).toBe('\ufeffGröße;"a ""b""";12\r\n"x,y";"x;y";\r\n');
	expect([...new TextEncoder().encode(csv(rows, ';'))].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
});

test.each([
	['en-GB', ','],
	['en-US', ','],
	['de-DE', ';'],
	['fr', ';'],
	['en-DE', ';'],
] as const)('a spreadsheet in %s splits at %s', (locale, separator) => {
	expect(separatorIn(locale)).toBe(separator);
});
