// Whose words they are does not change by somebody's reading them in from a file.
import { expect, test } from 'vitest';
import { ERASED_TEXT } from '#shared/domain/erased-text.ts';
import type { Role } from '#shared/domain/entity.ts';
import { restorationOf } from '#shared/domain/export/archive.ts';
import { exportJson, type MentorshipExport } from '#shared/domain/export/json.ts';
import { RETENTION } from '#shared/domain/retention.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { startRegular } from '#test/support/sample-session.ts';
import { eraseDue } from '#worker/privacy/erase.ts';
import { recordsOf } from '../faults.ts';
import { env, invite, type Person, signIn } from '../world.ts';

const AFTER_UNDO = RETENTION.undoDays * 86_400_000 + 1000;
const roles = ['mentor', 'mentee'] as const;
const otherOf = (role: Role): Role => (role === 'mentor' ? 'mentee' : 'mentor');
const wordOf = { mentor: 'mentorenwort', mentee: 'menteewort' } as const;

/** A mentorship in which each has written something of every kind, and each in a goal of the other's. */
function lived() {
	const world = createMentorship();
	world.do('mentee', 'editMember', { id: world.mentee.memberId, joined: true });
	const { id: sessionId } = startRegular(world, 1);
	const goals = { mentor: newId(), mentee: newId() };
	for (const role of roles) {
		const word = wordOf[role];
		const { memberId } = world[role];
		const [goalId, itemId] = [goals[role], newId()];
		world.do(role, 'editMember', { id: memberId, text: { name: `${word} name` } });
		world.do(role, 'addGoal', {
			id: goalId,
			set: { order: 'a0', weight: 2 },
			text: { title: `${word} goal`, why: `${word} why`, notice: `${word} notice` },
		});
		world.do(role, 'addMilestone', {
			id: newId(),
			set: { goalId, order: 'a0' },
			text: { text: `${word} milestone` },
		});
		world.do(role, 'addActionItem', {
			id: itemId,
			set: { assigneeId: world.mentee.memberId, sessionId },
			text: { text: `${word} promise`, ifThen: `${word} then` },
		});
		world.do(role, 'addComment', {
			id: newId(),
			actionItemId: itemId,
			text: { text: `${word} comment` },
		});
	}
	for (const role of roles)
		world.do(role, 'editGoal', {
			id: goals[otherOf(role)],
			text: { notice: `${wordOf[role]} sees` },
		});
	world.do('mentor', 'endSession', { id: sessionId });
	return { world, goals };
}

/** That one reads it in, the other one is invited and joins. */
async function readInBy(role: Role) {
	const { world, goals } = lived();
	const own = `P:${world[role].memberId}`;
	const read = world.records.filter(({ space }) => space === 'S' || space === own);
	const taken = { exportedAt: world.now, exportedBy: world[role].memberId };
	const json = exportJson(world.id, read, { ...taken, readText: (state) => state });
	const content = JSON.parse(json) as MentorshipExport;
	const m = newId();
	const plan = restorationOf({ me: world[role], content }, m);
	if (!plan) throw new Error('Nothing to read in');

	const one = Object.assign(await signIn(), { ...world[role], m });
	const { res } = await one.push(
		{ n: 'addMentorship', a: plan.first },
		...plan.records.map((a) => ({ n: 'addRecords', a })),
	);
	expect(res).toEqual([]);
	const other = Object.assign(await signIn(), { ...world[otherOf(role)], m });
	const joined = await other.post('/v1/invites/accept', { secret: await invite(one) });
	expect(joined.status).toBe(200);
	await other.push({ n: 'editMember', a: { id: other.memberId, joined: true } });
	const [mentor, mentee] = role === 'mentor' ? [one, other] : [other, one];
	return { m, goals, people: { mentor, mentee } };
}

const recordsWith = async (m: string, word: string) =>
	(await recordsOf(m, 'S')).filter(({ body }) => body.includes(word));

const goalIn = async ({ m }: Person, id: string) => {
	const row = (await recordsOf(m, 'S')).find((one) => one.id === id);
	return JSON.parse(row?.body ?? '{}') as Record<string, string>;
};

test.each(roles.flatMap((reads) => roles.map((goes) => [reads, goes] as const)))(
	'read in by the %s: when the %s is erased their words go, and the other’s stay',
	async (reads, goes) => {
		const { m, goals, people } = await readInBy(reads);
		const [gone, here] = [wordOf[goes], wordOf[otherOf(goes)]];
		const before = await recordsWith(m, here);
		expect(before.length).toBeGreaterThanOrEqual(5);
		expect((await recordsWith(m, gone)).length).toBeGreaterThanOrEqual(5);

		const asked = await people[goes].post('/v1/privacy/erasure', { scope: 'mentorship', m });
		expect(asked.status).toBe(200);
		expect(await eraseDue(env, Date.now() + AFTER_UNDO)).toBe(0);

		expect(await recordsWith(m, gone)).toEqual([]);
		const stays = people[otherOf(goes)];
		// Both wrote in one field of it: nobody knows any more who did last.
		expect(await goalIn(stays, goals[otherOf(goes)])).toEqual({
			title: `${here} goal`,
			why: `${here} why`,
		});
		expect(await goalIn(stays, goals[goes])).toEqual({ title: ERASED_TEXT });
		for (const what of ['name', 'milestone', 'promise', 'then', 'comment'])
			expect(await recordsWith(m, `${here} ${what}`)).toHaveLength(1);
	},
);

test('what is written anew after that is its writer’s, as anywhere', async () => {
	const { m, goals, people } = await readInBy('mentor');
	const fresh = { id: goals.mentor, text: { why: 'menteewort anew' } };
	await people.mentee.push({ n: 'editGoal', a: fresh });

	await people.mentor.post('/v1/privacy/erasure', { scope: 'mentorship', m });
	expect(await eraseDue(env, Date.now() + AFTER_UNDO)).toBe(0);

	expect(await goalIn(people.mentee, goals.mentor)).toEqual({
		title: ERASED_TEXT,
		why: 'menteewort anew',
	});
});
