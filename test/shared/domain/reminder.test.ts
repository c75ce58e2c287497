import { actionItem, type ActionItem } from '#shared/domain/action-item.ts';
import {
	type DatedItem,
	datedItemsOf,
	dueCount,
	remindAt,
	remindersAt,
	urgencyOf,
} from '#shared/domain/reminder.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { addActionItem } from '#test/support/sample-session.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const BERLIN = 'Europe/Berlin';
const item = (id: string, dueOn: string, datedAt = '2026-01-01T00:00:00.000Z'): DatedItem => ({
	id,
	text: id,
	dueOn,
	datedAt,
});

test.each([
	['in winter', '2026-11-27', BERLIN, '2026-11-27T08:00:00.000Z'],
	['in summer', '2026-07-01', BERLIN, '2026-07-01T07:00:00.000Z'],
	['on the day the clocks go forward', '2027-03-28', BERLIN, '2027-03-28T07:00:00.000Z'],
	['on the day they go back', '2026-10-25', BERLIN, '2026-10-25T08:00:00.000Z'],
	[
		'far in the east it is the day before in UTC',
		'2026-11-27',
		'Pacific/Auckland',
		'2026-11-26T20:00:00.000Z',
	],
	['far in the west', '2026-11-27', 'America/Los_Angeles', '2026-11-27T17:00:00.000Z'],
	['at half an hour', '2026-11-27', 'Asia/Kolkata', '2026-11-27T03:30:00.000Z'],
	['on a leap day', '2028-02-29', 'UTC', '2028-02-29T09:00:00.000Z'],
])('nine in the morning %s', (_, day, timeZone, at) => {
	expect(remindAt(day, timeZone)).toBe(at);
});

test.each([
	['2026-11-22', 'overdue'],
	['2026-11-23', 'today'],
	['2026-11-24', 'tomorrow'],
	['2026-11-25', undefined],
	['2027-11-23', undefined],
] as const)('seen from 23 November, %s is: %s', (dueOn, urgency) => {
	expect(urgencyOf(dueOn, '2026-11-23')).toBe(urgency);
});

test('tomorrow is over the end of a month, a year, a February', () => {
	expect(urgencyOf('2027-01-01', '2026-12-31')).toBe('tomorrow');
	expect(urgencyOf('2028-02-29', '2028-02-28')).toBe('tomorrow');
	expect(urgencyOf('2027-03-01', '2027-02-28')).toBe('tomorrow');
});

test('only what is mine, open and has a day is remembered; what is due first comes first', () => {
	const world = createMentorship();
	const [late, early, done, undated] = Array.from({ length: 4 }, () => addActionItem(world));
	world.do('mentee', 'editActionItem', {
		id: early ?? '',
		set: { dueOn: '2026-11-24' },
		text: { ifThen: 'If it is Monday, then I call' },
	});
	world.do('mentee', 'completeActionItem', { id: done ?? '' });
	world.do('mentee', 'editActionItem', { id: undated ?? '', set: { dueOn: null } });
	const all = world.records.filter(
		({ kind }) => kind === actionItem.kind,
	) as unknown as readonly ActionItem[];

	const dated = datedItemsOf(all, world.mentee.memberId);

	expect(dated.map(({ id }) => id)).toEqual([early, late]);
	expect(dated[0]?.ifThen).toBe('If it is Monday, then I call');
	expect(datedItemsOf(all, world.mentor.memberId)).toEqual([]);
	expect(dueCount(dated, '2026-11-26')).toBe(1);
	expect(dueCount(dated, '2026-11-27')).toBe(2);
});

const at = (now: string, given: readonly string[] = []) => ({ now, timeZone: BERLIN, given });

test.each([
	['a minute before nine', '2026-11-27T07:59:00.000Z', []],
	['at nine', '2026-11-27T08:00:00.000Z', ['a']],
	['in the evening', '2026-11-27T20:00:00.000Z', ['a']],
	['the days after, when the device slept', '2026-11-30T08:00:00.000Z', ['a', 'b']],
])('%s, what is due is told', (_, now, due) => {
	const items = [item('a', '2026-11-27'), item('b', '2026-11-28'), item('c', '2026-12-24')];

	expect(remindersAt(items, at(now)).due.map(({ id }) => id)).toEqual(due);
});

