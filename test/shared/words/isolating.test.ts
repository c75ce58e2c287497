import { isolated, isolating } from '#shared/words/isolating.ts';
import { expect, test } from 'vitest';

test('a name that is read from the right keeps to itself in a sentence; another stays as it is', () => {
	const words = isolating({
		left: 'Left',
		has: (name: string) => `${name} has 3 left`,
		both: (names: readonly string[]) => names.join(' + '),
		deep: { of: ({ name, n }: { name: string; n: number }) => `${n} of ${name}` },
	});

	expect(words.left).toBe('Left');
	expect(words.has('Ruth')).toBe('Ruth has 3 left');
	expect(words.has('דנה')).toBe('\u2068דנה\u2069 has 3 left');
	expect(words.both(['رهام', 'Kim'])).toBe('\u2068رهام\u2069 + Kim');
	expect(words.deep.of({ name: 'דנה', n: 2 })).toBe('2 of \u2068דנה\u2069');
	expect(isolated('Đặng 東京 😀')).toBe('Đặng 東京 😀');
});

test('a catalogue is wrapped once, so that what depends on it is not drawn again', () => {
	const words = { a: () => 'a' };

	expect(isolating(words)).toBe(isolating(words));
	expect(isolating(words).a).toBe(isolating(words).a);
});
