import { findPrompt, prompts } from '#shared/content/prompts/index.ts';
import { findTemplate, templateItemTitle, templates } from '#shared/content/templates/index.ts';
import { expect, test } from 'vitest';

test.each(templates.map((template) => [template.id, template] as const))(
	'%s adds up, begins with arriving, ends with a protected item, and its prompts are there',
	(_id, template) => {
		const minutes = template.items.reduce((sum, item) => sum + item.minutes, 0);

		expect(minutes).toBe(template.minutes);
		expect(template.items[0]?.id).toBe('arrive');
		expect(template.items.map((item) => item.protected ?? false)).toEqual(
			template.items.map((_, i) => i === template.items.length - 1),
		);
		for (const { promptIds } of template.items) {
			expect(promptIds.length).toBeGreaterThanOrEqual(2);
			expect(new Set(promptIds).size).toBe(promptIds.length);
			for (const id of promptIds) expect(findPrompt(id)?.id).toBe(id);
		}
	},
);

test.each(templates.map((template) => [template.id, template] as const))(
	'%s has a title for each item in both languages, none left over',
	(id, template) => {
		for (const language of ['en', 'de'] as const) {
			const { items, title, purpose } = template.words[language];
			expect(Object.keys(items).toSorted()).toEqual(
				template.items.map((item) => item.id).toSorted(),
			);
			expect([title, purpose].every((text) => text.length > 5)).toBe(true);
			for (const item of template.items)
				expect(templateItemTitle(`${id}.${item.id}`, language)).toBe(items[item.id]);
		}
	},
);

test('an unknown template or item has no title', () => {
	expect(templateItemTitle('regular.nothing', 'en')).toBeUndefined();
	expect(templateItemTitle('regular.constructor', 'en')).toBeUndefined();
	expect(templateItemTitle('newer.arrive', 'de')).toBeUndefined();
	expect(templateItemTitle('regular', 'de')).toBeUndefined();
	expect(findTemplate(undefined)).toBeUndefined();
});

test('every prompt is asked in at least one template, and no id is used twice', () => {
	const used = new Set(templates.flatMap(({ items }) => items.flatMap((item) => item.promptIds)));

	expect(new Set(prompts.map(({ id }) => id)).size).toBe(prompts.length);
	expect(prompts.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
});

test('a prompt is short enough to be read at a glance, with its reason, in both languages', () => {
	for (const { words } of prompts) {
		for (const { text, why, avoidWhen } of [words.en, words.de]) {
			expect(text.length).toBeLessThanOrEqual(70);
			expect(why.length).toBeLessThanOrEqual(80);
			expect(avoidWhen ?? 'x').not.toBe('');
		}
		expect(words.de.text).not.toBe(words.en.text);
		expect('avoidWhen' in words.de).toBe('avoidWhen' in words.en);
	}
});
