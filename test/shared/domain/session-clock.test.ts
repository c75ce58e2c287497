import type { AgendaItem } from '#shared/domain/agenda-item.ts';
import { SHARED } from '#shared/domain/entity.ts';
import { session } from '#shared/domain/session.ts';
import { sessionClock } from '#shared/domain/session-clock.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { startRegular } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

const MINUTE = 60_000;

function setUp() {
	const world = createMentorship();
	const started = startRegular(world);
	const clock = () => {
		const meta = world.get(session, SHARED, started.id)?.meta;
		const items = world.records.filter(({ kind }) => kind === 'agenda_item');
		return meta && sessionClock(meta, items as unknown as AgendaItem[], world.now);
	};
	const enter = (name: string) =>
		world.do('mentor', 'enterAgendaItem', { sessionId: started.id, id: started.itemId(name) });
	return { world, ...started, clock, enter };
}

test('at the start everything stands as planned', () => {
	const { clock, itemId } = setUp();

	expect(clock()).toMatchObject({
		itemMinutes: 5,
		itemLeftMs: 5 * MINUTE,
		sessionLeftMs: 45 * MINUTE,
		wrapUpSafe: true,
	});
	expect(clock()?.onward.minutes.get(itemId('wrap-up'))).toBe(5);
	expect(clock()?.onward.minutes.get(itemId('main-topic'))).toBeCloseTo(20, 6);
});

test('while the current item is in its time, the others keep what they were given', () => {
	const { world, clock, itemId } = setUp();
	world.pass(4);

	expect(clock()?.onward.minutes.get(itemId('main-topic'))).toBeCloseTo(20, 6);
});

test('running over shows as a minus, takes from the others in proportion, and not from the wrap-up', () => {
	const { world, clock, itemId } = setUp();
	world.pass(12);

	const late = clock();

	expect(late?.itemLeftMs).toBe(-7 * MINUTE);
	expect(late?.onward.minutes.get(itemId('main-topic'))).toBeCloseTo(16, 6);
	expect(late?.onward.minutes.get(itemId('promises'))).toBeCloseTo(4, 6);
	expect(late?.onward.minutes.get(itemId('wrap-up'))).toBe(5);
	expect(late?.wrapUpSafe).toBe(true);
});

test('an item gets the box that was planned when it was entered, whatever the others do later', () => {
	const { world, clock, enter } = setUp();
	world.pass(12);
	enter('promises');
	const entered = clock()?.itemMinutes ?? 0;
	world.pass(3);

	expect(entered).toBeCloseTo(4, 6);
	expect(clock()?.itemMinutes).toBeCloseTo(entered, 6);
	expect(clock()?.itemLeftMs).toBe(1 * MINUTE);
});

test('too late, the carried one is proposed for parking, and parking it makes room', () => {
	const { world, clock, itemId } = setUp();
	world.pass(27);
	expect(clock()?.onward).toMatchObject({ park: itemId('promises'), missing: 1 });

	world.do('mentor', 'parkAgendaItem', { id: itemId('promises') });

	expect(clock()?.onward.missing).toBe(0);
	expect(clock()?.onward.minutes.has(itemId('promises'))).toBe(false);
});

test('the wrap-up is no longer safe once its minutes are being used up', () => {
	const { world, clock } = setUp();
	world.pass(40);
	expect(clock()?.wrapUpSafe).toBe(true);
	world.pass(1);

	expect(clock()?.wrapUpSafe).toBe(false);
});

test('in a pause the clock stands', () => {
	const { world, id, clock } = setUp();
	world.pass(2);
	world.do('mentor', 'pauseSession', { id });
	const paused = clock();
	world.pass(30);

	expect(clock()).toEqual(paused);
});

test('an item that is entered again gets the rest of its minutes only', () => {
	const { world, clock, enter } = setUp();
	world.pass(3);
	enter('promises');
	world.pass(5);
	enter('arrive');

	// 37 minutes are left; arrive stands at 2 of its 5, beside 30 flexible and 5 protected ones.
	expect(clock()?.itemMinutes).toBeCloseTo((2 * 32) / 32, 6);
});

test('when the current item is not there, the session’s own time still runs', () => {
	const { world, clock, id, itemId } = setUp();
	world.do('mentor', 'endSession', { id });
	world.do('mentor', 'removeAgendaItem', { id: itemId('arrive') });
	world.do('mentor', 'reopenSession', { id });
	world.pass(3);

	expect(clock()).toMatchObject({ itemLeftMs: 0, sessionLeftMs: 42 * MINUTE });
});

test('a session that is over has no clock', () => {
	const { world, id, clock } = setUp();
	world.do('mentor', 'endSession', { id });

	expect(clock()).toBeUndefined();
});
