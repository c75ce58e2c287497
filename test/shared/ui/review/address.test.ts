import { addressOf, hrefOf } from '#shared/ui/review/address.ts';
import { expect, test } from 'vitest';

const m = '0190a5b2-7c11-7a01-8a5e-0123456789ab';
const s = '0190a5b2-7c11-8a01-8a5e-0123456789ac';

test.each([
	['', { page: 'all' }],
	['#', { page: 'all' }],
	['#/', { page: 'all' }],
	['#/quarantine', { page: 'quarantine' }],
	['#/receipt', { page: 'receipt' }],
	['#/templates', { page: 'templates' }],
	[`#/templates/${m}`, { page: 'templates', mentorshipId: m }],
	['#/templates/nothing', { page: 'unknown' }],
	[`#/${m}`, { page: 'mentorship', mentorshipId: m }],
	[`#/${m}/report`, { page: 'report', mentorshipId: m }],
	[`#/${m}/prepare`, { page: 'prepare', mentorshipId: m }],
	[`#/${m}/go-on`, { page: 'go-on', mentorshipId: m }],
	[`#/${m}/settings`, { page: 'settings', mentorshipId: m }],
	[`#/${m}/${s}`, { page: 'session', mentorshipId: m, sessionId: s }],
	['#/nobody', { page: 'unknown' }],
	[`#/${m}/nothing`, { page: 'unknown' }],
	[`#/${m}/${s}/more`, { page: 'unknown' }],
	[`#/quarantine/${s}`, { page: 'unknown' }],
])('“%s” is a place in the review', (hash, address) => {
	expect(addressOf(hash)).toEqual(address);
});

test('an address leads back to where it came from', () => {
	expect(addressOf(hrefOf(m, s))).toEqual({ page: 'session', mentorshipId: m, sessionId: s });
	expect(addressOf(hrefOf())).toEqual({ page: 'all' });
});
