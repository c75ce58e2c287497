import { expiredPulses, pulseSummary } from '#shared/link/pulses.ts';
import { privateSpace, SHARED } from '#shared/domain/entity.ts';
import { askedAbout } from '#shared/ui/pulse/asked-about.ts';
import type { MentorshipSummary } from '#shared/ui/link.ts';
import { withEnded } from '#test/support/cases/pulse.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { expect, test } from 'vitest';

function setUp() {
	const world = createMentorship();
	const { sessionId } = withEnded(world);
	const seen = () =>
		world.records.filter(({ space }) =>
			[SHARED, privateSpace(world.mentor.memberId)].includes(space),
		);
	const summary = () => pulseSummary(seen(), world.mentor, world.now);
	return { world, sessionId, seen, summary };
}

test('a session that was held waits for a pulse until there is one', () => {
	const { world, sessionId, summary } = setUp();
	expect(summary()).toEqual({ pulseSessionId: sessionId });
	world.do('mentee', 'submitPulse', { sessionId, set: { heard: 3 }, text: {} });
	expect(summary()).toEqual({ pulseSessionId: sessionId });

	world.do('mentor', 'submitPulse', { sessionId, set: {}, text: {} });

	expect(summary()).toEqual({ pulseAt: world.now });
});

test('a device finds its own sealed ones that are over, and no others', () => {
	const { world, sessionId, seen } = setUp();
	world.do('mentor', 'submitPulse', { sessionId, set: { heard: 3 }, text: {} });
	const expired = () => expiredPulses(seen(), world.mentor, world.now);
	world.pass(30 * 24 * 60 - 1);
	expect(expired()).toEqual([]);

	world.pass(1);

	expect(expired()).toEqual([sessionId]);
});

const one = (more: Partial<MentorshipSummary>) =>
	({ id: 'a', callKeys: [], otherJoined: true, ...more }) as never;
const calls = { reloadNeeded: false, withdrawn: [] };
const now = '2026-11-23T15:00:00.000Z';

test.each([
	['a session waits', {}, [one({ pulseSessionId: 's' })], 'a'],
	['none waits', {}, [one({})], undefined],
	['nobody has joined', {}, [one({ pulseSessionId: 's', otherJoined: false })], undefined],
	['a call is on', { inCall: true }, [one({ pulseSessionId: 's' })], undefined],
	[
		'another session runs',
		{},
		[one({ pulseSessionId: 's' }), one({ id: 'b', liveSince: '2026-11-23T14:00:00.000Z' })],
		undefined,
	],
	[
		'another session was never ended',
		{},
		[one({ pulseSessionId: 's' }), one({ id: 'b', liveSince: '2026-11-22T14:00:00.000Z' })],
		'a',
	],
	[
		'another one was answered today',
		{},
		[one({ pulseSessionId: 's' }), one({ id: 'b', pulseAt: now })],
		undefined,
	],
	[
		'another one was answered days ago',
		{},
		[one({ id: 'b', pulseAt: '2026-11-20T14:00:00.000Z' }), one({ pulseSessionId: 's' })],
		'a',
	],
] as const)('where %s, the list asks accordingly', (_, more, mentorships, asked) => {
	const device = { calls: { ...calls, ...more }, mentorships };
	expect(askedAbout(device, now)?.id).toBe(asked);
});
