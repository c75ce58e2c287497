import { mergeWords } from '#shared/domain/merge-words.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

test.each([
	['', 'hello', 'world', 'world hello'],
	['I want', 'I want a port', 'I want to show', 'I want to show a port'],
	['a b c', 'a c', 'a b c d', 'a c d'],
	['send it', 'please send it', 'send it today', 'please send it today'],
	['po', 'port', 'pony', 'pony port'],
	['x', '', 'x y', ' y'],
	['one', 'one two three', 'one two', 'one two three'],
	['one two', 'one', 'two', ''],
	['a\n\nb', 'a\n\nb c', 'd a\n\nb', 'd a\n\nb c'],
	['früh', 'früh üben 😀', 'nicht früh', 'nicht früh üben 😀'],
])('over %j, %j and %j make %j', (base, mine, theirs, merged) => {
	expect(mergeWords(base, mine, theirs)).toBe(merged);
});

const word = fc.constantFrom('we', 'want', 'to', 'show', 'ü', '😀', 'it,');
const written = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));
const countOf = (text: string, wanted: string) =>
	text.split(/\s+/).filter((one) => one === wanted).length;
const wordsOf = (...texts: string[]) => [...new Set(texts.join(' ').split(/\s+/))].filter(Boolean);

describe('of any three texts', () => {
	test('nothing that either typed is lost', () => {
		fc.assert(
			fc.property(written, written, written, (base, mine, theirs) => {
				const merged = mergeWords(base, mine, theirs);
				for (const one of wordsOf(mine, theirs))
					for (const text of [mine, theirs])
						expect(countOf(merged, one)).toBeGreaterThanOrEqual(
							countOf(text, one) - countOf(base, one),
						);
			}),
		);
	});

	test('nothing stands there that nobody wrote', () => {
		fc.assert(
			fc.property(written, written, written, (base, mine, theirs) => {
				const allowed = wordsOf(mine, theirs);
				for (const one of wordsOf(mergeWords(base, mine, theirs))) expect(allowed).toContain(one);
			}),
		);
	});

	test('who typed alone gets their own text, space by space', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (base, text) => {
				expect(mergeWords(base, text, base)).toBe(text);
				expect(mergeWords(base, base, text)).toBe(text);
				expect(mergeWords(base, text, text)).toBe(text);
			}),
		);
	});

	test('keystrokes in between change nothing of it: handed over in parts, every word arrives', () => {
		fc.assert(
			fc.property(written, written, fc.nat(60), (mine, theirs, cut) => {
				const half = mine.slice(0, cut);
				const now = mergeWords(half, mine, mergeWords('', half, theirs));
				const missing = wordsOf(mine).filter((one) => countOf(now, one) === 0);
				// The word that was cut in two may have met its own like, but never goes.
				expect(missing).toEqual([]);
			}),
		);
	});
});
