import { agreementPoints, confidentiality } from '#shared/content/agreement-points.ts';
import { planBExamples } from '#shared/content/plan-b-examples.ts';
import { expect, test } from 'vitest';

test.each([
	['agreement points', agreementPoints, 12, 90],
	['plan B examples', planBExamples, 10, 110],
] as const)(
	'%s are there in both languages, each short and only once',
	(_what, list, count, most) => {
		expect(list).toHaveLength(count);
		expect(new Set(list.map(({ id }) => id)).size).toBe(count);
		for (const language of ['en', 'de'] as const) {
			const texts = list.map(({ words }) => words[language]);
			expect(new Set(texts).size).toBe(count);
			for (const text of texts) {
				expect(text).toMatch(/^[A-ZÄÖÜ].+\.$/);
				expect(text.length).toBeLessThanOrEqual(most);
			}
		}
		for (const { words } of list) expect(words.de).not.toBe(words.en);
	},
);

test('each plan B is an if-then line', () => {
	for (const { words } of planBExamples) {
		expect(words.en).toMatch(/^If .+, .+/);
		expect(words.de).toMatch(/^Wenn .+, .+/);
	}
});

test('what stays confidential names its one exception', () => {
	expect(confidentiality.en).toContain('One exception');
	expect(confidentiality.de).toContain('Eine Ausnahme');
});
