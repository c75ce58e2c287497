// What is put back goes in pieces that a device and the server both take, in whatever script it was written.
import { archiveJson } from '#shared/domain/export/archive.ts';
import { exportJson, type MentorshipExport } from '#shared/domain/export/json.ts';
import { inPieces } from '#shared/domain/restore-pieces.ts';
import { RESTORE_MOST, type Restored } from '#shared/domain/restore.ts';
import { newId } from '#shared/ids.ts';
import { LIMITS } from '#shared/protocol.ts';
import { bytesOf } from '#shared/utf8.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { asRestored, byKey, readBy, readIn } from '#test/support/read-in.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const id = newId();
const record = (text: string): Restored => ({
	...{ lane: 'ours', kind: 'comment', id, meta: {} },
	body: { text },
});
const sizeOf = (args: unknown) => bytesOf(JSON.stringify(args));

const letters = ['a', 'ß', 'ї', 'ب', 'λ', '日', '👩🏽‍🎓', '"', '\n', '\ud800'];
const words = fc
	.tuple(fc.constantFrom(...letters), fc.noBias(fc.integer({ min: 0, max: 9000 })))
	.map(([letter, count]) => letter.repeat(count / letter.length));

test('in every script no piece is over the limit, and only what can go in none stays behind', () => {
	const tried = { pieces: 0, leftOut: 0 };
	fc.assert(
		fc.property(fc.array(words, { minLength: 20, maxLength: 80 }), (texts) => {
			const all = texts.map(record);
			const { records, leftOut } = inPieces(id, all);
			const alone = all.filter((one) => sizeOf({ id, records: [one] }) <= LIMITS.argsBytes);

			expect(records.flatMap((piece) => piece.records)).toEqual(alone);
			expect(leftOut).toBe(all.length - alone.length);
			for (const piece of records) {
				expect(sizeOf(piece)).toBeLessThanOrEqual(LIMITS.argsBytes);
				expect(piece.records.length).toBeLessThanOrEqual(RESTORE_MOST);
			}
			tried.pieces += records.length;
			tried.leftOut += leftOut;
		}),
		{ numRuns: 60 },
	);
	expect(Math.min(tried.pieces, tried.leftOut)).toBeGreaterThan(50);
});

test.each(['a', 'ї', '日', '👩'])(
	'as long as a mutation may be, one of %s goes alone',
	(letter) => {
		const room = LIMITS.argsBytes - sizeOf({ id, records: [record('')] });
		const count = Math.floor(room / bytesOf(letter));
		const longest = letter.repeat(count) + 'a'.repeat(room - count * bytesOf(letter));

		const fits = inPieces(id, [record('a'), record(longest), record('a')]);
		expect(fits.records.map((piece) => piece.records.length)).toEqual([1, 1, 1]);
		expect(Math.max(...fits.records.map(sizeOf))).toBe(LIMITS.argsBytes);

		const over = inPieces(id, [record('a'), record(`${longest}a`), record('a')]);
		expect(over).toMatchObject({ leftOut: 1, records: [{ records: { length: 2 } }] });
	},
);

test('two that fill a piece to its last byte go together, and one byte more parts them', () => {
	const room = LIMITS.argsBytes - sizeOf({ id, records: [record(''), record('')] });
	const both = (more: string) =>
		inPieces(id, [record('a'.repeat(room - 100)), record('a'.repeat(100) + more)]).records;

	expect(both('').map(sizeOf)).toEqual([LIMITS.argsBytes]);
	expect(both('a')).toHaveLength(2);
});

test('all that was said in Ukrainian is there again', () => {
	const world = createMentorship();
	const actionItemId = newId();
	const assigneeId = world.mentee.memberId;
	world.do('mentee', 'addActionItem', {
		id: actionItemId,
		set: { assigneeId },
		text: { text: 'Поїхати', ifThen: '' },
	});
	const text = 'Щоб їхати далі, ґанок є ключем. '.repeat(13).trim();
	for (let i = 0; i < 120; i += 1)
		world.do('mentee', 'addComment', { id: newId(), actionItemId, text: { text } });
	const me = world.mentee;
	const exportedAt = '2026-11-23T16:00:00.000Z';
	const taken = { exportedAt, exportedBy: me.memberId, readText: (state: string) => state };
	const content = JSON.parse(
		exportJson(world.id, readBy(world, 'mentee'), taken),
	) as MentorshipExport;
	const json = archiveJson({ exportedAt, language: 'de', mentorships: [{ me, content }] });

	const { fresh, plan, refused } = readIn(json, world);

	expect([refused, plan.leftOut]).toEqual([[], 0]);
	expect(plan.records.map(sizeOf).filter((size) => size > LIMITS.argsBytes)).toEqual([]);
	expect(byKey(fresh.records)).toEqual(byKey(asRestored(world, fresh, 'mentee')));
});
