// What a mentee takes along to another mentor: theirs, and theirs alone.
import { actionItem } from '#shared/domain/action-item.ts';
import type { Role } from '#shared/domain/entity.ts';
import { nthFirstStepId } from '#shared/domain/first-step.ts';
import { goal, GoalMeta } from '#shared/domain/goal.ts';
import { countOthers, ownThings, recordsAlong } from '#shared/domain/going-on.ts';
import type { ArgsOf, MutatorName } from '#shared/domain/index.ts';
import { mentorship } from '#shared/domain/mentorship.ts';
import { milestone } from '#shared/domain/milestone.ts';
import { firstOfNext, settingsOfNext } from '#shared/domain/next-mentorship.ts';
import { inPieces } from '#shared/domain/restore-pieces.ts';
import { inverseOf } from '#shared/domain/undo.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship, MemoryMentorship } from '#test/support/memory-tx.ts';
import { startRegular } from '#test/support/sample-session.ts';
import { tell } from '#test/support/tell.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const list = <M, B>(world: MemoryMentorship, entity: { kind: string; meta: M; body: B }) =>
	world.records.filter(({ kind }) => kind === entity.kind) as never;

const ownIn = (world: MemoryMentorship) =>
	ownThings(
		{
			goals: list(world, goal),
			milestones: list(world, milestone),
			items: list(world, actionItem),
		},
		world.mentee.memberId,
	);

/** All that may go along goes, into a mentorship of its own, as often as asked and up to where it is cut off. */
function goOn(world: MemoryMentorship, { times = 1, cutAt = Infinity } = {}) {
	const fresh = new MemoryMentorship();
	const ids = new Map(world.records.map(({ id }) => [id, newId()]));
	const things = ownIn(world);
	const all = recordsAlong(things, fresh.mentee.memberId, (id) => ids.get(id) ?? '');
	const about = world.get(mentorship, 'S', world.id);
	if (!about) throw new Error('no mentorship');
	const named = (id: string, name: string) => ({ id, text: { name, language: 'en' as const } });
	const me = named(fresh.mentee.memberId, 'Ben');
	const other = named(fresh.mentor.memberId, 'Cleo');
	fresh.do('mentee', 'addMentorship', firstOfNext(about, fresh.id, me, other));
	const pieces = all.flatMap((one) => inPieces(fresh.id, [one]).records);
	for (let n = 1; n <= times; n += 1)
		for (const args of n < times ? pieces.slice(0, cutAt) : pieces)
			fresh.do('mentee', 'addRecords', args);
	return { fresh, things, all };
}

type Do = <N extends MutatorName>(who: Role, name: N, args: ArgsOf<N>) => void;
type Arrange = (act: Do, ids: { id: string; goalId: string; me: string; mentor: string }) => void;
const GOAL = { set: { order: 'a0', weight: 2 }, text: { title: 'Mine', why: 'My why' } } as const;

/** One of the mentee's own goals, or promises, and what was done with it. */
const addsGoal = (act: Do, id: string) => act('mentee', 'addGoal', { id, ...GOAL });
const addsItem = (act: Do, id: string, me: string, by: Role = 'mentee') =>
	act(by, 'addActionItem', { id, set: { assigneeId: me }, text: { text: 'Do', ifThen: 'If' } });

/** A goal's first step, made an action item of the mentee's, in the words that stood there when it was pressed. */
const makesStep = (act: Do, goalId: string, me: string, by: Role = 'mentee') => {
	const id = nthFirstStepId(goalId, 1);
	act(by, 'addActionItem', { id, set: { assigneeId: me, goalId }, text: { text: 'Call' } });
};
const callsIt = { firstStep: 'Call' };

