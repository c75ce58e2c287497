// Words on their way to another mentor: whatever two people do, none of the mentor's is among them.
import type { Role } from '#shared/domain/entity.ts';
import { nthFirstStepId } from '#shared/domain/first-step.ts';
import type { MutatorName } from '#shared/domain/index.ts';
import { inverseOf } from '#shared/domain/undo.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship, type MemoryMentorship } from '#test/support/memory-tx.ts';
import { startRegular } from '#test/support/sample-session.ts';
import { GOAL, goOn } from '#test/support/taken-along.ts';
import { tell } from '#test/support/tell.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const role = fc.constantFrom<Role>('mentor', 'mentee');
const nth = fc.nat({ max: 3 });
const step = fc.record({
	who: role,
	what: fc.constantFrom(
		'goal',
		'milestone',
		'item',
		'first',
		'edit',
		'merge',
		'back',
		'tick',
		'private',
	),
	of: fc.constantFrom('goal', 'milestone', 'action_item'),
	nth,
	field: fc.constantFrom('title', 'why', 'firstStep', 'firstStep', 'ifThen', 'text'),
	mine: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Whose every word is can be read off it. */
function play(
	world: MemoryMentorship,
	sessionId: string,
	{ who, what, of, ...one }: Step,
	i: number,
) {
	const words = `${who === 'mentor' ? 'FOREIGN' : 'own'}${i}`;
	const found = (kind: string) => world.records.filter((r) => r.kind === kind).at(one.nth);
	const goalId = found('goal')?.id ?? '';
	const target = found(of);
	const fields = of === 'goal' ? ['title', 'why', 'firstStep', 'ifThen'] : ['text', 'ifThen'];
	const field = fields.includes(one.field) ? one.field : (fields[0] ?? '');
	const text = { [field]: words };
	const edit = { goal: 'editGoal', milestone: 'editMilestone', action_item: 'editActionItem' }[of];
	const remove = edit.replace('edit', 'remove');
	const run = (name: string, args: object) => world.run(who, name as MutatorName, args as never);
	const assigneeId = world[one.mine ? who : 'mentor'].memberId;
	if (what === 'goal')
		run('addGoal', { id: newId(), ...GOAL, text: { title: words, firstStep: words } });
	else if (what === 'milestone')
		run('addMilestone', { id: newId(), set: { goalId, order: 'a0' }, text: { text: words } });
	else if (what === 'item')
		run('addActionItem', {
			...{ id: newId(), text: { text: words } },
			set: { assigneeId, sessionId, ...(goalId && one.mine && { goalId }) },
		});
	else if (what === 'first') {
		const { firstStep, ifThen } = found('goal')?.body ?? {};
		const set = { assigneeId: world.mentee.memberId, goalId };
		const id = nthFirstStepId(goalId, i);
		if (firstStep) run('addActionItem', { id, set, text: { text: firstStep, ifThen } });
	} else if (what === 'edit') run(edit, { id: target?.id, text });
	else if (what === 'merge' && of === 'goal')
		run(edit, { id: target?.id, text, from: { [field]: one.mine ? '' : target?.body[field] } });
	else if (what === 'back' && target) {
		const args = { id: target.id } as never;
		const me = world[who].memberId;
		const inverse = inverseOf(remove as MutatorName, args, world.get, me);
		run(remove, args);
		if (inverse && one.mine) run(inverse.name, inverse.args);
	} else if (what === 'tick') {
		run('agreeGoal', { id: goalId, agreed: true });
		run('setCheckIn', { goalId, sessionId, level: 1, text: { evidence: words } });
	} else if (what === 'private') {
		run('editTakeaway', { sessionId, lane: 'mine', text: { text: `PRIVATE${i}` } });
		run('addComment', {
			id: newId(),
			actionItemId: found('action_item')?.id,
			text: { text: words },
		});
	}
}

test('whatever the two do: no word of the mentor’s goes along, nothing private, no old id; all that is named is there; twice is once', () => {
	let [taken, stayed] = [0, 0];
	const steps = fc.array(step, { minLength: 4, maxLength: 40 });
	fc.assert(
		fc.property(steps, fc.nat({ max: 6 }), (all, cutAt) => {
			const world = createMentorship();
			const { id: sessionId } = startRegular(world);
			all.forEach((one, i) => play(world, sessionId, one, i));
			const { fresh, all: along } = goOn(world, { times: 2, cutAt });
			const json = JSON.stringify(fresh.records);

			expect(json).not.toMatch(/FOREIGN|PRIVATE/);
			for (const { id } of world.records) expect(json).not.toContain(id);
			expect(json).not.toContain(world.mentee.memberId);
			const there = new Set(fresh.records.map(({ id }) => id));
			for (const { space, meta } of fresh.records) {
				expect(space).toBe('S');
				for (const name of ['goalId', 'authorId', 'assigneeId', 'sessionId'])
					if (meta[name] !== undefined) expect(there).toContain(meta[name]);
			}
			// The mentorship and its two members, and each thing once.
			expect(fresh.records).toHaveLength(3 + along.length);
			taken += along.length;
			stayed += /FOREIGN/.test(JSON.stringify(world.records)) ? 1 : 0;
		}),
		{ numRuns: 150 },
	);
	tell(
		`going on: ${taken} records taken along out of 150 mentorships, ${stayed} with foreign words`,
	);
	expect(Math.min(taken, stayed)).toBeGreaterThan(50);
});
