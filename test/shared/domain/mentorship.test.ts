import { SHARED } from '#shared/domain/entity.ts';
import { findMutator } from '#shared/domain/index.ts';
import { member } from '#shared/domain/member.ts';
import { mentorship } from '#shared/domain/mentorship.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship, MemoryMentorship } from '#test/support/memory-tx.ts';
import { expect, test } from 'vitest';

const settings = { cadence: 'weekly' as const, minutes: 45, timeZone: 'Europe/Berlin' };

test('a mentorship names both people before the second one has come', () => {
	const world = createMentorship();

	const [mentor, mentee] = [world.mentor, world.mentee].map(({ memberId }) =>
		world.get(member, SHARED, memberId),
	);

	expect(mentor).toMatchObject({ meta: { role: 'mentor', joinedAt: world.now } });
	expect(mentee?.meta).toEqual({ role: 'mentee' });
	expect(mentee?.body.name).toBe('Ben');
});

test('a mentee can make one too: the roles are the right way round', () => {
	const world = new MemoryMentorship();
	world.do('mentee', 'addMentorship', {
		id: world.id,
		set: settings,
		text: {},
		me: { id: world.mentee.memberId, role: 'mentee', text: { name: 'Ben', language: 'de' } },
		other: { id: world.mentor.memberId, text: { name: 'Ada', language: 'en' } },
	});

	expect(world.get(mentorship, SHARED, world.id)?.meta).toMatchObject({
		mentorId: world.mentor.memberId,
		menteeId: world.mentee.memberId,
	});
});

test('nobody makes a mentorship for other people, or makes one twice', () => {
	const world = createMentorship();
	const args = {
		id: newId(),
		set: settings,
		text: {},
		me: { id: newId(), role: 'mentor' as const, text: { name: 'Eve', language: 'en' as const } },
		other: { id: world.mentee.memberId, text: { name: 'Ben', language: 'de' as const } },
	};

	expect(world.run('mentor', 'addMentorship', args)).toMatchObject({
		error: { code: 'forbidden' },
	});
	expect(world.run('mentor', 'addMentorship', { ...args, id: world.id })).toMatchObject({
		error: { code: 'invalid' },
	});
	expect(findMutator('addMentorship')?.sealed).toBe(true);
});

test('a person who has not come yet can be renamed by the other; afterwards only by themselves', () => {
	const world = createMentorship();
	const id = world.mentee.memberId;
	world.do('mentor', 'editMember', { id, text: { name: 'Benno' } });
	expect(world.run('mentor', 'editMember', { id, joined: true })).toMatchObject({
		error: { code: 'forbidden' },
	});

	world.do('mentee', 'editMember', { id, joined: true, text: { name: 'Benjamin' } });

	expect(world.run('mentor', 'editMember', { id, text: { name: 'Bob' } })).toMatchObject({
		error: { code: 'forbidden' },
	});
	expect(world.get(member, SHARED, id)?.body.name).toBe('Benjamin');
});

test('the day of joining is the first one', () => {
	const world = createMentorship();
	const id = world.mentee.memberId;
	world.do('mentee', 'editMember', { id, joined: true });
	const { joinedAt } = world.get(member, SHARED, id)?.meta ?? {};
	world.pass(60);

	world.do('mentee', 'editMember', { id, joined: true });

	expect(world.get(member, SHARED, id)?.meta.joinedAt).toBe(joinedAt);
});

test('ending keeps the day, reopening takes it away, and nothing else is lost', () => {
	const world = createMentorship();
	const before = world.get(mentorship, SHARED, world.id);
	world.do('mentee', 'completeMentorship', { id: world.id });
	const endedAt = world.now;
	world.pass(60);
	world.do('mentor', 'completeMentorship', { id: world.id });

	expect(world.get(mentorship, SHARED, world.id)?.meta).toMatchObject({ state: 'ended', endedAt });
	world.do('mentor', 'reopenMentorship', { id: world.id });
	expect(world.get(mentorship, SHARED, world.id)).toEqual(before);
});
