// As much Markdown as a report needs, read into blocks that are drawn as plain elements: headings, lists,
// tables, paragraphs, bold and italics. Addresses stay text, HTML stays text; nothing is ever markup.

export interface Inline {
	readonly text: string;
	readonly strong?: boolean;
	readonly em?: boolean;
	/** A line break instead of text. */
	readonly br?: boolean;
}
export interface Item {
	readonly words: readonly Inline[];
	/** A box to tick, and whether it is. */
	readonly done?: boolean;
	readonly items: readonly Item[];
}
export type Block =
	| { readonly is: 'heading'; readonly level: number; readonly words: readonly Inline[] }
	| { readonly is: 'paragraph'; readonly words: readonly Inline[] }
	| { readonly is: 'list'; readonly ordered: boolean; readonly items: readonly Item[] }
	| {
			readonly is: 'table';
			readonly head: readonly Cell[];
			readonly rows: readonly (readonly Cell[])[];
	  }
	| { readonly is: 'rule' };
interface Cell {
	readonly words: readonly Inline[];
	readonly right: boolean;
}

const HEADING = /^(#{1,6})\s(.*)$/;
const ITEM = /^(\s*)(?:[-*+]|(\d+)[.)])\s(?:\[([ xX])\]\s)?(.*)$/;
const RULE = /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/;
const TABLE_ROW = /^\s*\|(.*)\|\s*$/;
const DIVIDER = /^\s*\|(\s*:?-+:?\s*\|)+\s*$/;

export function readMarkdown(text: string): readonly Block[] {
	const lines = text.split(/\r\n?|\n/);
	const blocks: Block[] = [];
	let at = 0;
	while (at < lines.length) {
		const [block, next] = readBlock(lines, at);
		if (block) blocks.push(block);
		at = next;
	}
	return blocks;
}

function readBlock(lines: readonly string[], at: number): readonly [Block | undefined, number] {
	const line = lines[at] ?? '';
	if (line.trim() === '') return [undefined, at + 1];
	const heading = HEADING.exec(line);
	if (heading) {
		const [, marks = '', words = ''] = heading;
		return [{ is: 'heading', level: marks.length, words: readInline(unclosed(words)) }, at + 1];
	}
	if (RULE.test(line)) return [{ is: 'rule' }, at + 1];
	if (isTable(lines, at)) return readTable(lines, at);
	if (ITEM.test(line)) return readList(lines, at);
	return readParagraph(lines, at);
}

/** A heading without the marks that may close it. */
function unclosed(words: string): string {
	const trimmed = words.trim();
	let end = trimmed.length;
	while (trimmed[end - 1] === '#') end -= 1;
	return /\s/.test(trimmed[end - 1] ?? '') ? trimmed.slice(0, end).trim() : trimmed;
}

const isTable = (lines: readonly string[], at: number): boolean =>
	TABLE_ROW.test(lines[at] ?? '') && DIVIDER.test(lines[at + 1] ?? '');

function readTable(lines: readonly string[], at: number): readonly [Block, number] {
	const right = cellsOf(lines[at + 1] ?? '').map((cell) => cell.trim().endsWith(':'));
	const row = (line: string) =>
		cellsOf(line).map((cell, i) => ({ words: readInline(cell.trim()), right: right[i] ?? false }));
	let end = at + 2;
	while (TABLE_ROW.test(lines[end] ?? '')) end += 1;
	const rows = lines.slice(at + 2, end).map(row);
	return [{ is: 'table', head: row(lines[at] ?? ''), rows }, end];
}

/** Split at bars, not at those that are escaped. */
const cellsOf = (line: string): readonly string[] =>
	(TABLE_ROW.exec(line)?.[1] ?? '').match(/(?:\\.|[^|\\])+|(?<=\|)(?=\|)/g) ?? [];

function readList(lines: readonly string[], at: number): readonly [Block, number] {
	interface Open extends Item {
		words: readonly Inline[];
		readonly items: Open[];
	}
	const items: Open[] = [];
	const ordered = ITEM.exec(lines[at] ?? '')?.[2] !== undefined;
	let end = at;
	for (; end < lines.length; end += 1) {
		const line = lines[end] ?? '';
		const [found, indent = '', , box, words = ''] = ITEM.exec(line) ?? [];
		const last = items.at(-1);
		if (found !== undefined) {
			const item: Open = {
				words: readInline(words.trim()),
				...(box !== undefined && { done: box !== ' ' }),
				items: [],
			};
			if (indent.length >= 2 && last) last.items.push(item);
			else items.push(item);
		} else if (/^\s+\S/.test(line) && last) {
			// A line that goes on with the item above.
			const above = last.items.at(-1) ?? last;
			above.words = [...above.words, { text: ' ' }, ...readInline(line.trim())];
		} else break;
	}
	return [{ is: 'list', ordered, items }, end];
}

function readParagraph(lines: readonly string[], at: number): readonly [Block, number] {
	const words: Inline[] = [];
	let end = at;
	for (; end < lines.length; end += 1) {
		const line = lines[end] ?? '';
		const starts = HEADING.test(line) || ITEM.test(line) || RULE.test(line) || isTable(lines, end);
		if (line.trim() === '' || (end > at && starts)) break;
		const { kept, isHard } = breakOf(line);
		words.push(...readInline(kept.trim()));
		if (end + 1 < lines.length && (lines[end + 1] ?? '').trim() !== '')
			words.push(isHard ? { text: '', br: true } : { text: ' ' });
	}
	return [{ is: 'paragraph', words }, end];
}

/** A line break is asked for by two spaces at a line's end, or by a backslash that nothing takes away. */
function breakOf(line: string): { readonly kept: string; readonly isHard: boolean } {
	const kept = line.trimEnd();
	if (line.length - kept.length >= 2) return { kept, isHard: true };
	let slashes = 0;
	while (line.at(-1 - slashes) === '\\') slashes += 1;
	return slashes % 2 === 1
		? { kept: line.slice(0, -1), isHard: true }
		: { kept: line, isHard: false };
}

const MARK =
	/\\([!-/:-@[-`{-~])|(\*\*|__)(?=\S)((?:\\.|(?!\2)[^\\])+?)\2|(\*|_)(?=\S)((?:\\.|(?!\4)[^\\])+?)\4/g;

/** Bold, italics, and what a backslash keeps from being either. */
export function readInline(text: string, style: Omit<Inline, 'text'> = {}): readonly Inline[] {
	const parts: Inline[] = [];
	let done = 0;
	const say = (words: string) => {
		if (words !== '') parts.push({ text: words, ...style });
	};
	for (const found of text.matchAll(MARK)) {
		const [whole, escaped, , strong, , em] = found;
		say(text.slice(done, found.index));
		if (escaped !== undefined) say(escaped);
		if (strong !== undefined) parts.push(...readInline(strong, { ...style, strong: true }));
		if (em !== undefined) parts.push(...readInline(em, { ...style, em: true }));
		done = found.index + whole.length;
	}
	say(text.slice(done));
	return parts;
}
