import { privateSpace, SHARED } from '#shared/domain/entity.ts';
import { pulse, type Pulse, pulseDifferences } from '#shared/domain/pulse.ts';
import { pulseDue, pulseStateOf, wasAskedOn } from '#shared/domain/pulse-due.ts';
import { session, type Session } from '#shared/domain/session.ts';
import { withEnded } from '#test/support/cases/pulse.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { startRegular } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

const DAY = 24 * 60;
const answer = { set: { heard: 3 }, text: {} };

function setUp() {
	const world = createMentorship();
	const { sessionId } = withEnded(world);
	const { memberId } = world.mentee;
	const source = () => {
		const of = (kind: string) => world.records.filter((one) => one.kind === kind);
		const readable = of(pulse.kind).filter(({ space }) =>
			[SHARED, privateSpace(memberId)].includes(space),
		);
		return {
			sessions: of(session.kind) as unknown as Session[],
			pulses: readable as unknown as Pulse[],
			memberId,
			now: world.now,
		};
	};
	const state = () => pulseStateOf(source().sessions[0]!, source()).is;
	return { world, sessionId, state, due: () => pulseDue(source())?.id };
}

test('the last session is asked about, for a week', () => {
	const { world, sessionId, due } = setUp();
	expect(due()).toBe(sessionId);

	world.pass(7 * DAY - 1);
	expect(due()).toBe(sessionId);
	world.pass(1);
	expect(due()).toBeUndefined();
});

test('nobody is asked while a session runs, nor about one that was removed or is older', () => {
	const { world, sessionId, due } = setUp();
	const { id } = startRegular(world, 2);
	expect(due()).toBeUndefined();

	world.do('mentor', 'endSession', { id });
	expect(due()).toBe(id);
	world.do('mentor', 'removeSession', { id, held: true });
	expect(due()).toBe(sessionId);
});

test.each([
	['answering it', { ...answer }],
	['leaving it out', { set: {}, text: {} }],
])('%s ends the asking, for this person', (_, args) => {
	const { world, sessionId, due } = setUp();

	world.do('mentee', 'submitPulse', { sessionId, ...args });
	expect(due()).toBeUndefined();
	world.do('mentee', 'removePulse', { sessionId });
	expect(due()).toBe(sessionId);
});

test('a pulse stands open, sealed, seen; after thirty days it is closed and its sealed one gone', () => {
	const { world, sessionId, state } = setUp();
	expect(state()).toBe('open');

	world.do('mentee', 'submitPulse', { sessionId, set: {}, text: {} });
	expect(state()).toBe('aside');
	world.do('mentee', 'submitPulse', { sessionId, ...answer });
	expect(state()).toBe('sealed');
	world.pass(30 * DAY);
	expect(state()).toBe('closed');
});

test('what the other has sealed changes nothing one can see', () => {
	const { world, sessionId, state, due } = setUp();
	world.do('mentor', 'submitPulse', { sessionId, ...answer });

	expect([state(), due()]).toEqual(['open', sessionId]);
	world.do('mentee', 'submitPulse', { sessionId, ...answer });
	expect(state()).toBe('revealed');
});

test('a session that goes on again asks nobody', () => {
	const { world, sessionId, state, due } = setUp();
	world.do('mentor', 'reopenSession', { id: sessionId });

	expect([state(), due()]).toEqual(['closed', undefined]);
});

test('a day is the person’s own', () => {
	const days = new Map([
		['a', 'Mon'],
		['b', 'Tue'],
	]);
	const dayOf = (at: string) => days.get(at) ?? 'Tue';

	expect(wasAskedOn(['a'], 'now', dayOf)).toBe(false);
	expect(wasAskedOn(['a', 'b'], 'now', dayOf)).toBe(true);
});

test.each([
	[{ heard: 1 }, { heard: 3 }, ['heard']],
	[{ heard: 5, fits: 1 }, { heard: 4, fits: 5 }, ['fits']],
	[{ worth: 2 }, { worth: 3 }, []],
	[{ matters: 1 }, {}, []],
])('%o and %o differ in %o', (one, other, items) => {
	expect(pulseDifferences(one, other)).toEqual(items);
	expect(pulseDifferences(other, one)).toEqual(items);
});
