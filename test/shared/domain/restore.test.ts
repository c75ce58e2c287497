import { archiveJson, readArchive } from '#shared/domain/export/archive.ts';
import { exportJson, type MentorshipExport } from '#shared/domain/export/json.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship, MemoryMentorship } from '#test/support/memory-tx.ts';
import { cases } from '#test/support/mutation-cases.ts';
import { asRestored, byKey, readBy, readIn } from '#test/support/read-in.ts';
import { liveThrough } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

const exportedAt = '2026-11-23T16:00:00.000Z';

/** The mentee of a mentorship that both are in, with what both wrote. */
function lived(): MemoryMentorship {
	const world = createMentorship();
	world.do('mentee', 'editMember', { id: world.mentee.memberId, joined: true });
	liveThrough(world);
	return world;
}

function archived(world: MemoryMentorship): string {
	const me = world.mentee;
	const taken = { exportedAt, exportedBy: me.memberId, readText: (state: string) => state };
	const content = JSON.parse(
		exportJson(world.id, readBy(world, 'mentee'), taken),
	) as MentorshipExport;
	return archiveJson({ exportedAt, language: 'de', mentorships: [{ me, content }] });
}

test('what was taken along and is read in elsewhere is the same, but that the other one has yet to join', () => {
	const world = lived();

	const { fresh, plan, refused } = readIn(archived(world), world);

	expect([refused, plan.leftOut]).toEqual([[], 0]);
	expect(fresh.records.length).toBeGreaterThan(12);
	expect(byKey(fresh.records)).toEqual(byKey(asRestored(world, fresh, 'mentee')));
});

test.each(cases)('what is there before %s can be read in again', (_says, arrange) => {
	const world = createMentorship();
	arrange(world);

	const { fresh, refused } = readIn(archived(world), world);

	expect(refused).toEqual([]);
	expect(byKey(fresh.records)).toEqual(byKey(asRestored(world, fresh, 'mentee')));
});

test('one that has ended is kept anew from the day it was read in, not since it ended', () => {
	const world = lived();
	world.do('mentor', 'completeMentorship', { id: world.id });
	world.pass(60 * 24 * 400);
	const json = archived(world);
	const at = new MemoryMentorship(world).now;

	const { fresh } = readIn(json, world);

	expect(fresh.records.find(({ id }) => id === fresh.id)?.meta).toMatchObject({
		state: 'ended',
		endedAt: at,
	});
});

test('reading the same file in once more changes nothing that was written since', () => {
	const world = lived();
	const { fresh, plan } = readIn(archived(world), world);
	const item = fresh.records.find(({ kind }) => kind === 'action_item');
	fresh.do('mentee', 'editActionItem', { id: item?.id ?? '', text: { text: 'Something newer' } });
	const before = byKey(fresh.records);

	for (const args of plan.records) fresh.do('mentee', 'addRecords', args);

	expect(byKey(fresh.records)).toEqual(before);
});

test('once the other one is in, nobody can write a past for the two', () => {
	const world = lived();
	const { fresh, plan } = readIn(archived(world), world);
	fresh.do('mentor', 'editMember', { id: world.mentor.memberId, joined: true });

	for (const args of plan.records)
		expect(fresh.run('mentee', 'addRecords', args)).toEqual({
			ok: false,
			error: { code: 'forbidden' },
		});
});

test.each([
	['a kind nobody knows', { kind: 'weather' }, 'invalid'],
	[
		'a note, which is written letter by letter',
		{ kind: 'note', meta: {}, body: { text: 'AAAA' } },
		'invalid',
	],
	['fields it does not have', { meta: { colour: 'red' } }, 'invalid'],
	['other people', { kind: 'mentorship', id: 'self', meta: 'others' }, 'forbidden'],
	[
		'a third person',
		{ kind: 'member', meta: { role: 'mentee' }, body: { name: 'X', language: 'en' } },
		'forbidden',
	],
] as const)('a record with %s is refused', (_what, change, code) => {
	const world = createMentorship();
	const about = world.records.find(({ kind }) => kind === 'mentorship');
	const meta =
		change !== undefined && 'meta' in change && change.meta === 'others'
			? { ...about?.meta, mentorId: newId() }
			: ((change as { meta?: object }).meta ?? { ...about?.meta });
	const record = {
		lane: 'ours' as const,
		kind: 'mentorship',
		body: { ...about?.body },
		...change,
		id: 'id' in change ? world.id : newId(),
		meta: meta as Record<string, unknown>,
	};

	expect(world.run('mentor', 'addRecords', { id: world.id, records: [record] })).toEqual({
		ok: false,
		error: { code },
	});
});

test('what is no file of ours is refused with the reason', () => {
	expect(readArchive('{')).toEqual({ ok: false, error: 'not_json' });
	expect(readArchive('{}')).toEqual({ ok: false, error: 'not_an_export' });
});

test('what is private to the other one is left out, and counted: it never becomes one’s own words', () => {
	const world = lived();
	const archive = JSON.parse(archived(world)) as { mentorships: { content: MentorshipExport }[] };
	const theirs = world.records.filter(({ space }) => space === `P:${world.mentor.memberId}`);
	archive.mentorships[0]?.content.records.push(...(theirs as never[]));

	const { fresh, plan, refused } = readIn(JSON.stringify(archive), world);

	expect(theirs.length).toBeGreaterThan(0);
	expect(plan.leftOut).toBe(theirs.length);
	expect(refused).toEqual([]);
	expect(byKey(fresh.records)).toEqual(byKey(asRestored(world, fresh, 'mentee')));
});
