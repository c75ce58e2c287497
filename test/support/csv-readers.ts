// A file of cells as others read it: by its own mark or by another country's, minding quotes or not.
import Papa from 'papaparse';

export const readCsv = (file: string, delimiter: string): string[][] =>
	Papa.parse<string[]>(file.replace(/^\uFEFF/, ''), { delimiter, skipEmptyLines: true }).data;

const MARKS = [',', ';', '\t', '|'];

/** Splits at the mark, also where it stands in quotes that do not begin a cell. */
function split(file: string, mark: string): string[][] {
	const rows: string[][] = [['']];
	let quoted = false;
	for (let i = 0; i < file.length; i += 1) {
		const row = rows.at(-1)!;
		const char = file[i]!;
		if (quoted && char === '"' && file[i + 1] === '"') row[row.length - 1] += file[(i += 1)]!;
		else if (char === '"' && (quoted || row.at(-1) === '')) quoted = !quoted;
		else if (quoted) row[row.length - 1] += char;
		else if (char === mark) row.push('');
		else if (file.startsWith('\r\n', i)) continue;
		else if (char === '\n') rows.push(['']);
		else row[row.length - 1] += char;
	}
	return rows;
}

/** Every cell that anybody could find in it. A quote that is never closed has the file's own line ends in it. */
export function* cellsOf(file: string): Generator<string> {
	const text = file.replace(/^\uFEFF/, '');
	for (const mark of MARKS) {
		const read = [...readCsv(file, mark), ...split(text, mark)].flat();
		for (const cell of read) yield cell.replace(/^(\r\n)+/, '');
		for (const line of text.split(/\r\n|\r|\n/)) yield* line.split(mark);
	}
}

/** What spreadsheets trim, or take no notice of. */
const TRIMMED = /^[\s\p{Cf}"]*/u;

/** By the list of OWASP, and whatever looks like it once it is brought to one form. */
export const beginsFormula = (cell: string): boolean =>
	/^[\t\r\0]/.test(cell) || /^[=+\-@\u2212]/.test(cell.replace(TRIMMED, '').normalize('NFKC'));
