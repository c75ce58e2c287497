import { privateSpace, type Role, SHARED } from '#shared/domain/entity.ts';
import { findMutator } from '#shared/domain/index.ts';
import { isExpired, PULSE_ITEMS, pulse, pulseIdOf, sealedSince } from '#shared/domain/pulse.ts';
import { takeawayIdOf } from '#shared/domain/takeaway.ts';
import { newId } from '#shared/ids.ts';
import { withEnded, withSealedPulse } from '#test/support/cases/pulse.ts';
import { createMentorship, type MemoryMentorship } from '#test/support/memory-tx.ts';
import { startRegular } from '#test/support/sample-session.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const DAY = 24 * 60;

function find(world: MemoryMentorship, sessionId: string, who: Role, lane: 'sealed' | 'seen') {
	const { memberId } = world[who];
	const space = lane === 'seen' ? SHARED : privateSpace(memberId);
	return world.get(pulse, space, pulseIdOf(sessionId, memberId));
}
const inShared = ({ records }: MemoryMentorship) =>
	records.filter(({ kind, space }) => kind === 'pulse' && space === SHARED);

test('the first pulse is in its author’s space alone', () => {
	const world = createMentorship();
	const { sessionId } = withSealedPulse(world);

	expect(find(world, sessionId, 'mentee', 'sealed')).toMatchObject({
		meta: { heard: 4, worth: 2, authorId: world.mentee.memberId },
		body: { comment: 'Too fast' },
	});
	expect(inShared(world)).toEqual([]);
});

test('the second one shows both, as they stand then, and leaves nothing sealed', () => {
	const world = createMentorship();
	const { sessionId } = withSealedPulse(world);
	const where = { sessionId, text: {} };
	world.do('mentee', 'submitPulse', { ...where, set: { heard: 5 }, text: { comment: 'Better' } });

	world.do('mentor', 'submitPulse', { ...where, set: { heard: 3, fits: 3 } });

	expect(find(world, sessionId, 'mentee', 'seen')).toMatchObject({
		meta: { heard: 5 },
		body: { comment: 'Better' },
	});
	expect(find(world, sessionId, 'mentor', 'seen')).toMatchObject({ meta: { heard: 3, fits: 3 } });
	expect(world.records.filter(({ kind }) => kind === 'pulse')).toHaveLength(2);
});

test('what both have seen is not changed, and not taken back', () => {
	const world = createMentorship();
	const { sessionId } = withSealedPulse(world);
	world.do('mentor', 'submitPulse', { sessionId, set: { heard: 1 }, text: {} });
	const before = world.records;

	for (const who of ['mentor', 'mentee'] as const)
		expect(world.run(who, 'submitPulse', { sessionId, set: { heard: 5 }, text: {} })).toMatchObject(
			{ error: { code: 'closed' } },
		);
	world.do('mentee', 'removePulse', { sessionId });

	expect(world.records).toEqual(before);
});

test('one that was put aside opens nothing', () => {
	const world = createMentorship();
	const { sessionId } = withSealedPulse(world);

	world.do('mentor', 'submitPulse', { sessionId, set: {}, text: { comment: 'Let me see' } });

	expect(inShared(world)).toEqual([]);
});

test('a pulse is of one session: another one’s does not open it', () => {
	const world = createMentorship();
	const { sessionId } = withSealedPulse(world);
	const other = startRegular(world, 2).id;
	world.do('mentor', 'endSession', { id: other });

	world.do('mentor', 'submitPulse', { sessionId: other, set: { heard: 3 }, text: {} });

	expect(sessionId).not.toBe(other);
	expect(inShared(world)).toEqual([]);
});

test('nobody is asked before the session is over', () => {
	const world = createMentorship();
	const { id: sessionId } = startRegular(world);
	const submit = (id: string) =>
		world.run('mentee', 'submitPulse', { sessionId: id, set: { heard: 3 }, text: {} });

	expect(submit(sessionId)).toMatchObject({ error: { code: 'closed' } });
	expect(submit(newId())).toMatchObject({ error: { code: 'not_found' } });
});

