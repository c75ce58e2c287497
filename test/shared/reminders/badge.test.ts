import { badgeOf } from '#shared/reminders/badge.ts';
import { newId } from '#shared/ids.ts';
import type { MentorshipSummary } from '#shared/ui/link.ts';
import { expect, test } from 'vitest';

const TODAY = '2026-11-23';
const NOW = '2026-11-23T10:00:00.000Z';
const fine = { calls: { reloadNeeded: false, withdrawn: [] }, quarantined: 0, mentorships: [] };

const due = (state: 'active' | 'ended', ...days: string[]): MentorshipSummary => ({
	id: newId(),
	me: { memberId: newId(), role: 'mentor', counterpartId: newId() },
	otherName: 'Jonas',
	otherJoined: true,
	state,
	callKeys: [],
	dated: days.map((dueOn) => ({ id: newId(), text: 'x', dueOn, datedAt: '' })),
});

test('the icon is marked when a tab wants a reload, a site is out of reach, or a change was not accepted', () => {
	const reload = { ...fine, calls: { reloadNeeded: true, withdrawn: [] } };
	expect(badgeOf(reload, TODAY, NOW)).toBe('!');
	const withdrawn = ['meet.google.com'];
	expect(badgeOf({ ...fine, calls: { reloadNeeded: false, withdrawn } }, TODAY, NOW)).toBe('!');
	expect(badgeOf({ ...fine, quarantined: 1 }, TODAY, NOW)).toBe('!');
});

test('else it says how much of one’s own is due today or was before, in mentorships that go on', () => {
	const mentorships = [
		due('active', '2026-11-20', TODAY, '2026-11-24'),
		due('active', TODAY),
		due('ended', TODAY),
	];

	expect(badgeOf({ ...fine, mentorships }, TODAY, NOW)).toBe('3');
	expect(badgeOf({ ...fine, mentorships, quarantined: 1 }, TODAY, NOW)).toBe('!');
});

test('and bears nothing while all is well', () => {
	expect(badgeOf(fine, TODAY, NOW)).toBe('');
	expect(badgeOf({ ...fine, mentorships: [due('active', '2026-11-24')] }, TODAY, NOW)).toBe('');
});

test('a proposal for a session within a day counts as one more, until its agenda is taken or it begins', () => {
	const soon = { nextAt: '2026-11-24T09:00:00.000Z', awaitsAgenda: true } as const;
	const of = (more: object) =>
		badgeOf({ ...fine, mentorships: [{ ...due('active'), ...more }] }, TODAY, NOW);

	expect(of(soon)).toBe('1');
	expect(of({ ...due('active', TODAY), ...soon })).toBe('2');
	expect(of({ ...soon, nextAt: '2026-11-24T10:01:00.000Z' })).toBe('');
	expect(of({ nextAt: soon.nextAt })).toBe('');
	expect(of({ ...soon, liveSessionId: newId() })).toBe('');
	expect(of({ ...soon, state: 'ended' })).toBe('');
});
