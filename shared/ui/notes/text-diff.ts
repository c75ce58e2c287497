// One edit between two texts, as a person makes it in a field.

export interface TextEdit {
	readonly at: number;
	readonly removed: number;
	readonly inserted: string;
}

/**
 * What turns `before` into `after`; undefined when nothing does. Of the places that would do ("aa" with one
 * more "a") the one that ends at the caret is meant. Never cuts a surrogate pair in two.
 */
export function editBetween(before: string, after: string, caret: number): TextEdit | undefined {
	if (before === after) return undefined;
	const tail = commonTail(before, after, after.length - caret);
	const headMax = Math.min(before.length, after.length) - tail;
	let head = 0;
	while (head < headMax && before[head] === after[head]) head += 1;
	if (head > 0 && isHighSurrogate(before, head - 1)) head -= 1;
	const rest = Math.min(before.length, after.length) - head;
	const end = Math.min(rest, commonTail(before, after, rest));
	const cutEnd = end > 0 && isLowSurrogate(after, after.length - end) ? end - 1 : end;
	return {
		at: head,
		removed: before.length - head - cutEnd,
		inserted: after.slice(head, after.length - cutEnd),
	};
}

function commonTail(before: string, after: string, max: number): number {
	const most = Math.min(max, before.length, after.length);
	let tail = 0;
	while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
	return tail;
}

const isHighSurrogate = (text: string, at: number) => /[\uD800-\uDBFF]/.test(text[at] ?? '');
const isLowSurrogate = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text[at] ?? '');

/** Yjs's own account of a change. */
export type Delta = readonly {
	readonly retain?: number;
	readonly insert?: unknown;
	readonly delete?: number;
}[];

/** Where a caret stands after somebody else's change. What is written right at it comes after it. */
export function caretAfter(caret: number, delta: Delta): number {
	let at = 0;
	let moved = caret;
	for (const step of delta) {
		if (step.retain !== undefined) at += step.retain;
		else if (typeof step.insert === 'string') {
			if (at < moved) moved += step.insert.length;
			at += step.insert.length;
		} else if (step.delete !== undefined) {
			moved -= Math.min(step.delete, Math.max(0, moved - at));
		}
	}
	return moved;
}
