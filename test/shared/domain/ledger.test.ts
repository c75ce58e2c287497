import { actionItem, type ActionItem } from '#shared/domain/action-item.ts';
import type { StoredRecord } from '#shared/domain/entity.ts';
import { carryHint, isOverdue, openActionItems } from '#shared/domain/ledger.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { addActionItem } from '#test/support/sample-session.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const itemsOf = ({ records }: { records: readonly StoredRecord[] }) =>
	records.filter(({ kind }) => kind === actionItem.kind) as unknown as readonly ActionItem[];

test('whatever is due first comes first, then what was carried most; no date comes last', () => {
	const world = createMentorship();
	const [late, carried, undated, early] = ['late', 'carried', 'undated', 'early'].map((text) =>
		addActionItem(world, undefined, text),
	);
	world.do('mentor', 'editActionItem', { id: early ?? '', set: { dueOn: '2026-11-24' } });
	world.do('mentor', 'editActionItem', { id: undated ?? '', set: { dueOn: null } });
	world.do('mentor', 'carryActionItem', { id: carried ?? '' });

	const open = openActionItems(itemsOf(world), world.now);

	expect(open.map(({ id }) => id)).toEqual([early, carried, late, undated]);
});

test('what was promised later is not open yet in an earlier session', () => {
	const world = createMentorship();
	const earlier = world.now;
	world.pass(60);
	addActionItem(world);

	expect(openActionItems(itemsOf(world), earlier)).toEqual([]);
	expect(openActionItems(itemsOf(world), world.now)).toHaveLength(1);
});

test('an item is overdue the day after, while it is open', () => {
	const world = createMentorship();
	const id = addActionItem(world);
	const [item] = itemsOf(world);

	expect(item && isOverdue(item, '2026-11-27')).toBe(false);
	expect(item && isOverdue(item, '2026-11-28')).toBe(true);
	world.do('mentee', 'completeActionItem', { id });
	expect(itemsOf(world).some((each) => isOverdue(each, '2026-11-28'))).toBe(false);
});

test.each([
	[0, 'none'],
	[1, 'none'],
	[2, 'notice'],
	[3, 'decide'],
	[4, 'decide'],
	[5, 'ask_why'],
] as const)('carried %d times calls for: %s', (times, hint) => {
	expect(carryHint(times)).toBe(hint);
});

test('no order of carrying, completing, reopening, dropping and removing loses or doubles one', () => {
	const names = [
		'carryActionItem',
		'completeActionItem',
		'reopenActionItem',
		'dropActionItem',
		'removeActionItem',
	] as const;
	const steps = fc.array(
		fc.record({
			name: fc.constantFrom(...names),
			item: fc.nat(3),
			who: fc.constantFrom('mentor', 'mentee'),
		}),
		{ maxLength: 40 },
	);
	fc.assert(
		fc.property(steps, (list) => {
			const world = createMentorship();
			const ids = Array.from({ length: 4 }, () => addActionItem(world));
			const expected = new Map(ids.map((id) => [id, { state: 'open', carried: 0 }]));
			for (const { name, item, who } of list) {
				const id = ids[item] ?? '';
				const was = expected.get(id);
				world.run(who, name, { id });
				if (name === 'removeActionItem') expected.delete(id);
				else if (was && name === 'carryActionItem') was.carried += 1;
				else if (was)
					was.state = {
						completeActionItem: 'done',
						reopenActionItem: 'open',
						dropActionItem: 'dropped',
					}[name as 'dropActionItem'];
			}

			const found = new Map(
				itemsOf(world).map(({ id, meta: { state, carried } }) => [id, { state, carried }]),
			);
			expect(found).toEqual(expected);
			const open = openActionItems(itemsOf(world), world.now).map(({ id }) => id);
			expect(new Set(open).size).toBe(open.length);
			expect(open.toSorted()).toEqual(
				[...expected]
					.filter(([, { state }]) => state === 'open')
					.map(([id]) => id)
					.toSorted(),
			);
		}),
	);
});
