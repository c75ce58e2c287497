// The export of one mentorship says whose it is, so that whoever reads it in goes on as who they are.
import {
	archiveJson,
	type Archived,
	readArchive,
	restorationOf,
} from '#shared/domain/export/archive.ts';
import { exportJson, type MentorshipExport } from '#shared/domain/export/json.ts';
import { ownerName } from '#shared/domain/export/owners.ts';
import type { Role } from '#shared/domain/entity.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship, type MemoryMentorship } from '#test/support/memory-tx.ts';
import { ALL_STRINGS } from '#test/support/naughty/strings.ts';
import { asRestored, byKey, readBy, readIn } from '#test/support/read-in.ts';
import { addActionItem, addGoal, startRegular } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

/** A mentorship that both are in; each of these has also written for themselves alone. */
function lived(...withPrivate: readonly Role[]): MemoryMentorship {
	const world = createMentorship();
	world.do('mentee', 'editMember', { id: world.mentee.memberId, joined: true });
	const { id: sessionId, itemId } = startRegular(world);
	const place = { sessionId, agendaItemId: itemId('arrive') };
	world.do('mentor', 'updateNote', { ...place, lane: 'ours', update: 'AAAA' });
	addActionItem(world, sessionId);
	addGoal(world);
	for (const role of withPrivate) {
		world.do(role, 'updateNote', { ...place, lane: 'mine', update: 'BBBB' });
		world.do(role, 'editTakeaway', { sessionId, lane: 'mine', text: { text: 'Breathe' } });
	}
	return world;
}

function savedBy(world: MemoryMentorship, role: Role): MentorshipExport {
	const exportedBy = world[role].memberId;
	const taken = { exportedAt: world.now, exportedBy, readText: (state: string) => state };
	return JSON.parse(exportJson(world.id, readBy(world, role), taken)) as MentorshipExport;
}

/** As it was saved before the file said whose it is. */
function older({ exportedBy: _, ...content }: MentorshipExport): MentorshipExport {
	return content;
}

const read = (content: unknown) => readArchive(JSON.stringify(content));
const ROLES: readonly Role[] = ['mentor', 'mentee'];
const otherOf = (role: Role): Role => (role === 'mentor' ? 'mentee' : 'mentor');

test.each(
	ROLES.flatMap((role) => [
		{ role, withPrivate: [] as Role[], what: 'nothing private' },
		{ role, withPrivate: [role], what: 'private records' },
		{ role, withPrivate: [otherOf(role)], what: 'private records of the other one' },
		{ role, withPrivate: ROLES, what: 'private records of both' },
	]),
)('what the $role saved, with $what, comes back as the $role’s', ({ role, withPrivate }) => {
	const world = lived(...withPrivate);

	const { fresh, plan, refused } = readIn(JSON.stringify(savedBy(world, role)), world);

	expect([refused, plan.leftOut]).toEqual([[], 0]);
	expect(plan.first.me.id).toBe(world[role].memberId);
	expect(fresh.records.some(({ space }) => space !== 'S')).toBe(withPrivate.includes(role));
	expect(byKey(fresh.records)).toEqual(byKey(asRestored(world, fresh, role)));
});

test.each(ROLES)('it says so by an id that stands in it anyway: the %s’s', (role) => {
	const world = lived();
	const content = savedBy(world, role);

	expect(content.exportedBy).toBe(world[role].memberId);
	expect(JSON.stringify(older(content))).toContain(content.exportedBy);
});

test.each(ROLES)('an older file with private records of the %s is that one’s', (role) => {
	const world = lived(role);

	expect(read(older(savedBy(world, role)))).toMatchObject({
		ok: true,
		value: [{ me: { memberId: world[role].memberId, role } }],
	});
});

test.each(ROLES)('of an older one without, the person says which they are: %s', (role) => {
	const world = lived();
	const answer = read(older(savedBy(world, role)));
	if (answer.ok || typeof answer.error === 'string') throw new Error('it was not asked');
	const { either } = answer.error;
	expect(either.map(({ me }) => me.role)).toEqual(ROLES);
	expect(either.map(({ me, content }) => ownerName(content, me))).toEqual(
		ROLES.map((one) => world.records.find(({ id }) => id === world[one].memberId)?.body['name']),
	);

	const mentorships = either.filter(({ me }) => me.role === role);
	const archive = archiveJson({
		exportedAt: world.now,
		language: 'en',
		mentorships: [...mentorships],
	});
	const { fresh, refused } = readIn(archive, world);

	expect(refused).toEqual([]);
	expect(byKey(fresh.records)).toEqual(byKey(asRestored(world, fresh, role)));
});

test('one that was erased has no name to be asked by', () => {
	const world = lived();
	const content = savedBy(world, 'mentor');
	const erased = content.records.map((one) =>
		one.kind === 'member'
			? { ...one, meta: { ...(one.meta as object), erasedAt: world.now } }
			: one,
	) as MentorshipExport['records'];

	expect(ownerName(content, world.mentee)).not.toBe('');
	expect(ownerName({ ...content, records: erased }, world.mentee)).toBe('');
	expect(ownerName({ ...content, records: [] }, world.mentee)).toBe('');
});

test('whatever else stands in its place, the file is refused', () => {
	const world = lived('mentee');
	const content = savedBy(world, 'mentee');
	const { memberId } = world.mentee;
	const odd = [null, 0, true, [], [memberId], {}, { memberId }, 'mentee', memberId.toUpperCase()];
	// A well-formed one that is nobody's here: a third person, the mentorship itself, a session of it.
	const strange = [newId(), world.id, content.records.find(({ kind }) => kind === 'session')?.id];
	const hostile = [...odd, ...strange, ...ALL_STRINGS];
	for (const exportedBy of hostile)
		expect([exportedBy, read({ ...content, exportedBy })]).toEqual([
			exportedBy,
			{ ok: false, error: 'not_an_export' },
		]);
	expect(hostile.length).toBeGreaterThan(100);
	expect(read(content).ok).toBe(true);
});

test('naming the other one gives nobody the private words in it', () => {
	const world = lived('mentee');
	const content = { ...savedBy(world, 'mentee'), exportedBy: world.mentor.memberId };

	const { fresh, plan, refused } = readIn(JSON.stringify(content), world);

	expect(plan.leftOut).toBe(2);
	expect(refused).toEqual([]);
	expect(fresh.records.filter(({ space }) => space !== 'S')).toEqual([]);
});

test('a file of everything that names two owners of one mentorship puts nothing back', () => {
	const world = lived();
	const content = savedBy(world, 'mentee');
	const asMentor: Archived = { me: owner(world, 'mentor'), content };

	expect(restorationOf(asMentor, newId())).toBeUndefined();
	expect(restorationOf({ ...asMentor, content: older(content) }, newId())).toBeDefined();
	expect(restorationOf({ me: owner(world, 'mentee'), content }, newId())).toBeDefined();
});

function owner(world: MemoryMentorship, role: Role): Archived['me'] {
	const { memberId, counterpartId } = world[role];
	return { memberId, role, counterpartId };
}
