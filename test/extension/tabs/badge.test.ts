import { badgeOf } from '#extension/tabs/badge.ts';
import { newId } from '#shared/ids.ts';
import type { MentorshipSummary } from '#shared/ui/link.ts';
import { expect, test } from 'vitest';

const TODAY = '2026-11-23';
const fine = { calls: { reloadNeeded: false, withdrawn: [] }, quarantined: 0, mentorships: [] };

const due = (state: 'active' | 'ended', ...days: string[]): MentorshipSummary => ({
	id: newId(),
	me: { memberId: newId(), role: 'mentor', counterpartId: newId() },
	otherName: 'Jonas',
	otherJoined: true,
	state,
	callKeys: [],
	dated: days.map((dueOn) => ({ id: newId(), text: 'x', dueOn, createdAt: '' })),
});

test('the icon is marked when a tab wants a reload, a site is out of reach, or a change was not accepted', () => {
	const reload = { ...fine, calls: { reloadNeeded: true, withdrawn: [] } };
	expect(badgeOf(reload, TODAY)).toBe('!');
	const withdrawn = ['meet.google.com'];
	expect(badgeOf({ ...fine, calls: { reloadNeeded: false, withdrawn } }, TODAY)).toBe('!');
	expect(badgeOf({ ...fine, quarantined: 1 }, TODAY)).toBe('!');
});

test('else it says how much of one’s own is due today or was before, in mentorships that go on', () => {
	const mentorships = [
		due('active', '2026-11-20', TODAY, '2026-11-24'),
		due('active', TODAY),
		due('ended', TODAY),
	];

	expect(badgeOf({ ...fine, mentorships }, TODAY)).toBe('3');
	expect(badgeOf({ ...fine, mentorships, quarantined: 1 }, TODAY)).toBe('!');
});

test('and bears nothing while all is well', () => {
	expect(badgeOf(fine, TODAY)).toBe('');
	expect(badgeOf({ ...fine, mentorships: [due('active', '2026-11-24')] }, TODAY)).toBe('');
});
