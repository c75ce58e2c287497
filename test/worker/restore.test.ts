// What was taken along, read in again, is shared like any other mentorship: the original may live on, or be
// gone for good.
import { expect, test } from 'vitest';
import { archiveJson, readArchive, restorationOf } from '#shared/domain/export/archive.ts';
import { exportJson, type MentorshipExport } from '#shared/domain/export/json.ts';
import type { StoredRecord } from '#shared/domain/entity.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { addActionItem, addGoal, startRegular } from '#test/support/sample-session.ts';
import { signIn } from './world.ts';

const exportedAt = '2026-11-23T16:00:00.000Z';

/** What a mentor took along of two years with somebody. */
function saved() {
	const world = createMentorship();
	world.do('mentee', 'editMember', { id: world.mentee.memberId, joined: true });
	for (let number = 1; number <= 3; number += 1) {
		const { id: sessionId } = startRegular(world, number);
		addActionItem(world, sessionId);
		world.do('mentor', 'endSession', { id: sessionId });
	}
	addGoal(world);
	const own = `P:${world.mentor.memberId}`;
	const read = world.records.filter(({ space }) => space === 'S' || space === own);
	const exportedBy = world.mentor.memberId;
	const json = exportJson(world.id, read, { exportedAt, exportedBy, readText: (state) => state });
	const content = JSON.parse(json) as MentorshipExport;
	const archive = {
		exportedAt,
		language: 'en' as const,
		mentorships: [{ me: world.mentor, content }],
	};
	return { world, read, json: archiveJson(archive) };
}

function planOf(json: string, m: string) {
	const archive = readArchive(json);
	const plan = archive.ok && archive.value[0] && restorationOf(archive.value[0], m);
	if (!plan) throw new Error('Nothing to read in');
	return plan;
}

test('it reaches the server as it was, beside the original, and others can be invited into it', async () => {
	const { world, read, json } = saved();
	const mentor = await signIn();
	mentor.m = newId();
	mentor.memberId = world.mentor.memberId;
	mentor.counterpartId = world.mentee.memberId;
	const plan = planOf(json, mentor.m);

	const { res } = await mentor.push(
		{ n: 'addMentorship', a: plan.first },
		...plan.records.map((a) => ({ n: 'addRecords', a })),
	);
	expect(res).toEqual([]);

	const pulled = await mentor.pull();
	const kept = Object.values(pulled.spaces)
		.flatMap(({ ops }) => ops)
		.flatMap((op) => (op[0] === 'put' ? [{ kind: op[1], id: op[2], ...op[4] }] : []));
	const plain = (records: readonly Pick<StoredRecord, 'kind' | 'id' | 'body'>[]) =>
		records
			.filter(({ kind }) => kind !== 'mentorship')
			.map(
				({ kind, id, body }) => `${kind} ${id} ${JSON.stringify(Object.entries(body).toSorted())}`,
			)
			.toSorted();
	expect(kept.length).toBeGreaterThan(20);
	expect(plain(kept)).toEqual(plain(read));

	const invited = await (
		await mentor.post('/v1/invites', { m: mentor.m })
	).json<{ secret: string }>();
	const mentee = await signIn();
	const joined = await mentee.post('/v1/invites/accept', { secret: invited.secret });
	expect(await joined.json()).toMatchObject({ m: mentor.m, memberId: world.mentee.memberId });
	mentee.m = mentor.m;
	await mentee.push({ n: 'editMember', a: { id: world.mentee.memberId, joined: true } });

	const late = await mentor.push(...plan.records.map((a) => ({ n: 'addRecords', a })));
	expect(late.res.map(({ code }) => code)).toEqual(plan.records.map(() => 'forbidden'));
});

test('whoever is not the one that begins it puts nothing into it', async () => {
	const { json } = saved();
	const [mentor, stranger] = [await signIn(), await signIn()];
	for (const person of [mentor, stranger]) person.m = newId();
	const plan = planOf(json, mentor.m);
	await mentor.push({ n: 'addMentorship', a: plan.first });

	stranger.m = mentor.m;
	const pushed = await stranger.send(
		stranger.number(...plan.records.map((a) => ({ n: 'addRecords', a }))),
	);

	expect(pushed.status).toBe(404);
});
