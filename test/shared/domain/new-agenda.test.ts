import { templates } from '#shared/content/templates/index.ts';
import { regular } from '#shared/content/templates/regular.ts';
import { NewAgendaItem } from '#shared/domain/agenda-item.ts';
import { newAgenda } from '#shared/domain/new-agenda.ts';
import { newId } from '#shared/ids.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const minutesOf = (minutes: number) =>
	newAgenda(regular, minutes, newId).map(({ set }) => [set.templateItem, set.minutes]);

test('the 45-minute form is the template as it stands', () => {
	expect(minutesOf(45)).toEqual([
		['regular.arrive', 5],
		['regular.promises', 5],
		['regular.goal-check', 5],
		['regular.main-topic', 20],
		['regular.feedback', 5],
		['regular.wrap-up', 5],
	]);
});

test('the 30-minute form leaves out the optional item and scales the others, but not the wrap-up', () => {
	const short = Object.fromEntries(minutesOf(30));

	expect(short).not.toHaveProperty(['regular.feedback']);
	expect(short['regular.wrap-up']).toBe(5);
	expect(short['regular.main-topic']).toBe(14);
});

test('a longer form gives the time to the flexible items', () => {
	const long = Object.fromEntries(minutesOf(60));

	expect(long['regular.wrap-up']).toBe(5);
	expect(long['regular.main-topic']).toBe(27);
	expect(long['regular.arrive']).toBe(7);
});

test('items come in the order of the template, sorted as text, with their prompts', () => {
	const items = newAgenda(regular, 45, newId);
	const orders = items.map(({ set }) => set.order);

	expect(orders).toEqual([...orders].sort());
	expect(items[0]?.set.promptIds).toContain('A1');
	expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

test.each(templates.map((template) => [template.id, template] as const))(
	'%s adds up to the minutes exactly at any length, and ends protected',
	(_id, template) => {
		fc.assert(
			fc.property(fc.integer({ min: 5, max: 120 }), (minutes) => {
				const items = newAgenda(template, minutes, newId);

				for (const item of items) expect(NewAgendaItem.safeParse(item).success).toBe(true);
				expect(items.reduce((sum, { set }) => sum + set.minutes, 0)).toBe(minutes);
				expect(items.at(-1)?.set.protected).toBe(true);
				expect(items.every(({ set }) => set.minimum <= set.minutes)).toBe(true);
			}),
		);
	},
);

test('topics put down before stand before the main topic; without one, before the end', () => {
	const topic = { set: { templateItem: 'topic', order: 'a2V' } };
	const orderOf = (template: (typeof templates)[number], minutes = 45) =>
		[...newAgenda(template, minutes, newId, ['a2V']), topic]
			.toSorted((a, b) => (a.set.order < b.set.order ? -1 : 1))
			.map(({ set }) => set.templateItem?.split('.').at(-1));

	expect(orderOf(regular)).toEqual([
		...['arrive', 'promises', 'goal-check'],
		...['topic', 'main-topic', 'feedback', 'wrap-up'],
	]);
	for (const template of templates)
		for (const minutes of [5, 20, 45, 90]) {
			const order = orderOf(template, minutes);
			const main = template.items.find(
				({ id, origin }) => origin === 'mentee' && order.includes(id),
			);
			expect(order[order.indexOf('topic') + 1]).toBe(main?.id ?? order.at(-1));
		}
});
