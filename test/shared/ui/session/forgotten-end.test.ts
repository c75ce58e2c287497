import type { AgendaItem } from '#shared/domain/agenda-item.ts';
import type { Session } from '#shared/domain/session.ts';
import { forgottenEnd } from '#shared/ui/session/forgotten-end.ts';
import { expect, test } from 'vitest';

const session = (meta: Partial<Session['meta']>) =>
	({
		id: 's',
		meta: {
			number: 1,
			phase: 'live',
			minutes: 45,
			startedAt: '2026-05-04T09:00:00.000Z',
			currentItemId: 'i',
			enteredAt: '2026-05-04T09:20:00.000Z',
			pausedMs: 0,
			pausedInItemMs: 0,
			...meta,
		},
	}) as Session;
const items = [{ id: 'i', meta: { minutes: 8 } }] as AgendaItem[];
const nextDay = '2026-05-05T09:00:00.000Z';

test('a session nobody ended was over when the last item both were at had run out', () => {
	expect(forgottenEnd(session({}), items, nextDay)).toBe('2026-05-04T09:28:00.000Z');
});

test('one that was paused and never resumed was over at the pause', () => {
	const pausedAt = '2026-05-04T09:24:00.000Z';
	expect(forgottenEnd(session({ phase: 'paused', pausedAt }), items, nextDay)).toBe(pausedAt);
});

test('where the item is gone, the length that was planned counts', () => {
	const { enteredAt: _, ...meta } = session({}).meta;
	expect(forgottenEnd({ ...session({}), meta }, [], nextDay)).toBe('2026-05-04T09:45:00.000Z');
});

test('a session that may well go on is not forgotten', () => {
	expect(forgottenEnd(session({}), items, '2026-05-04T20:00:00.000Z')).toBeUndefined();
	const enteredAt = '2026-05-05T08:30:00.000Z';
	expect(forgottenEnd(session({ enteredAt }), items, nextDay)).toBeUndefined();
});
