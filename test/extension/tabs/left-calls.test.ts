import { type CallSession, LeftCalls, PATIENCE_MS } from '#extension/tabs/left-calls.ts';
import { expect, test } from 'vitest';

const START = Date.parse('2026-11-23T10:00:00.000Z');
const MINUTE = 60_000;

/** A session that runs in tab 1; the disk and the alarms outlive the background. */
function world() {
	let now = START;
	let disk: readonly CallSession[] = [];
	const alarms = new Map<string, number>();
	const ended: [string, string, string][] = [];
	let live = [{ m: 'm', sessionId: 's' }];
	let since: string | undefined = new Date(START).toISOString();
	const start = () =>
		new LeftCalls({
			now: () => now,
			disk: { read: async () => disk, write: async (sessions) => void (disk = sessions) },
			setAlarm: (name, at) => void alarms.set(name, at),
			clearAlarm: (name) => void alarms.delete(name),
			liveSessions: async (tabId) => (tabId === 1 ? live : []),
			runningSince: async () => since,
			endSession: async (m, sessionId, at) => void ended.push([m, sessionId, at]),
		});
	return {
		start,
		alarms,
		ended,
		pass: (ms: number) => (now += ms),
		enterAt: (at: string | undefined) => (since = at),
		stopLive: () => (live = []),
		get disk() {
			return disk;
		},
	};
}

test('a session whose call was left ends ten minutes later, at the time of leaving', async () => {
	const { start, alarms, ended, pass } = world();
	const left = start();
	await left.inCall(1, true);
	pass(30 * MINUTE);
	await left.inCall(1, false);
	const leftAt = START + 30 * MINUTE;
	expect([...alarms.values()]).toEqual([leftAt + PATIENCE_MS]);

	pass(PATIENCE_MS - 1);
	await left.endDue();
	expect(ended).toEqual([]);
	pass(1);
	await left.endDue();

	expect(ended).toEqual([['m', 's', new Date(leftAt).toISOString()]]);
});

test('coming back within ten minutes keeps it', async () => {
	const { start, alarms, ended, pass } = world();
	const left = start();
	await left.inCall(1, true);
	await left.inCall(1, false);
	pass(9 * MINUTE);
	await left.inCall(1, true);
	expect(alarms.size).toBe(0);

	pass(PATIENCE_MS);
	await left.endDue();

	expect(ended).toEqual([]);
});

test('it ends although the background died in between', async () => {
	const { start, ended, pass } = world();
	const left = start();
	await left.inCall(1, true);
	pass(5 * MINUTE);
	await left.inCall(1, false);
	pass(PATIENCE_MS);

	await start().endDue();

	expect(ended).toEqual([['m', 's', new Date(START + 5 * MINUTE).toISOString()]]);
});

test('a browser that was closed in a call ends it at the last sign of life', async () => {
	const { start, ended, pass } = world();
	const left = start();
	await left.inCall(1, true);
	pass(20 * MINUTE);
	await left.see(1);
	pass(8 * 60 * MINUTE);

	const next = start();
	await next.browserStarted();
	await next.endDue();

	expect(ended).toEqual([['m', 's', new Date(START + 20 * MINUTE).toISOString()]]);
});

test('a session that somebody has gone on with is left alone', async () => {
	const { start, ended, pass, enterAt } = world();
	const left = start();
	await left.inCall(1, true);
	await left.inCall(1, false);
	enterAt(new Date(START + 3 * MINUTE).toISOString());
	pass(PATIENCE_MS);

	await left.endDue();

	expect(ended).toEqual([]);
});

test('a session that was ended by hand is not ended again', async () => {
	const world1 = world();
	const left = world1.start();
	await left.inCall(1, true);
	await left.inCall(1, false);
	world1.enterAt(undefined);
	world1.pass(PATIENCE_MS);

	await left.endDue();

	expect(world1.ended).toEqual([]);
	expect(world1.disk).toEqual([]);
});

test('a call without a session leaves nothing behind', async () => {
	const { start, alarms, stopLive, pass, ended } = world();
	stopLive();
	const left = start();
	await left.inCall(1, true);
	await left.inCall(1, false);
	pass(PATIENCE_MS);
	await left.endDue();

	expect(alarms.size).toBe(0);
	expect(ended).toEqual([]);
});

test('a session that starts in the middle of the call is noticed by a sign of life', async () => {
	const { start, ended, pass } = world();
	const left = start();
	await left.inCall(1, true);
	pass(MINUTE);
	await left.see(1);
	await left.see(2);
	await left.inCall(1, false);
	pass(PATIENCE_MS);
	await left.endDue();

	expect(ended).toHaveLength(1);
});

test('a disk that refuses to remember a call does not end the watch over it', async () => {
	let refuses = true;
	const written: (readonly CallSession[])[] = [];
	const left = new LeftCalls({
		now: () => START,
		disk: {
			read: async () => [],
			async write(sessions) {
				if (refuses) throw new Error('QuotaExceededError');
				written.push(sessions);
			},
		},
		setAlarm() {},
		clearAlarm() {},
		liveSessions: async () => [{ m: 'm', sessionId: 's' }],
		runningSince: async () => undefined,
		endSession: async () => {},
	});
	await left.inCall(1, true);
	refuses = false;

	await left.inCall(1, false);

	expect(written).toMatchObject([[{ m: 'm', sessionId: 's', tabId: 1, leftAt: START }]]);
});
