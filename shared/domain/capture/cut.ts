// The text without the pieces that were understood, with no doubled space or orphaned comma left.

/** From and to, in UTF-16 units; in order, none overlapping. */
export type Span = readonly [from: number, to: number];

const SEPARATORS = [',', ';', ':', '-', '–', '—'];

export function cut(text: string, spans: readonly Span[]): string {
	let left = '';
	let at = 0;
	for (const [from, to] of spans) {
		left = joined(left, text.slice(at, from), at > 0);
		at = to;
	}
	const whole = joined(left, text.slice(at), at > 0).trim();
	return spans.length > 0 ? withoutTrailing(whole) : whole;
}

/** Puts two pieces together where something was cut out between them. */
function joined(left: string, right: string, wasCut: boolean): string {
	if (!wasCut) return left + right;
	const before = left.trimEnd();
	const after = right.trimStart();
	if (before.endsWith('(') && after.startsWith(')'))
		return joined(before.slice(0, -1), after.slice(1), true);
	if (before === '') return withoutLeading(after);
	const separator = SEPARATORS.includes(after.slice(0, 1)) || after === '';
	if (separator) return withoutTrailing(before) + after;
	const tight = '.!?)'.includes(after.slice(0, 1));
	return tight ? withoutTrailing(before) + after : `${before} ${after}`;
}

function withoutTrailing(text: string): string {
	const trimmed = text.trimEnd();
	return SEPARATORS.includes(trimmed.slice(-1)) ? withoutTrailing(trimmed.slice(0, -1)) : trimmed;
}

function withoutLeading(text: string): string {
	const trimmed = text.trimStart();
	const orphan = SEPARATORS.includes(trimmed.slice(0, 1)) || '.!?'.includes(trimmed.slice(0, 1));
	return orphan && trimmed !== '' ? withoutLeading(trimmed.slice(1)) : trimmed;
}
