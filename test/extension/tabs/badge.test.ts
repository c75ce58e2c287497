import { badgeOf } from '#extension/tabs/badge.ts';
import { expect, test } from 'vitest';

const fine = { calls: { reloadNeeded: false, withdrawn: [] }, quarantined: 0 };

test('the icon is marked when a tab wants a reload, a site is out of reach, or a change was not accepted', () => {
	expect(badgeOf({ ...fine, calls: { reloadNeeded: true, withdrawn: [] } })).toBe('!');
	const withdrawn = ['meet.google.com'];
	expect(badgeOf({ ...fine, calls: { reloadNeeded: false, withdrawn } })).toBe('!');
	expect(badgeOf({ ...fine, quarantined: 1 })).toBe('!');
});

test('and bears nothing while all is well', () => {
	expect(badgeOf(fine)).toBe('');
});
