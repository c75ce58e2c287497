import { isMissed } from '#shared/domain/missed-date.ts';
import type { SessionMeta } from '#shared/domain/session.ts';
import { expect, test } from 'vitest';

const planned: SessionMeta = {
	number: 2,
	phase: 'planned',
	minutes: 45,
	scheduledAt: '2026-11-23T15:00:00.000Z',
	pausedMs: 0,
	pausedInItemMs: 0,
};

test('a planned date is missed once it is half a day old, and not an hour earlier', () => {
	expect(isMissed(planned, '2026-11-24T02:30:00.000Z')).toBe(false);
	expect(isMissed(planned, '2026-11-24T03:30:00.000Z')).toBe(true);
});

test('a session that began, or has no date, is never missed', () => {
	const { scheduledAt: _, ...undated } = planned;

	expect(isMissed({ ...planned, phase: 'ended' }, '2026-12-24T00:00:00.000Z')).toBe(false);
	expect(isMissed(undated, '2026-12-24T00:00:00.000Z')).toBe(false);
});
