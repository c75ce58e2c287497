import { actionItem, type ActionItem } from '#shared/domain/action-item.ts';
import type { StoredRecord } from '#shared/domain/entity.ts';
import {
	carryHint,
	isOverdue,
	ledgerItems,
	openActionItems,
	waitsForNod,
	wantsDecision,
} from '#shared/domain/ledger.ts';
import type { MutatorName } from '#shared/domain/index.ts';
import { newId } from '#shared/ids.ts';
import { type Inverse, inverseOf } from '#shared/domain/undo.ts';
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

test('from the third carry on a decision is wanted, until there is one, and again at the next carry', () => {
	const world = createMentorship();
	const id = addActionItem(world);
	const carry = () => world.do('mentor', 'carryActionItem', { id });
	const wanted = () => itemsOf(world).some(wantsDecision);
	carry();
	carry();
	expect(wanted()).toBe(false);
	carry();
	expect(wanted()).toBe(true);

	world.do('mentee', 'editActionItem', { id, set: { settled: 3 }, text: { text: 'One page' } });
	expect(wanted()).toBe(false);
	carry();
	expect(wanted()).toBe(true);
	world.do('mentee', 'dropActionItem', { id });
	expect(wanted()).toBe(false);
});

test('another day, however it was given, answers as well; the same one or none does not', () => {
	const world = createMentorship();
	const id = addActionItem(world);
	const wanted = () => itemsOf(world).some(wantsDecision);
	const date = (dueOn: string | null) =>
		world.do('mentee', 'editActionItem', { id, set: { dueOn }, text: { text: 'The same' } });
	for (let i = 0; i < 3; i += 1) world.do('mentor', 'carryActionItem', { id });

	date(itemsOf(world)[0]?.meta.dueOn ?? '');
	expect(wanted()).toBe(true);
	date(null);
	expect(wanted()).toBe(true);
	date('2026-12-04');
	expect(wanted()).toBe(false);
	world.do('mentor', 'carryActionItem', { id });
	expect(wanted()).toBe(true);
});

test('where a nod is asked for, what is done stays in the ledger until it comes', () => {
	const world = createMentorship();
	const [open, done, gone] = [addActionItem(world), addActionItem(world), addActionItem(world)];
	world.do('mentee', 'completeActionItem', { id: done });
	world.do('mentor', 'dropActionItem', { id: gone });
	const ids = (confirmDone?: true) =>
		ledgerItems(itemsOf(world), world.now, confirmDone).map(({ id }) => id);

	expect(ids()).toEqual([open]);
	expect(ids(true)).toEqual([open, done]);
	world.do('mentor', 'agreeActionItem', { id: done, agreed: true });
	expect(ids(true)).toEqual([open]);
	expect(itemsOf(world).some((item) => waitsForNod(item, true))).toBe(false);
});

test('one carry by each in a session is one, and either takes it back; the next session counts anew', () => {
	const world = createMentorship();
	const id = addActionItem(world);
	const [carriedIn, later] = [newId(), newId()];
	const carried = () => itemsOf(world)[0]?.meta.carried;

	world.do('mentor', 'carryActionItem', { id, carriedIn });
	world.do('mentee', 'carryActionItem', { id, carriedIn });
	expect(carried()).toBe(1);
	world.do('mentee', 'carryActionItem', { id, carriedIn, back: true });
	world.do('mentor', 'carryActionItem', { id, carriedIn, back: true });
	expect(carried()).toBe(0);
	world.do('mentor', 'carryActionItem', { id, carriedIn });
	world.do('mentor', 'carryActionItem', { id, carriedIn: later });
	expect(carried()).toBe(2);
});

interface Step {
	readonly name: (typeof NAMES)[number];
	readonly item: number;
	readonly who: 'mentor' | 'mentee';
}
const NAMES = [
	'nextSession',
	'carryActionItem',
	'keepInSession',
	'keepNoMore',
	'completeActionItem',
	'reopenActionItem',
	'dropActionItem',
	'removeActionItem',
	'agreeActionItem',
	'editActionItem',
	'undo',
] as const;
const steps = fc.array(
	fc.record<Step>({
		name: fc.constantFrom(...NAMES),
		item: fc.nat(3),
		who: fc.constantFrom('mentor', 'mentee'),
	}),
	{ maxLength: 60 },
);

const argsOf = (name: MutatorName, id: string, step: Step['name'], carriedIn: string) => {
	if (step === 'keepInSession') return { id, carriedIn };
	if (step === 'keepNoMore') return { id, carriedIn, back: true };
	if (name === 'agreeActionItem') return { id, agreed: true };
	return name === 'editActionItem' ? { id, set: { settled: 3 }, text: { text: 'Less' } } : { id };
};

test('no order of carrying, completing, nodding, dropping, removing and undoing loses or doubles one', () => {
	fc.assert(
		fc.property(steps, (list) => {
			const world = createMentorship();
			const ids = Array.from({ length: 4 }, () => addActionItem(world));
			const expected = new Map(
				ids.map((id) => [
					id,
					{ state: 'open', carried: 0, keptIn: undefined as string | undefined },
				]),
			);
			let sessionId = newId();
			let last: { who: Step['who']; inverse: Inverse; before: typeof expected } | undefined;
			const copy = () => new Map([...expected].map(([id, was]) => [id, { ...was }]));
			for (const { name: step, item, who } of list) {
				world.pass(1);
				if (step === 'nextSession') {
					sessionId = newId();
					continue;
				}
				if (step === 'undo') {
					if (!last) continue;
					world.do(last.who, last.inverse.name, last.inverse.args as never);
					expected.clear();
					for (const [id, was] of last.before) expected.set(id, was);
					last = undefined;
					continue;
				}
				const id = ids[item] ?? '';
				const name = step === 'keepInSession' || step === 'keepNoMore' ? 'carryActionItem' : step;
				const args = argsOf(name, id, step, sessionId);
				const inverse = inverseOf(name, args as never, world.get, world[who].memberId);
				const before = copy();
				const outcome = world.run(who, name, args as never);
				last = outcome.ok && inverse ? { who, inverse, before } : undefined;
				const was = expected.get(id);
				const kept = was?.keptIn === sessionId;
				if (name === 'removeActionItem') expected.delete(id);
				else if (was && step === 'keepInSession') {
					if (!kept) was.carried += 1;
					was.keptIn = sessionId;
				} else if (was && step === 'keepNoMore') {
					if (kept) was.carried -= 1;
					if (kept) was.keptIn = undefined;
				} else if (was && name === 'carryActionItem') was.carried += 1;
				else if (was && name === 'completeActionItem') was.state = 'done';
				else if (was && name === 'reopenActionItem') was.state = 'open';
				else if (was && name === 'dropActionItem') was.state = 'dropped';
			}

			const items = itemsOf(world);
			expect(items).toHaveLength(expected.size);
			for (const { id, meta } of items) {
				const { state, carried } = expected.get(id) ?? {};
				expect(meta).toMatchObject({ state, carried });
			}
			const isIn = (id: string) => expected.get(id)?.state === 'open';
			expect(
				openActionItems(items, world.now)
					.map(({ id }) => id)
					.toSorted(),
			).toEqual(ids.filter(isIn).toSorted());
			for (const { meta } of items) {
				if (meta.agreedBy === undefined) continue;
				expect(meta.state).toBe('done');
				expect(meta.agreedBy).not.toBe(meta.assigneeId);
			}
		}),
	);
});
