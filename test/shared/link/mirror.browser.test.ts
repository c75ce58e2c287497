import { createMirror } from '#shared/link/mirror.ts';
import { newId, newUid } from '#shared/ids.ts';
import type { MentorshipRow, OutboxRow } from '#shared/store/shape.ts';
import { memoryArea } from '#test/support/memory-area.ts';
import { rowOf } from '#test/support/model-client.ts';
import { openStore } from '#test/support/open-store.ts';
import { expect, test } from 'vitest';

const aRow = (more: Partial<MentorshipRow> = {}) =>
	rowOf(newId(), { memberId: newId(), role: 'mentor', counterpartId: newId() }, more);
const outboxOf = (m: string, texts: readonly string[]): OutboxRow[] =>
	texts.map((a, i) => ({ m, s: 40 + i, u: newUid(), n: 'any', a, t: i, schema: 1 }));

test('a shared mentorship begins anew: under another device id, to be fetched, with its unsent words', async () => {
	const mirror = createMirror(memoryArea());
	const row = aRow({ next: 42, conf: 39, epoch: 3, cur: { S: 120 }, rev: 99 });
	const outbox = outboxOf(row.m, ['first', 'second']);
	await mirror.update(row, outbox);
	const { store } = await openStore();

	await mirror.restore(store);

	const loaded = await store.load(row.m);
	const { m, memberId, role, counterpartId } = row;
	const begun = { m, memberId, role, counterpartId, shared: true, bootPage: 0, cur: {}, epoch: 0 };
	expect(loaded?.row).toMatchObject({ ...begun, conf: 0, next: 3 });
	expect(loaded?.row.d).not.toBe(row.d);
	expect(loaded?.outbox.map(({ s, u, a }) => [s, u, a])).toEqual(
		outbox.map(({ u, a }, i) => [i + 1, u, a]),
	);
});

test('what the store still knows is left as it is', async () => {
	const mirror = createMirror(memoryArea());
	const row = aRow();
	await mirror.update(row, outboxOf(row.m, ['sent since']));
	const { store } = await openStore();
	await store.found(row);

	await mirror.restore(store);

	expect(await store.load(row.m)).toMatchObject({ row, outbox: [] });
});

test('a mentorship that is over is not begun anew', async () => {
	const area = memoryArea();
	const mirror = createMirror(area);
	const row = aRow();
	await mirror.update(row, outboxOf(row.m, ['a word']));
	await mirror.update({ ...row, over: 'left' }, []);
	const { store } = await openStore();

	await mirror.restore(store);

	expect(await store.mentorships()).toEqual([]);
	expect(JSON.stringify(area.kept)).not.toContain('a word');
});

test('a copy has bounds: of a long outbox it holds the first mutations, without a hole', async () => {
	const area = memoryArea();
	const row = aRow();
	const outbox = outboxOf(row.m, [
		...Array.from({ length: 30 }, () => 'x'.repeat(16_000)),
		'short and last',
	]);

	await createMirror(area).update(row, outbox);

	const kept = area.kept[`mirror:${row.m}`] as { unsent: readonly { u: string }[] };
	expect(kept.unsent.length).toBeGreaterThan(10);
	expect(kept.unsent.map(({ u }) => u)).toEqual(
		outbox.slice(0, kept.unsent.length).map(({ u }) => u),
	);
	expect(JSON.stringify(kept).length).toBeLessThan(300_000);
});
