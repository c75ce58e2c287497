import { type Role, SHARED } from '#shared/domain/entity.ts';
import { goal, GoalBody } from '#shared/domain/goal.ts';
import { type Inverse, inverseOf, joinInverses } from '#shared/domain/undo.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship, type MemoryMentorship } from '#test/support/memory-tx.ts';
import { addGoal } from '#test/support/sample-session.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

function agreedGoal() {
	const world = createMentorship();
	const id = addGoal(world);
	world.do('mentee', 'agreeGoal', { id, agreed: true });
	const once = world.get(goal, SHARED, id)?.meta;
	world.pass(1);
	world.do('mentor', 'agreeGoal', { id, agreed: true });
	return { world, id, once, meta: () => world.get(goal, SHARED, id)?.meta };
}

test('a goal is agreed with the second tick, and the moment is kept', () => {
	const { world, once, meta, id } = agreedGoal();
	const agreedAt = world.now;

	expect(once).not.toHaveProperty('agreedAt');
	expect(meta()?.agreedAt).toBe(agreedAt);
	world.pass(5);
	world.do('mentor', 'agreeGoal', { id, agreed: true });
	expect(meta()).toMatchObject({
		agreedAt,
		agreedBy: [world.mentee.memberId, world.mentor.memberId],
	});
});

test.each([
	['new words', { text: { less: 'One page' } }, true],
	['another day', { set: { dueOn: '2027-02-01' } }, true],
	['no day any more', { set: { dueOn: null } }, true],
	['the day it was', { set: { dueOn: '2027-01-01' } }, false],
	['another weight and focus', { set: { weight: 3, focus: 'stretch' as const } }, false],
])('%s takes the other person’s tick away, or does not', (_, edit, taken) => {
	const { world, id, meta } = agreedGoal();
	world.do('mentor', 'editGoal', { id, set: { dueOn: '2027-01-01' } });
	world.do('mentee', 'agreeGoal', { id, agreed: true });
	expect(meta()?.agreedBy).toHaveLength(2);

	world.do('mentor', 'editGoal', { id, ...edit });

	expect(meta()?.agreedBy).toContain(world.mentor.memberId);
	expect(meta()?.agreedBy.length).toBe(taken ? 1 : 2);
	expect(meta()?.agreedAt === undefined).toBe(taken);
});

test('a tick can be taken back, but only one’s own', () => {
	const { world, id, meta } = agreedGoal();

	world.do('mentee', 'agreeGoal', { id, agreed: false });

	expect(meta()?.agreedBy).toEqual([world.mentor.memberId]);
});

test('nobody agrees to words they have not seen; a tick is taken back whatever stands there', () => {
	const world = createMentorship();
	const id = addGoal(world);
	const meta = () => world.get(goal, SHARED, id)?.meta;
	world.do('mentor', 'agreeGoal', { id, agreed: true, wording: 0 });
	world.do('mentor', 'editGoal', { id, text: { less: 'One page' } });

	world.do('mentee', 'agreeGoal', { id, agreed: true, wording: 0 });
	expect(meta()?.agreedBy).toEqual([world.mentor.memberId]);

	world.do('mentor', 'editGoal', { id, set: { dueOn: '2027-02-01' } });
	world.do('mentee', 'agreeGoal', { id, agreed: true, wording: 1 });
	expect(meta()?.agreedBy).toEqual([world.mentor.memberId]);

	world.do('mentor', 'editGoal', { id, set: { weight: 3 } });
	world.do('mentee', 'agreeGoal', { id, agreed: true, wording: 2 });
	expect(meta()?.agreedBy).toEqual([world.mentor.memberId, world.mentee.memberId]);
	world.do('mentor', 'agreeGoal', { id, agreed: false, wording: 0 });
	expect(meta()?.agreedBy).toEqual([world.mentee.memberId]);
});

test('nobody can add a goal that the other one seems to have agreed to', () => {
	const world = createMentorship();
	const id = newId();
	const both = [world.mentor.memberId, world.mentee.memberId];
	const was = { state: 'open' as const, agreedBy: both, createdAt: '2030-01-01T00:00:00.000Z' };

	world.do('mentee', 'addGoal', {
		id,
		set: { order: 'a0', weight: 1 },
		text: { title: 'Speak up' },
		was,
	});

	const meta = world.get(goal, SHARED, id)?.meta;
	expect(meta).toMatchObject({ agreedBy: [world.mentee.memberId], createdAt: world.now });
});

test('a goal is not added twice, and what is gone is not found', () => {
	const world = createMentorship();
	const id = addGoal(world);
	const again = { id, set: { order: 'a0', weight: 1 }, text: { title: 'Again' } };

	expect(world.run('mentor', 'addGoal', again)).toMatchObject({ error: { code: 'invalid' } });
	world.do('mentor', 'removeGoal', { id });
	world.do('mentor', 'removeGoal', { id });
	for (const outcome of [
		world.run('mentor', 'editGoal', { id, text: { title: 'x' } }),
		world.run('mentor', 'agreeGoal', { id, agreed: true }),
		world.run('mentor', 'moveGoal', { id, order: 'a1' }),
		world.run('mentor', 'completeGoal', { id }),
		world.run('mentor', 'dropGoal', { id }),
	])
		expect(outcome).toMatchObject({ error: { code: 'not_found' } });
});