test.each<[string, Arrange, number]>([
	['an own goal', (act, { id }) => addsGoal(act, id), 1],
	['a goal the mentor wrote', (act, { id }) => act('mentor', 'addGoal', { id, ...GOAL }), 0],
	[
		'an own goal whose title the mentor has changed',
		(act, { id }) => {
			addsGoal(act, id);
			act('mentor', 'editGoal', { id, text: { title: 'Better' } });
		},
		0,
	],
	[
		'an own goal that is reached',
		(act, { id }) => {
			addsGoal(act, id);
			act('mentee', 'completeGoal', { id });
		},
		0,
	],
	[
		'an own goal that was let go',
		(act, { id }) => {
			addsGoal(act, id);
			act('mentor', 'dropGoal', { id });
		},
		0,
	],
	['an own promise', (act, { id, me }) => addsItem(act, id, me), 1],
	[
		'a promise of theirs that the mentor wrote',
		(act, { id, me }) => addsItem(act, id, me, 'mentor'),
		0,
	],
	[
		'a promise of the mentor’s, written by the mentee',
		(act, { id, mentor }) => addsItem(act, id, mentor),
		0,
	],
	[
		'an own promise that is kept',
		(act, { id, me }) => {
			addsItem(act, id, me);
			act('mentee', 'completeActionItem', { id });
		},
		0,
	],
	[
		'an own promise in other words of the mentor’s',
		(act, { id, me }) => {
			addsItem(act, id, me);
			act('mentor', 'editActionItem', { id, text: { text: 'Do more' } });
		},
		0,
	],
	[
		'an own promise that the mentor has given another day',
		(act, { id, me }) => {
			addsItem(act, id, me);
			act('mentor', 'editActionItem', { id, set: { dueOn: '2026-12-01' } });
		},
		1,
	],
	[
		'a step of the mentor’s on a goal of their own',
		(act, { id, goalId }) => {
			act('mentor', 'addGoal', { id: goalId, ...GOAL });
			act('mentor', 'addMilestone', { id, set: { goalId, order: 'a0' }, text: { text: 'Step' } });
		},
		0,
	],
	[
		'an own step on a goal of the mentor’s',
		(act, { id, goalId }) => {
			act('mentor', 'addGoal', { id: goalId, ...GOAL });
			act('mentee', 'addMilestone', { id, set: { goalId, order: 'a0' }, text: { text: 'Step' } });
		},
		0,
	],
	[
		'an own goal with an own step that is reached, and one of the mentor’s',
		(act, { id, goalId }) => {
			addsGoal(act, goalId);
			act('mentee', 'addMilestone', { id, set: { goalId, order: 'a0' }, text: { text: 'One' } });
			act('mentor', 'completeMilestone', { id });
			const set = { goalId, order: 'a1' };
			act('mentor', 'addMilestone', { id: newId(), set, text: { text: 'Two' } });
		},
		2,
	],
	[
		'an own first step that was made an action item',
		(act, { id, me }) => {
			addsGoal(act, id);
			act('mentee', 'editGoal', { id, text: callsIt });
			makesStep(act, id, me);
		},
		2,
	],
	[
		'an own first step that the mentor has made an action item',
		(act, { id, me }) => {
			addsGoal(act, id);
			act('mentee', 'editGoal', { id, text: callsIt });
			makesStep(act, id, me, 'mentor');
		},
		1,
	],
	[
		'a first step of the mentor’s that the mentee has made an action item',
		(act, { id, me }) => {
			addsGoal(act, id);
			act('mentor', 'editGoal', { id, text: callsIt });
			makesStep(act, id, me);
		},
		1,
	],
	[
		'one that says something else in the goal by the time it arrives',
		(act, { id, me }) => {
			addsGoal(act, id);
			act('mentor', 'editGoal', { id, text: callsIt });
			act('mentee', 'editGoal', { id, text: { firstStep: 'Write' } });
			makesStep(act, id, me);
		},
		1,
	],
	[
		'a first step of a goal that the mentor wrote',
		(act, { id, me }) => {
			act('mentor', 'addGoal', { id, ...GOAL, text: { ...GOAL.text, ...callsIt } });
			makesStep(act, id, me);
		},
		0,
	],
	[
		'a first step of a goal that is gone by the time it arrives',
		(act, { id, me }) => makesStep(act, id, me),
		0,
	],
	[
		'an own promise about a goal that the mentor wrote',
		(act, { id, goalId, me }) => {
			act('mentor', 'addGoal', { id: goalId, ...GOAL });
			const set = { assigneeId: me, goalId };
			act('mentee', 'addActionItem', { id, set, text: { text: 'Do' } });
		},
		1,
	],
])('%s: goes along or stays', (_what, arrange, count) => {
	const world = createMentorship();
	const act: Do = (who, name, args) => world.do(who, name, args);
	const [me, mentor] = [world.mentee.memberId, world.mentor.memberId];
	arrange(act, { id: newId(), goalId: newId(), me, mentor });

	expect(goOn(world).all).toHaveLength(count);
});

