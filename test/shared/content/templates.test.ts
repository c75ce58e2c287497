import { findPrompt, prompts } from '#shared/content/prompts/index.ts';
import { findTemplate, templateItemTitle, templates } from '#shared/content/templates/index.ts';
import { newAgenda } from '#shared/domain/new-agenda.ts';
import { minimumOf } from '#shared/domain/time-boxes.ts';
import { newId } from '#shared/ids.ts';
import { expect, test } from 'vitest';

const named = templates.map((template) => [template.id, template] as const);
const offered = templates.flatMap((template) =>
	template.lengths.map((length) => [template.id, length, template] as const),
);

test('twelve templates and three minis, in the order in which a mentorship needs them', () => {
	expect(templates.map(({ id }) => id)).toEqual([
		...['first-meeting', 'agreement', 'goal-workshop', 'regular', 'stuck', 'feedback-talk'],
		...['skill-practice', 'application-career', 'study-semester', 'school-homework'],
		...['midterm', 'closing', 'check-in', 'crisis-lite', 'group-circle'],
	]);
	for (const template of templates) expect(findTemplate(template.id)).toBe(template);
});

test.each(named)(
	'%s adds up, begins with arriving, ends with its only protected item, and its prompts are there',
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

test.each(offered)(
	'%s in %i minutes: whole minutes with that very sum, nothing squeezed, wrap-up whole',
	(id, length, template) => {
		const agenda = newAgenda(template, length, newId);
		const minutes = new Map(agenda.map(({ set }) => [set.templateItem, set.minutes]));

		expect([...minutes.values()].every(Number.isInteger)).toBe(true);
		expect([...minutes.values()].reduce((sum, n) => sum + n, 0)).toBe(length);
		for (const item of template.items) {
			const planned = minutes.get(`${id}.${item.id}`);
			if (item.protected) expect(planned).toBe(item.minutes);
			else if (!item.optional || length >= 40)
				expect(planned).toBeGreaterThanOrEqual(item.minimum ?? minimumOf(item.minutes));
			else expect(planned).toBeUndefined();
		}
	},
);

test('lengths are offered shortest first, a mini in one only, a first meeting not under half an hour', () => {
	for (const { lengths } of templates) {
		expect(lengths).toEqual([...new Set(lengths)].toSorted((a, b) => a - b));
		expect(lengths.every((one) => [15, 20, 30, 45, 60].includes(one))).toBe(true);
	}
	for (const mini of ['check-in', 'crisis-lite', 'group-circle'])
		expect(findTemplate(mini)?.lengths).toEqual([15]);
	expect(findTemplate('first-meeting')?.lengths[0]).toBe(30);
	expect(findTemplate('regular')?.lengths).toEqual([20, 30, 45, 60]);
});

test.each(named)('%s has its titles in both languages, short, none left over', (id, template) => {
	const { en, de } = template.words;
	for (const [language, { items, title, purpose }] of [['en', en] as const, ['de', de] as const]) {
		expect(Object.keys(items).toSorted()).toEqual(template.items.map((item) => item.id).toSorted());
		expect(title.length).toBeGreaterThan(5);
		expect(title.length).toBeLessThanOrEqual(30);
		expect(purpose).toMatch(/^\p{Lu}.{20,90}\.$/u);
		for (const item of template.items) {
			expect(templateItemTitle(`${id}.${item.id}`, language)).toBe(items[item.id]);
			expect(items[item.id]?.length).toBeLessThanOrEqual(60);
		}
	}
	expect([en.title, en.purpose, ...Object.values(en.items)]).not.toContain(de.title);
	for (const item of template.items) expect(en.items[item.id]).not.toBe(de.items[item.id]);
});

test('an unknown template or item has no title', () => {
	expect(templateItemTitle('regular.nothing', 'en')).toBeUndefined();
	expect(templateItemTitle('regular.constructor', 'en')).toBeUndefined();
	expect(templateItemTitle('newer.arrive', 'de')).toBeUndefined();
	expect(templateItemTitle('regular', 'de')).toBeUndefined();
	expect(findTemplate(undefined)).toBeUndefined();
});

test('every prompt is asked in at least one template, but those for a bad line in none', () => {
	const used = new Set(templates.flatMap(({ items }) => items.flatMap((item) => item.promptIds)));

	expect(prompts.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([
		...['R1', 'R2', 'R3', 'R4'],
	]);
});

test('a section about feedback begins with a question about it, and brings the card', () => {
	const about = templates.flatMap(({ items }) => items.filter(({ kind }) => kind === 'feedback'));

	expect(about.map(({ promptIds }) => promptIds[0]?.[0])).toEqual(about.map(() => 'F'));
	expect(about.length).toBeGreaterThan(5);
});
