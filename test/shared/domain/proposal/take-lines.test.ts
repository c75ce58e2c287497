import { templates } from '#shared/content/templates/index.ts';
import { type ProposalInput, propose } from '#shared/domain/proposal.ts';
import { itemKeyOf, takeLines } from '#shared/domain/proposal/take-lines.ts';
import { agendaItemIdOf, newId } from '#shared/ids.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { history } from '#test/support/proposal-history.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const itemKeysOf = (input: ProposalInput) => propose(input).map(itemKeyOf);

async function taken(sessionId: string, input: ProposalInput) {
	const lines = propose(input);
	const ids = await Promise.all(lines.map((line) => agendaItemIdOf(sessionId, itemKeyOf(line))));
	const idOf = new Map(lines.map(({ key }, i) => [key, ids[i] ?? '']));
	const { items, kept } = takeLines(lines, { idOf, goalTitles: new Map(), topicIds: [] });
	return { sessionId, items, kept, gone: [] };
}

test('two agendas that follow different templates meet: the first one stands, alone', async () => {
	const world = createMentorship();
	const sessionId = newId();
	const [regular, midterm] = ['regular', 'midterm'].map((id) => templates.find((t) => t.id === id));
	if (!regular || !midterm) throw new Error('a template is gone');
	const mine = await taken(sessionId, history({ template: regular }));
	const theirs = await taken(sessionId, history({ template: midterm }));
	world.do('mentor', 'setAgenda', mine);
	const before = world.records;

	world.do('mentee', 'setAgenda', theirs);

	expect(world.records).toEqual(before);
	expect(theirs.items.map(({ set }) => set.templateItem)).toContain('midterm.wrap-up');
});

test('every proposal ends in the same wrap-up, and no two of its lines have one name', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...templates),
			fc.integer({ min: 5, max: 120 }),
			fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 3 }),
			(template, minutes, carried) => {
				const keys = itemKeysOf(history({ template, minutes, carried }));

				expect(keys.at(-1)).toBe('wrap-up');
				expect(new Set(keys).size).toBe(keys.length);
				if (minutes >= 30) expect(keys[0]).toBe('arrive');
			},
		),
	);
});