test('of a goal the fields go along that are the mentee’s alone, without ticks, sessions and check-ins', () => {
	const world = createMentorship();
	const { id: sessionId } = startRegular(world);
	const [goalId, itemId] = [newId(), newId()];
	const text = { ...GOAL.text, obstacle: 'Evenings', notice: '' };
	world.do('mentee', 'addGoal', { id: goalId, set: { ...GOAL.set, dueOn: '2027-03-01' }, text });
	world.do('mentor', 'editGoal', { id: goalId, text: { obstacle: 'Mornings', firstStep: 'Call' } });
	for (const who of ['mentor', 'mentee'] as const) {
		world.do(who, 'agreeGoal', { id: goalId, agreed: true });
		world.do(who, 'setCheckIn', { goalId, sessionId, level: 0, text: { evidence: 'Seen' } });
	}
	const set = { assigneeId: world.mentee.memberId, goalId, sessionId, dueOn: '2026-12-01' };
	world.do('mentee', 'addActionItem', { id: itemId, set, text: { text: 'Write' } });
	world.do('mentor', 'carryActionItem', { id: itemId, carriedIn: sessionId });

	const { fresh, things } = goOn(world);
	const me = fresh.mentee.memberId;
	const [taken] = fresh.records.filter(({ kind }) => kind === 'goal');
	const [item] = fresh.records.filter(({ kind }) => kind === 'action_item');

	expect(things.goals[0]?.without).toEqual(['obstacle', 'firstStep']);
	expect(taken?.body).toEqual({ title: 'Mine', why: 'My why' });
	expect(taken?.meta).toEqual({
		...{ order: 'a0', weight: 2, dueOn: '2027-03-01', state: 'open' },
		...{ authorId: me, agreedBy: [], createdAt: '2026-11-23T15:00:00.000Z' },
	});
	expect(item?.meta).toEqual({
		...{ goalId: taken?.id, authorId: me, assigneeId: me, dueOn: '2026-12-01' },
		...{ state: 'open', carried: 0, createdAt: '2026-11-23T15:00:00.000Z' },
	});
});

test('of a first step that was made an action item its if-then stays, where that is the mentor’s, also once put back', () => {
	const world = createMentorship();
	const goalId = newId();
	world.do('mentee', 'addGoal', { id: goalId, ...GOAL, text: { ...GOAL.text, ...callsIt } });
	world.do('mentor', 'editGoal', { id: goalId, text: { ifThen: 'If late' } });
	const id = nthFirstStepId(goalId, 1);
	const set = { assigneeId: world.mentee.memberId, goalId };
	world.do('mentee', 'addActionItem', { id, set, text: { text: 'Call', ifThen: 'If late' } });
	const inverse = inverseOf('removeActionItem', { id }, world.get, world.mentee.memberId);
	world.do('mentee', 'removeActionItem', { id });
	if (inverse) world.do('mentee', inverse.name, inverse.args);

	expect(ownIn(world).items.map(({ body }) => body)).toEqual([{ text: 'Call' }]);
	expect(world.get(actionItem, 'S', id)?.meta.joint).toEqual(['ifThen']);
});

