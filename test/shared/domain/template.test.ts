import { templates } from '#shared/content/templates/index.ts';
import { bodyOf } from '#shared/domain/export/template-draft.ts';
import type { ArgsOf } from '#shared/domain/index.ts';
import { type AgendaPlan, newAgenda } from '#shared/domain/new-agenda.ts';
import { NewAgendaItem } from '#shared/domain/agenda-item.ts';
import { distinctTemplates, planOf, type Template, template } from '#shared/domain/template.ts';
import { newId } from '#shared/ids.ts';
import { copyOfReady } from '#shared/ui/templates/new-template.ts';
import { anEvening } from '#test/support/cases/template.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const NOW = '2026-11-23T15:00:00.000Z';
type Body = ArgsOf<'addTemplate'>['text'];
const item = (minutes: number, more: Partial<Body['items'][number]> = {}) => ({
	...{ id: newId(), title: 'Talk', minutes, promptIds: [] },
	...more,
});
const ownOf = (body: Body): Template => ({
	...{ space: 'P:me', kind: template.kind, id: newId(), meta: { createdAt: NOW }, body },
});

test('a template is in the private space of the person who made it', () => {
	const world = createMentorship();
	const id = newId();

	world.do('mentee', 'addTemplate', { id, text: anEvening() });

	const found = world.records.filter(({ kind }) => kind === 'template');
	expect(found.map(({ space, meta }) => [space, meta])).toEqual([
		[`P:${world.mentee.memberId}`, { createdAt: world.now }],
	]);
	expect(() => world.do('mentor', 'editTemplate', { id, text: { title: 'Mine' } })).toThrow(
		'not_found',
	);
});

test.each<[string, Partial<Body>]>([
	['no title', { title: ' ' }],
	['a title of two lines', { title: 'one\ntwo' }],
	['no items', { items: [] }],
	['thirteen items', { items: Array.from({ length: 13 }, () => item(5)) }],
	['nine minutes in all', { items: [item(4), item(5)] }],
	['181 minutes in all', { items: [item(90), item(91)] }],
	['an item of no minutes', { items: [item(0), item(20)] }],
	['an item of 121 minutes', { items: [item(121)] }],
	['a kept time before the end', { items: [item(10, { protected: true }), item(10)] }],
	['two items of one id', { items: [item(10, { id: newId() })].flatMap((one) => [one, one]) }],
])('%s is no template', (_says, wrong) => {
	const world = createMentorship();
	const text = { ...anEvening(), ...wrong };
	expect(() => world.do('mentee', 'addTemplate', { id: newId(), text })).toThrow('invalid');
});

test('its agenda has its words, its questions and no ready-made titles', () => {
	const plan = planOf(ownOf(anEvening()));

	const items = newAgenda(plan, 45, newId);

	expect(items.map(({ set, text }) => [text.title, set.minutes, set.promptIds])).toEqual([
		['Arrive', 5, ['A1', 'A2']],
		['New pieces', 30, []],
		['Wrap-up', 10, ['H1']],
	]);
	expect(items.every(({ set }) => !('templateItem' in set))).toBe(true);
});

test.each(templates.map((one) => [one.id, one] as const))(
	'a copy of %s makes the same agenda, with all that belongs on screen',
	(_id, ready) => {
		for (const language of ['en', 'de'] as const) {
			const copy = planOf(ownOf(bodyOf(copyOfReady(ready, language), newId)));
			const parts = (plan: AgendaPlan) =>
				newAgenda(plan, 45, newId).map(({ set: { origin, kind, protected: kept, promptIds } }) => ({
					...{ origin, kind, kept, promptIds },
				}));

			expect(parts(copy)).toEqual(parts(ready));
		}
	},
);

test('an agenda of any own template adds up to the minutes, whatever may be left out', () => {
	const anItem = fc.record({ minutes: fc.integer({ min: 1, max: 15 }), optional: fc.boolean() });
	const items = fc.array(anItem, { minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(items, fc.boolean(), fc.integer({ min: 10, max: 120 }), (parts, kept, minutes) => {
			const made = parts.map(({ minutes: m, optional }, i) =>
				item(m, {
					...(optional && { optional }),
					...(kept && i === parts.length - 1 && { protected: true as const }),
				}),
			);

			const agenda = newAgenda(planOf(ownOf({ title: 'Any', items: made })), minutes, newId);

			expect(agenda.length).toBeGreaterThan(0);
			expect(agenda.every((one) => NewAgendaItem.safeParse(one).success)).toBe(true);
			expect(agenda.reduce((sum, { set }) => sum + set.minutes, 0)).toBe(minutes);
		}),
	);
});

test('the same text in two mentorships is one template, the newer one', () => {
	const [older, newer, other] = [anEvening(), anEvening(), { ...anEvening(), title: 'Other' }];
	const list = [older, newer, other].map((body, i) => ({
		template: { ...ownOf(body), meta: { createdAt: `2026-11-2${i}T15:00:00.000Z` } },
	}));

	expect(distinctTemplates(list).map((one) => list.indexOf(one))).toEqual([2, 1]);
});
