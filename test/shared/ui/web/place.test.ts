import { placeOf } from '#shared/ui/web/place.ts';
import { expect, test } from 'vitest';

const ID = '0192f0c0-0000-7000-8000-000000000001';

test.each([
	['', { page: 'home' }],
	['#', { page: 'home' }],
	['#/', { page: 'home' }],
	['#/live', { page: 'live' }],
	[`#/live/${ID}`, { page: 'live', mentorshipId: ID }],
	['#/new', { page: 'new' }],
	['#/accept', { page: 'accept' }],
	[`#/invite/${ID}`, { page: 'invite', mentorshipId: ID }],
	['#/invite', { page: 'review' }],
	[`#/${ID}`, { page: 'review' }],
	[`#/${ID}/${ID}`, { page: 'review' }],
	[`#/${ID}/prepare`, { page: 'review' }],
	['#/templates', { page: 'review' }],
	['#/receipt', { page: 'review' }],
	['#/quarantine', { page: 'review' }],
	['#/whatever', { page: 'review' }],
])('%s is a place', (hash, place) => {
	expect(placeOf(hash)).toEqual(place);
});