test('far too long a title says how long it may be; an empty one is refused', () => {
	const world = createMentorship();
	const id = addGoal(world);

	expect(world.run('mentor', 'editGoal', { id, text: { title: 'x'.repeat(322) } })).toEqual({
		ok: false,
		error: { code: 'too_long', max: 321 },
	});
	expect(world.run('mentor', 'editGoal', { id, text: { title: '  ' } })).toMatchObject({
		error: { code: 'invalid' },
	});
});

test('two people typing over the same words lose none of them', () => {
	const world = createMentorship();
	const id = addGoal(world);
	const why = () => world.get(goal, SHARED, id)?.body.why;

	world.do('mentee', 'editGoal', { id, text: { why: 'I like it' }, from: { why: '' } });
	world.do('mentor', 'editGoal', { id, text: { why: 'Spring is near' }, from: { why: '' } });
	expect(why()).toBe('I like it Spring is near');
	world.do('mentee', 'editGoal', {
		id,
		text: { why: 'I like it a lot' },
		from: { why: 'I like it' },
	});
	expect(why()).toBe('I like it Spring is near a lot');

	world.do('mentor', 'editGoal', { id, text: { why: 'Written anew' } });
	expect(why()).toBe('Written anew');
});

test('two people fill one field at once: it holds both, and is written in, removed and brought back', () => {
	const world = createMentorship();
	const id = addGoal(world);
	const body = () => world.get(goal, SHARED, id)?.body;
	const [mine, theirs] = ['m'.repeat(1000), 't'.repeat(1000)];

	world.do('mentee', 'editGoal', { id, text: { why: mine }, from: { why: '' } });
	world.do('mentor', 'editGoal', { id, text: { why: theirs }, from: { why: '' } });
	const both = `${mine} ${theirs}`;
	expect(body()?.why).toBe(both);
	expect(GoalBody.safeParse(body()).success).toBe(true);

	const shorter = both.slice(1);
	world.do('mentee', 'editGoal', { id, text: { why: shorter }, from: { why: both } });
	expect(body()?.why).toBe(shorter);
	const before = body() ?? { title: '' };
	world.do('mentee', 'removeGoal', { id });
	world.do('mentee', 'addGoal', { id, set: { order: 'a0', weight: 1 }, text: before });
	expect(body()).toEqual(before);
});

describe('taking back one’s own words', () => {
	const word = fc.constantFrom('we', 'want', 'to', 'show', 'ü', '😀', 'it,');
	const written = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

	/** Types as a field does: over what stands there now. Gives what takes it back. */
	function type(world: MemoryMentorship, id: string, who: Role, why: string) {
		const from = { why: world.get(goal, SHARED, id)?.body.why ?? '' };
		const args = { id, text: { why }, from };
		const inverse = inverseOf('editGoal', args, world.get, world[who].memberId);
		if (!inverse) throw new Error('There is no way back.');
		world.do(who, 'editGoal', args);
		return inverse;
	}
	const whyOf = (world: MemoryMentorship, id: string) => world.get(goal, SHARED, id)?.body.why;

	test('leaves what the other person has added since', () => {
		fc.assert(
			fc.property(written, fc.array(written, { minLength: 1, maxLength: 5 }), (was, drafts) => {
				const world = createMentorship();
				const id = addGoal(world);
				world.do('mentee', 'editGoal', { id, text: { why: was } });
				let run: readonly Inverse[] = [];
				drafts.forEach((draft, i) => {
					// What they add before the last draft comes into the field, and stays in it.
					const there = whyOf(world, id)?.includes('THEIRS') ? ' THEIRS' : '';
					const inverse = type(world, id, 'mentee', draft + there);
					run = i === 0 ? [inverse] : joinInverses(run, inverse);
					if (i >= drafts.length - 2) type(world, id, 'mentor', `${whyOf(world, id)} THEIRS`);
				});

				for (const { name, args } of run) world.do('mentee', name, args as never);

				const words = whyOf(world, id)?.match(/\S+/g) ?? [];
				expect(words).toContain('THEIRS');
				expect(words.filter((one) => one !== 'THEIRS').join(' ')).toBe(was);
			}),
		);
	});

	test('is one step where nobody else wrote, however often it was saved', () => {
		fc.assert(
			fc.property(fc.array(written, { minLength: 1, maxLength: 8 }), (drafts) => {
				const world = createMentorship();
				const id = addGoal(world);
				world.do('mentee', 'editGoal', { id, text: { why: 'as it was' } });
				const all = drafts.map((draft) => type(world, id, 'mentee', draft));
				const run = all.reduce<readonly Inverse[]>(
					(before, one) => (before.length === 0 ? [one] : joinInverses(before, one)),
					[],
				);

				expect(run).toHaveLength(1);
				for (const { name, args } of run) world.do('mentee', name, args as never);
				expect(whyOf(world, id)).toBe('as it was');
			}),
		);
	});
});