test('which fields are whose is said in names of fields, no more than there are, and none that stops the next edit', () => {
	const world = createMentorship();
	const id = newId();
	const add = (joint: readonly string[]) => {
		const was = { state: 'open', agreedBy: [], createdAt: world.now, joint };
		return world.run('mentee', 'addGoal', { id, ...GOAL, was } as never).ok;
	};
	expect(add(Array.from({ length: 20 }, (_, i) => `made-up-${i}`))).toBe(false);
	expect(add(Array.from({ length: 20 }, () => 'why'))).toBe(false);
	expect(add(Array.from({ length: 11 }, () => 'why'))).toBe(true);
	world.do('mentor', 'editGoal', { id, text: { title: 'Better', notice: 'Seen' } });

	expect(GoalMeta.parse(world.get(goal, 'S', id)?.meta).joint).toEqual(['why', 'title', 'notice']);
});

test('rhythm, programme and how long it is kept go along; names, what to do when a call fails and anybody’s own templates do not', () => {
	const world = createMentorship();
	const [mine, theirs] = [newId(), newId()];
	world.do('mentor', 'editMentorship', {
		id: world.id,
		set: { cadence: 'monthly', sequence: ['first-meeting', theirs, mine], retentionMonths: 3 },
		text: {
			title: 'Ada and Ben',
			planB: 'phone',
			sequenceTitles: { [theirs]: 'Hers', [mine]: 'My own' },
		},
	});
	const about = world.get(mentorship, 'S', world.id);
	if (!about) throw new Error('no mentorship');
	const { fresh } = goOn(world);
	const settings = settingsOfNext(about, fresh.id);
	if (settings) fresh.do('mentee', 'editMentorship', settings);

	expect(fresh.get(mentorship, 'S', fresh.id)).toMatchObject({
		meta: {
			...{ cadence: 'monthly', minutes: 45, timeZone: 'Europe/Berlin', state: 'active' },
			...{ sequence: ['first-meeting', 'regular', 'regular'], retentionMonths: 3 },
		},
		body: {},
	});
	// No id of a template tells that the two mentorships belong together.
	const json = JSON.stringify(fresh.records);
	for (const one of [mine, theirs, 'My own', 'Hers', 'phone']) expect(json).not.toContain(one);
	const plain = createMentorship();
	const bare = plain.get(mentorship, 'S', plain.id);
	expect(bare && settingsOfNext(bare, newId())).toBeUndefined();
	expect(bare).toBeDefined();
});

const EMPTY = { why: '', title: '[…]' };
test.each<[string, Role, Role, object, number]>([
	['an own one', 'mentee', 'mentee', {}, 0],
	['one the other wrote', 'mentor', 'mentor', {}, 1],
	['one in which the other wrote', 'mentee', 'mentor', { title: 'Theirs' }, 1],
	['one in a smaller field of which the other wrote', 'mentee', 'mentor', { why: 'Theirs' }, 0],
	['one of the other’s that was erased', 'mentor', 'mentor', EMPTY, 0],
	['one they both wrote in, erased', 'mentee', 'mentor', EMPTY, 0],
])('that a goal stays for the other’s words is counted: %s', (_what, adds, edits, text, count) => {
	const world = createMentorship();
	const id = newId();
	world.do(adds, 'addGoal', { id, ...GOAL });
	if (Object.keys(text).length > 0) world.do(edits, 'editGoal', { id, text });
	const counted = () => countOthers({ goals: list(world, goal), items: [] }, world.mentee.memberId);
	expect(counted()).toBe(count);

	world.do('mentor', 'dropGoal', { id });
	expect(counted()).toBe(0);
});

test('a field of the other’s that was erased is not named as staying behind', () => {
	const world = createMentorship();
	const id = newId();
	world.do('mentee', 'addGoal', { id, ...GOAL });
	world.do('mentor', 'editGoal', { id, text: { obstacle: '[…]', notice: 'Seen' } });

	expect(ownIn(world).goals.map(({ without }) => without)).toEqual([['notice']]);
});

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