test('what was agreed on after nine for the same day is not told, nor what was told before', () => {
	const now = '2026-11-27T15:00:00.000Z';
	const fresh = item('a', '2026-11-27', '2026-11-27T14:00:00.000Z');
	const old = item('b', '2026-11-27');
	const first = remindersAt([fresh, old], at(now));
	expect(first.due).toEqual([old]);

	const again = remindersAt([fresh, old], at(now, first.given));

	expect(again.due).toEqual([]);
	expect(again.given).toEqual(first.given);
	expect(again).not.toHaveProperty('nextAt');
});

test.each([
	['after nine it is not told, since people have just said it', '2026-11-27T14:00:00.000Z', 0],
	['before nine it is told, once, at nine', '2026-11-27T07:30:00.000Z', 1],
])('an old promise moved to today: %s', (_, movedAt, times) => {
	const world = createMentorship();
	const id = addActionItem(world);
	world.do('mentee', 'editActionItem', { id, set: { dueOn: '2026-12-04' } });
	const look = (now: string, given: readonly string[] = []) => {
		const items = world.records.filter(({ kind }) => kind === actionItem.kind);
		const all = items as unknown as readonly ActionItem[];
		return remindersAt(datedItemsOf(all, world.mentee.memberId), at(now, given));
	};
	world.now = movedAt;
	world.do('mentor', 'editActionItem', { id, set: { dueOn: '2026-11-27' } });
	expect(look(movedAt).due).toEqual([]);

	const first = look('2026-11-27T15:00:00.000Z');

	expect(first.due).toHaveLength(times);
	expect(look('2026-11-27T16:00:00.000Z', first.given).due).toEqual([]);
	expect(look('2026-11-28T09:00:00.000Z', first.given).due).toEqual([]);
});

test('moved to another day it is told again on that day, and the next look is at nine', () => {
	const now = '2026-11-27T08:00:00.000Z';
	const { given } = remindersAt([item('a', '2026-11-27')], at(now));

	const moved = remindersAt([item('a', '2026-11-30')], at(now, given));

	expect(moved.due).toEqual([]);
	expect(moved.nextAt).toBe('2026-11-30T08:00:00.000Z');
	const then = remindersAt([item('a', '2026-11-30')], at('2026-11-30T08:00:00.000Z', moved.given));
	expect(then.due).toHaveLength(1);
});

test('whenever it is looked at, however often, each item is told once and none is lost', () => {
	const days = Array.from({ length: 10 }, (_, i) => `2026-10-${20 + i}`);
	const hours = fc.array(fc.integer({ min: 0, max: 14 * 24 * 60 }), { maxLength: 60 });
	const zones = fc.constantFrom(BERLIN, 'America/New_York', 'Pacific/Apia', 'UTC');
	fc.assert(
		fc.property(hours, zones, (minutes, timeZone) => {
			const items = days.map((day, i) => item(`i${i}`, day));
			const start = Date.parse('2026-10-18T00:00:00.000Z');
			const looks = [...minutes.toSorted((a, b) => a - b), 20 * 24 * 60];
			const told: string[] = [];
			let given: readonly string[] = [];
			for (const minute of looks) {
				const now = new Date(start + minute * 60_000).toISOString();
				// What is out of sight for a while is not forgotten.
				const seen = minute % 3 === 0 && minute < 20 * 24 * 60 ? [] : items;
				const look = remindersAt(seen, { now, timeZone, given });
				for (const { id, dueOn } of look.due) {
					expect(remindAt(dueOn, timeZone) <= now).toBe(true);
					told.push(id);
				}
				if (look.nextAt !== undefined) expect(look.nextAt > now).toBe(true);
				({ given } = look);
			}
			expect(told.toSorted()).toEqual(items.map(({ id }) => id));
		}),
	);
});
