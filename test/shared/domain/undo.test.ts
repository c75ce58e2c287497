import { checkInIdOf } from '#shared/domain/check-in.ts';
import type { Role, StoredRecord } from '#shared/domain/entity.ts';
import { type Inverse, inverseOf } from '#shared/domain/undo.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship, type MemoryMentorship } from '#test/support/memory-tx.ts';
import type { Call } from '#test/support/cases/case.ts';
import { cases, withSealed } from '#test/support/mutation-cases.ts';
import { addActionItem, addGoal } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

/** Sorted, since order in a map is no fact; the clock's own bookkeeping is tested with the session. */
const snapshot = ({ records }: MemoryMentorship) =>
	records
		.map(({ space, kind, id, meta, body }: StoredRecord) => {
			// A yes to a date is one's own: moving it back does not bring the other person's.
			// Where both have written stays so.
			const { at, enteredAt, pausedMs, pausedInItemMs, dateAgreedBy, wording, joint, ...own } =
				meta;
			const facts = { ...own, yes: [dateAgreedBy ?? []].flat().length > 0 };
			return { space, kind, id, meta: facts, body };
		})
		.toSorted((a, b) => (`${a.space}/${a.id}` < `${b.space}/${b.id}` ? -1 : 1));

const invert = (world: MemoryMentorship, [name, args, who = 'mentee']: Call) =>
	inverseOf(name, args as never, world.get, world[who].memberId);

const run = (world: MemoryMentorship, who: Role, { name, args }: Pick<Inverse, 'name' | 'args'>) =>
	world.do(who, name, args as never);

test.each(cases)('%s is undone to what was before', (_says, arrange) => {
	const world = createMentorship();
	const call = arrange(world);
	const [name, args, who = 'mentee'] = call;
	const before = snapshot(world);
	const inverse = invert(world, call);

	run(world, who, { name, args });
	expect(snapshot(world)).not.toEqual(before);
	if (!inverse) throw new Error(`${name} has no inverse`);
	run(world, who, inverse);

	expect(snapshot(world)).toEqual(before);
});

test('what changes nothing has nothing to undo', () => {
	const world = createMentorship();
	const id = addActionItem(world);
	const goalId = addGoal(world);

	expect(invert(world, ['reopenActionItem', { id }])).toBeUndefined();
	expect(invert(world, ['agreeGoal', { id: goalId, agreed: false }])).toBeUndefined();
	expect(invert(world, ['removeGoal', { id: newId() }])).toBeUndefined();
});

test('undoing the removal of a goal brings back one’s own tick only', () => {
	const world = createMentorship();
	const id = addGoal(world);
	world.do('mentor', 'agreeGoal', { id, agreed: true });
	world.do('mentee', 'agreeGoal', { id, agreed: true });
	const inverse = invert(world, ['removeGoal', { id }]);

	world.do('mentee', 'removeGoal', { id });
	if (inverse) run(world, 'mentee', inverse);

	const back = world.records.find((record) => record.id === id);
	expect(back?.meta).toMatchObject({ agreedBy: [world.mentee.memberId] });
	expect(back?.meta).not.toHaveProperty('agreedAt');
});

test('a check-in that the other person has answered is not taken back', () => {
	const world = createMentorship();
	const where = withSealed(world);
	world.do('mentor', 'setCheckIn', { ...where, level: 0, text: {} });

	expect(world.run('mentee', 'removeCheckIn', where)).toMatchObject({
		error: { code: 'closed' },
	});
	const id = checkInIdOf(where.goalId, where.sessionId, world.mentee.memberId);
	expect(world.records.filter((record) => record.id === id && record.space === 'S')).toHaveLength(
		1,
	);
});
