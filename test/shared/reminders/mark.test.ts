import { Mark } from '#shared/reminders/mark.ts';
import { newId } from '#shared/ids.ts';
import type { MentorshipSummary } from '#shared/ui/link.ts';
import { expect, test } from 'vitest';

const AT = '2026-11-30T15:00:00.000Z';
const HOUR = 3_600_000;
const START = Date.parse(AT) - 72 * HOUR;

const upcoming = (more: Partial<MentorshipSummary> = {}): MentorshipSummary => ({
	id: newId(),
	me: { memberId: newId(), role: 'mentor', counterpartId: newId() },
	otherName: 'Jonas',
	otherJoined: true,
	state: 'active',
	callKeys: [],
	nextAt: AT,
	awaitsAgenda: true,
	...more,
});

/** A browser in which nothing happens but its alarms, each of which starts the background anew. */
function world(mentorships: readonly MentorshipSummary[]) {
	let now = START;
	let text = '';
	const alarms = new Map<string, number>();
	const wake = () =>
		new Mark({
			now: () => now,
			today: () => new Date(now).toISOString().slice(0, 10),
			setText: (said) => (text = said),
			setAlarm: (name, at) => void alarms.set(name, at),
		});
	const show = () =>
		wake().show({ calls: { reloadNeeded: false, withdrawn: [] }, quarantined: 0, mentorships });
	show();
	return {
		alarms,
		text: () => text,
		/** Passes the time until the next alarm and rings it; how long that took. */
		ring() {
			const [name, at] = [...alarms].toSorted((a, b) => a[1] - b[1])[0] ?? [];
			if (name === undefined || at === undefined) return undefined;
			alarms.delete(name);
			now = at;
			if (wake().isAlarm(name)) show();
			return (at - Date.parse(AT)) / HOUR;
		},
	};
}

test('a day before the date the mark comes by itself, and half a day after it goes', () => {
	const { ring, text, alarms } = world([upcoming()]);
	expect(text()).toBe('');

	expect(ring()).toBe(-24);
	expect(text()).toBe('1');
	expect(ring()).toBe(12);
	expect(text()).toBe('');

	expect(alarms.size).toBe(0);
});

test('of several dates each has its turn', () => {
	const later = upcoming({ nextAt: new Date(Date.parse(AT) + 6 * HOUR).toISOString() });
	const { ring, text } = world([later, upcoming()]);

	const said = [0, 1, 2, 3].map(() => [ring(), text()]);

	expect(said).toEqual([
		[-24, '1'],
		[-18, '2'],
		[12, '1'],
		[18, ''],
	]);
});

test('what has nothing to propose days before is looked at again when the date is near', () => {
	const { awaitsAgenda: _, ...nothingYet } = upcoming();
	const mentorships: MentorshipSummary[] = [nothingYet];
	const { ring, text } = world(mentorships);
	mentorships[0] = upcoming();

	expect(ring()).toBe(-24);

	expect(text()).toBe('1');
});

test('without a date, or once a mentorship has ended, nobody is woken', () => {
	const { nextAt: _, ...undated } = upcoming();

	expect(world([undated, upcoming({ state: 'ended' })]).alarms.size).toBe(0);
});
