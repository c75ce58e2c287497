import { caretAfter, editBetween } from '#shared/ui/notes/text-diff.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const apply = (text: string, edit: ReturnType<typeof editBetween>) =>
	edit ? text.slice(0, edit.at) + edit.inserted + text.slice(edit.at + edit.removed) : text;

const texts = fc.string({
	unit: fc.constantFrom('a', 'b', ' ', '\n', 'ä', '👍', '👎'),
	maxLength: 12,
});

test('an edit between two texts makes one out of the other, wherever the caret is', () => {
	fc.assert(
		fc.property(texts, texts, fc.nat(12), (before, after, caret) => {
			expect(apply(before, editBetween(before, after, Math.min(caret, after.length)))).toBe(after);
		}),
	);
});

test('an edit never cuts a character in two', () => {
	fc.assert(
		fc.property(texts, texts, fc.nat(12), (before, after, caret) => {
			const edit = editBetween(before, after, Math.min(caret, after.length));
			const pieces = edit ? [edit.inserted, before.slice(edit.at, edit.at + edit.removed)] : [];
			for (const piece of pieces) expect(piece.isWellFormed()).toBe(true);
		}),
	);
});

test('of several places that would do, the one at the caret is meant', () => {
	// "aa|a" out of "aa": typed second.
	expect(editBetween('aa', 'aaa', 2)).toEqual({ at: 1, removed: 0, inserted: 'a' });
	expect(editBetween('aa', 'aaa', 3)).toEqual({ at: 2, removed: 0, inserted: 'a' });
});

test.each([
	['before the caret, it moves on', [{ retain: 1 }, { insert: 'xy' }], 3, 5],
	['behind the caret, it stays', [{ retain: 4 }, { insert: 'xy' }], 3, 3],
	['right at the caret, it stays before', [{ retain: 3 }, { insert: 'xy' }], 3, 3],
	['taken out before the caret, it moves back', [{ delete: 2 }], 3, 1],
	['taken out around the caret, it falls to the gap', [{ retain: 1 }, { delete: 5 }], 3, 1],
	['replaced before the caret', [{ delete: 1 }, { insert: 'abc' }], 3, 5],
])('somebody else writes %s', (_, delta, caret, expected) => {
	expect(caretAfter(caret, delta)).toBe(expected);
});
