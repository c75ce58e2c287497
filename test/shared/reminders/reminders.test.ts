import { Reminders } from '#shared/reminders/reminders.ts';
import { noticeOf } from '#shared/reminders/notice.ts';
import type { DatedItem } from '#shared/domain/reminder.ts';
import { expect, test } from 'vitest';

const NINE = Date.parse('2026-11-27T08:00:00.000Z');
const MINUTE = 60_000;
const item = (id: string, dueOn = '2026-11-27'): DatedItem => ({
	id,
	text: `do ${id}`,
	dueOn,
	datedAt: '2026-11-20T10:00:00.000Z',
});

/** A browser whose disk and alarms outlive the background. */
function world(...items: DatedItem[]) {
	let now = NINE - 30 * MINUTE;
	let disk: readonly string[] = [];
	let busy = false;
	let full = false;
	const alarms = new Map<string, number>();
	const told: string[][] = [];
	const so: string[][] = [];
	const start = () =>
		new Reminders({
			now: () => now,
			timeZone: () => 'Europe/Berlin',
			disk: {
				read: async () => disk,
				async write(given) {
					if (full) throw new Error('the disk is full');
					disk = given;
				},
			},
			items: async () => items,
			isBusy: async () => busy,
			setAlarm: (name, at) => void alarms.set(name, at),
			tell: async (due) => void told.push(due.map(({ id }) => id)),
			keepTrue: async (due) => void so.push(due.map(({ id }) => id)),
		});
	return {
		start,
		items,
		alarms,
		told,
		/** What was due at each look. */
		so,
		pass: (ms: number) => (now += ms),
		talk: (is: boolean) => (busy = is),
		fill: (is: boolean) => (full = is),
	};
}

test('an alarm is set for nine of the day, and then the reminder comes, once', async () => {
	const { start, alarms, told, pass } = world(item('a'), item('b'), item('c', '2026-12-01'));
	const reminders = start();
	await reminders.check();
	expect([...alarms.values()]).toEqual([NINE]);
	expect([...alarms.keys()].every((name) => reminders.isAlarm(name))).toBe(true);
	expect(told).toEqual([]);

	pass(30 * MINUTE);
	await reminders.check();
	await reminders.check();

	expect(told).toEqual([['a', 'b']]);
	expect([...alarms.values()]).toEqual([Date.parse('2026-12-01T08:00:00.000Z')]);
});

test('it does not come again after the browser was started anew', async () => {
	const { start, told, pass } = world(item('a'));
	pass(40 * MINUTE);
	await start().check();

	pass(24 * 60 * MINUTE);
	await start().check();

	expect(told).toEqual([['a']]);
});

test('a browser that was off at nine reminds when it is on again', async () => {
	const { start, told, pass } = world(item('a'));
	await start().check();
	pass(26 * 60 * MINUTE);

	await start().check();

	expect(told).toEqual([['a']]);
});

test('while people talk it waits, and comes when they are done', async () => {
	const { start, alarms, told, pass, talk } = world(item('a'));
	const reminders = start();
	talk(true);
	pass(35 * MINUTE);
	await reminders.check();
	expect(told).toEqual([]);
	expect([...alarms.values()]).toEqual([NINE + 15 * MINUTE]);

	talk(false);
	await reminders.check();

	expect(told).toEqual([['a']]);
});

test('two checks at the same moment tell once', async () => {
	const { start, told, pass } = world(item('a'));
	pass(40 * MINUTE);
	const reminders = start();

	await Promise.all([reminders.check(), reminders.check(), reminders.check()]);

	expect(told).toEqual([['a']]);
});

test('what cannot be written down is not told, and comes when there is room', async () => {
	const { start, told, pass, fill } = world(item('a'));
	pass(40 * MINUTE);
	const reminders = start();
	fill(true);
	await expect(reminders.check()).rejects.toThrow('full');
	expect(told).toEqual([]);

	fill(false);
	await reminders.check();

	expect(told).toEqual([['a']]);
});

test('an item that is done or gone by then is not told', async () => {
	const { start, items, told, pass } = world(item('a'));
	const reminders = start();
	await reminders.check();
	items.length = 0;
	pass(31 * MINUTE);

	await reminders.check();

	expect(told).toEqual([]);
});

test('what was told is looked at again with every change, also while people talk', async () => {
	const { start, items, so, pass, talk } = world(item('a'), item('b', '2026-12-01'));
	const reminders = start();
	pass(31 * MINUTE);
	await reminders.check();
	talk(true);
	items.shift();
	await reminders.check();

	expect(so).toEqual([['a'], []]);
});

test('the computer says how many are due, and what only to people who want that', () => {
	const due = [{ ...item('a'), ifThen: 'If it is Monday, then I call' }, item('b')];

	expect(noticeOf(due, { language: 'en' })).toBeUndefined();
	expect(noticeOf(due, { language: 'en', notify: 'off' })).toBeUndefined();
	expect(noticeOf([item('a')], { language: 'de', notify: 'count' })?.message).toBe(
		'1 Aufgabe ist fällig',
	);
	expect(noticeOf([item('a')], { language: 'en', notify: 'count' })?.message).toBe(
		'1 action item is due',
	);
	expect(noticeOf([], { language: 'en', notify: 'text' })).toBeUndefined();
	expect(noticeOf(due, { language: 'de', notify: 'count' })).toEqual({
		title: 'Leitfaden',
		message: '2 Aufgaben sind fällig',
	});
	expect(noticeOf(due, { language: 'en', notify: 'text' })).toEqual({
		title: '2 action items are due',
		message: 'If it is Monday, then I call\ndo b',
	});
});
