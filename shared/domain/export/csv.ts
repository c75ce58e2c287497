// Tables for spreadsheets (RFC 4180). What somebody wrote begins no formula in one, whichever mark it splits
// cells at. By hand: what a library would write is ten lines, and its guard would have to be this one anyway.
import { plainLine } from './plain-text.ts';

export type Cell = string | number;

export type Separator = ',' | ';';

/** What a spreadsheet of that place splits at: a German Excel at semicolons, since its numbers have commas. */
export const separatorIn = (locale: string): Separator =>
	new Intl.NumberFormat(locale).format(1.5).includes(',') ? ';' : ',';

/** Without it Excel takes every umlaut for two other letters, in any language. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * What a spreadsheet takes for the beginning of a formula: `= + - @` and whatever Unicode has that comes to
 * the same (full-width, small, raised, of mathematics), where a cell begins, after what it trims. A cell may
 * also begin after a mark that a spreadsheet of another country splits at.
 */
const FORMULA =
	/(?=[=+\-@\u207a-\u207c\u208a-\u208c\u2212\u2a75\u2a76\ufb29\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20])(?<=(?:^|[,;|])[\s"\p{Cf}]*)/gu;

/** On one line, without controls (no tab or NUL begins a cell), each formula behind a `'`. */
const guarded = (text: string): string => plainLine(text).replace(FORMULA, "'");

function cellOf(cell: Cell): string {
	if (typeof cell === 'number') return String(cell);
	const text = guarded(cell);
	return /[",;|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The whole file, in UTF-8 with its mark. The first row is the headings. */
export function csv(rows: readonly (readonly Cell[])[], separator: Separator): string {
	const lines = rows.map((row) => `${row.map(cellOf).join(separator)}\r\n`);
	return BYTE_ORDER_MARK + lines.join('');
}
