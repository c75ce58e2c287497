// The part of a long text around what was found, cut at words, in pieces that are marked or not.
const AROUND = 60;

export interface Piece {
	readonly text: string;
	readonly marked: boolean;
}

/** The pieces put together are the excerpt; an ellipsis stands where something is left out. */
export function excerpt(text: string, marks: readonly string[]): readonly Piece[] {
	const flat = text.replace(/\s+/g, ' ').trim();
	const found = Math.min(...marks.map((mark) => positionOf(flat, mark)));
	const first = Number.isFinite(found) ? found : 0;
	const from = first <= AROUND ? 0 : flat.indexOf(' ', first - AROUND) + 1;
	const until = from + 3 * AROUND;
	const end = flat.length <= until ? flat.length : flat.lastIndexOf(' ', until);
	const to = end > from ? end : flat.length;
	return [
		...(from > 0 ? [{ text: '… ', marked: false }] : []),
		...piecesOf(flat.slice(from, to), marks),
		...(to < flat.length ? [{ text: ' …', marked: false }] : []),
	];
}

function positionOf(text: string, mark: string): number {
	const at = text.indexOf(mark);
	return at < 0 ? Number.POSITIVE_INFINITY : at;
}

function piecesOf(text: string, marks: readonly string[]): readonly Piece[] {
	const wanted = new Set(marks);
	const pieces: Piece[] = [];
	for (const part of text.split(/([\p{L}\p{N}]+)/u)) {
		if (part === '') continue;
		const marked = wanted.has(part);
		const last = pieces.at(-1);
		if (last && last.marked === marked)
			pieces[pieces.length - 1] = { text: last.text + part, marked };
		else pieces.push({ text: part, marked });
	}
	return pieces;
}
