// What a mentee takes along out of a mentorship in memory, and the mentorship in memory that goes on with it.
import { actionItem } from '#shared/domain/action-item.ts';
import type { Role } from '#shared/domain/entity.ts';
import { goal } from '#shared/domain/goal.ts';
import { ownThings, recordsAlong } from '#shared/domain/going-on.ts';
import type { ArgsOf, MutatorName } from '#shared/domain/index.ts';
import { mentorship } from '#shared/domain/mentorship.ts';
import { milestone } from '#shared/domain/milestone.ts';
import { firstOfNext } from '#shared/domain/next-mentorship.ts';
import { inPieces } from '#shared/domain/restore-pieces.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship, MemoryMentorship } from './memory-tx.ts';

/** All there is of a kind. */
export const list = <M, B>(world: MemoryMentorship, entity: { kind: string; meta: M; body: B }) =>
	world.records.filter(({ kind }) => kind === entity.kind) as never;

/** What is the mentee's to take along. */
export const ownIn = (world: MemoryMentorship) =>
	ownThings(
		{
			goals: list(world, goal),
			milestones: list(world, milestone),
			items: list(world, actionItem),
		},
		world.mentee.memberId,
	);

/** All that may go along goes, into a mentorship of its own, as often as asked and up to where it is cut off. */
export function goOn(world: MemoryMentorship, { times = 1, cutAt = Infinity } = {}) {
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

export type Do = <N extends MutatorName>(who: Role, name: N, args: ArgsOf<N>) => void;
/** What the two do before the mentee goes on: with an id to make something under, and one for its goal. */
export type Arrange = (
	act: Do,
	ids: { id: string; goalId: string; me: string; mentor: string },
) => void;

/** How many records go along after that. */
export function countAlong(arrange: Arrange): number {
	const world = createMentorship();
	const act: Do = (who, name, args) => world.do(who, name, args);
	const [me, mentor] = [world.mentee.memberId, world.mentor.memberId];
	arrange(act, { id: newId(), goalId: newId(), me, mentor });
	return goOn(world).all.length;
}

/** A goal with words of whoever adds it. */
export const GOAL = {
	set: { order: 'a0', weight: 2 },
	text: { title: 'Mine', why: 'My why' },
} as const;

/** One of the mentee's own goals. */
export const addsGoal = (act: Do, id: string) => act('mentee', 'addGoal', { id, ...GOAL });