test.each([{ heard: 0 }, { heard: 6 }, { heard: 2.5 }, { score: 4 }])('%o is no answer', (set) => {
	const world = createMentorship();
	const args = { ...withEnded(world), set, text: {} } as never;

	expect(world.run('mentee', 'submitPulse', args)).toMatchObject({ error: { code: 'invalid' } });
});

test('after thirty days alone it opens no more, for the one who comes too late', () => {
	const world = createMentorship();
	const { sessionId } = withSealedPulse(world);
	world.pass(29 * DAY);
	world.do('mentee', 'submitPulse', { sessionId, set: { heard: 2 }, text: {} });
	world.pass(DAY);

	world.do('mentor', 'submitPulse', { sessionId, set: { heard: 5 }, text: {} });

	expect(inShared(world)).toEqual([]);
});

test('a device may ask for its end, and only the time says whether it has come', () => {
	const world = createMentorship();
	const { sessionId } = withSealedPulse(world);
	const ask = () => world.do('mentee', 'removePulse', { sessionId, expired: true });
	world.pass(30 * DAY - 1);
	ask();
	expect(find(world, sessionId, 'mentee', 'sealed')).toBeDefined();

	world.pass(1);
	ask();

	expect(find(world, sessionId, 'mentee', 'sealed')).toBeUndefined();
});

test('both ways to tell its end agree', () => {
	const at = '2026-11-23T15:00:00.000Z';
	const now = '2026-12-23T15:00:00.000Z';

	expect(isExpired({ at }, now)).toBe(true);
	expect(sealedSince(now)).toBe(at);
	expect(isExpired({ at: '2026-11-23T15:00:00.001Z' }, now)).toBe(false);
});

test('its id is no takeaway’s, which lies in the same place', () => {
	const [sessionId, memberId] = [newId(), newId()];
	expect(pulseIdOf(sessionId, memberId)).not.toBe(takeawayIdOf(sessionId, memberId));
});

test('it is never relayed before its commit', () => {
	expect(findMutator('submitPulse')?.sealed).toBe(true);
});

const who = fc.constantFrom<Role>('mentor', 'mentee');
const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
const set = fc.record({ heard: answer, matters: answer, fits: answer, worth: answer });
const step = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ do: fc.constant('submit' as const), who, set }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), who }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('pass' as const), days: fc.nat(20) }) },
);

test('in any order of answers, changes, take-backs and days: both are seen, or neither', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 24 }), (steps) => {
			const world = createMentorship();
			const { sessionId } = withEnded(world);
			let seen = '';
			/** What each would say now; undefined for whoever says nothing. */
			const says: { mentor?: { set: object; at: string }; mentee?: { set: object; at: string } } =
				{};
			for (const one of steps) {
				if (one.do === 'pass') world.pass(one.days * DAY);
				if (one.do === 'remove') {
					world.do(one.who, 'removePulse', { sessionId });
					if (!seen) delete says[one.who];
				}
				for (const name of ['mentor', 'mentee'] as const)
					if (!seen && says[name] && isExpired(says[name], world.now)) delete says[name];
				if (one.do === 'submit') {
					const given = PULSE_ITEMS.filter((item) => one.set[item] !== undefined);
					const asked = Object.fromEntries(given.map((item) => [item, one.set[item]]));
					const said = world.run(one.who, 'submitPulse', { sessionId, set: asked, text: {} });
					expect(said.ok).toBe(!seen);
					if (!seen) says[one.who] = { set: asked, at: says[one.who]?.at ?? world.now };
				}
				const shared = inShared(world);
				const ready = [says.mentor, says.mentee].every((s) => s && Object.keys(s.set).length > 0);
				expect(shared).toHaveLength(ready ? 2 : 0);
				// Nothing lies in two places, and what was seen stays as it was seen.
				const ids = world.records.filter(({ kind }) => kind === 'pulse').map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				if (seen) expect(JSON.stringify(shared)).toBe(seen);
				if (ready) {
					seen = JSON.stringify(shared);
					for (const name of ['mentor', 'mentee'] as const)
						expect(find(world, sessionId, name, 'seen')?.meta).toMatchObject(says[name]?.set ?? {});
				}
			}
		}),
		{ numRuns: 400 },
	);
});
