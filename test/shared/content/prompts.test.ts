import { bases } from '#shared/content/prompts/basis.ts';
import { findPrompt, prompts } from '#shared/content/prompts/index.ts';
import { expect, test } from 'vitest';

const PHASES = {
	A: ['arrive', 9],
	B: ['contract', 8],
	C: ['goals', 8],
	D: ['explore', 12],
	E: ['options', 10],
	F: ['feedback', 10],
	G: ['commit', 7],
	H: ['close', 11],
	R: ['rescue', 4],
} as const;
const languages = ['en', 'de'] as const;

test('the ids of each phase count up from one, in the order of a conversation', () => {
	const ids = Object.entries(PHASES).flatMap(([letter, [, count]]) =>
		Array.from({ length: count }, (_, i) => `${letter}${i + 1}`),
	);

	expect(prompts.map(({ id }) => id)).toEqual(ids);
	for (const prompt of prompts) {
		expect(prompt.phase).toBe(PHASES[prompt.id[0] as keyof typeof PHASES][0]);
		expect(findPrompt(prompt.id)).toBe(prompt);
	}
});

test.each(prompts.map((prompt) => [prompt.id, prompt] as const))(
	'%s says whom, where, how long and from what it comes',
	(_id, { audience, minutes, tags, basis }) => {
		expect(['mentor', 'mentee', 'both']).toContain(audience);
		expect(minutes).toBeGreaterThanOrEqual(1);
		expect(minutes).toBeLessThanOrEqual(5);
		expect(tags.length).toBeGreaterThan(0);
		expect(new Set(tags).size).toBe(tags.length);
		for (const language of languages) expect(bases[basis][language]).not.toBe('');
	},
);

test.each(prompts.map((prompt) => [prompt.id, prompt] as const))(
	'%s is short enough to be read at a glance, with its reason and its limits, in both languages',
	(_id, { words }) => {
		for (const language of languages) {
			const { text, plain, why, avoidWhen } = words[language];
			for (const one of [text, plain, why, avoidWhen]) {
				expect(one).toMatch(/^\p{Lu}.*[.?]$/u);
				expect(one).not.toMatch(/ {2}|['"]| - /);
			}
			expect(text.length).toBeLessThanOrEqual(70);
			expect(plain.length).toBeLessThanOrEqual(55);
			expect(why.length).toBeLessThanOrEqual(80);
			expect(avoidWhen.length).toBeLessThanOrEqual(80);
		}
		for (const part of ['text', 'plain', 'why', 'avoidWhen'] as const)
			expect(words.de[part]).not.toBe(words.en[part]);
	},
);

test.each(prompts.map((prompt) => [prompt.id, prompt] as const))(
	'%s in plain language: sentences of at most nine words, other ones than the question itself',
	(_id, { words }) => {
		for (const language of languages) {
			const { text, plain } = words[language];
			expect(plain).not.toBe(text);
			for (const sentence of plain.split(/(?<=[.?])\s/))
				expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(9);
		}
	},
);

test('no text stands in the other language', () => {
	const english = /\b(the|what|with|you|your|and|how|which|who)\b/i;
	const german = /\b(und|du|dir|dich|ist|nicht|wie|wer|das|der|ein|eine)\b/i;
	for (const { words } of prompts) {
		for (const text of Object.values(words.de)) expect(text).not.toMatch(english);
		for (const text of Object.values(words.en)) expect(text).not.toMatch(german);
	}
});

test('every origin that has a name is the origin of a prompt', () => {
	const used = new Set(prompts.map(({ basis }) => basis));

	expect(Object.keys(bases).filter((id) => !used.has(id as keyof typeof bases))).toEqual([]);
	expect(new Set(Object.values(bases).map(({ de }) => de)).size).toBe(Object.keys(bases).length);
});
