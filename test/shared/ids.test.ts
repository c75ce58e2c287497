import { joinIds, newId, newSecret, newUid, sessionIdOf } from '#shared/ids.ts';
import { expect, test } from 'vitest';

test('an id is a UUIDv7 that sorts by the time it was made', () => {
	const early = newId(Date.UTC(2026, 10, 23));
	const late = newId(Date.UTC(2026, 10, 24));

	expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	expect([late, early].toSorted()).toEqual([early, late]);
	expect(Number.parseInt(early.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 23));
});

test('two people who start the same session get the same id, another number another one', async () => {
	const mentorship = newId();

	const first = await sessionIdOf(mentorship, 1);

	expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab]/);
	expect(await sessionIdOf(mentorship, 1)).toBe(first);
	expect(await sessionIdOf(mentorship, 2)).not.toBe(first);
});

test('joined ids are the same in any order, and differ when a part differs', () => {
	const [a, b, c] = [newId(), newId(), newId()];

	expect(joinIds(a, b)).toBe(joinIds(b, a));
	expect(joinIds(a, b)).not.toBe(joinIds(a, c));
	expect(joinIds(a, b, c)).toMatch(/^[0-9a-f-]{14}8/);
});

test('secrets carry 160 bits, uids 64', () => {
	expect(newSecret()).toMatch(/^[A-Za-z0-9_-]{40}$/);
	expect(newUid()).toMatch(/^[0-9a-f]{16}$/);
	expect(new Set(Array.from({ length: 200 }, newSecret)).size).toBe(200);
});
