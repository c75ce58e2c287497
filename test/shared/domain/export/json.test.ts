import { exportJson, exportSchema, readExport } from '#shared/domain/export/json.ts';
import schema from '#shared/domain/export/export.schema.json' with { type: 'json' };
import type { StoredRecord } from '#shared/domain/entity.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { cases } from '#test/support/mutation-cases.ts';
import { liveThrough } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

const optionsOf = (world: { mentor: { memberId: string } }) => ({
	exportedAt: '2026-11-23T16:00:00.000Z',
	exportedBy: world.mentor.memberId,
	readText: (state: string) => `read ${state}`,
});

function everything() {
	const world = createMentorship();
	liveThrough(world);
	world.do('mentee', 'addCallLink', { id: newId(), text: { callKey: 'meet:abc-defg-hij' } });
	return world;
}

test('everything comes back as it was', () => {
	const world = everything();

	const read = readExport(exportJson(world.id, world.records, optionsOf(world)));

	const exportedBy = world.mentor.memberId;
	expect(read).toMatchObject({
		ok: true,
		value: { exportedBy, records: world.records, other: [] },
	});
});

test.each(cases)('what is there before %s can be taken along', (_says, arrange) => {
	const world = createMentorship();
	arrange(world);

	expect(readExport(exportJson(world.id, world.records, optionsOf(world))).ok).toBe(true);
});

test('notes are there as words too', () => {
	const world = everything();

	const read = readExport(exportJson(world.id, world.records, optionsOf(world)));

	expect(read.ok && Object.values(read.value.notes)).toEqual(['read AAAA', 'read BBBB']);
});

test('a record of a newer version is taken along as it is', () => {
	const world = createMentorship();
	const newer = {
		space: 'S',
		kind: 'weather',
		id: newId(),
		meta: { a: 1 },
		body: {},
	} as StoredRecord;

	const read = readExport(exportJson(world.id, [...world.records, newer], optionsOf(world)));

	expect(read.ok && read.value.other).toEqual([newer]);
});

test('what is no export is refused with the reason', () => {
	expect(readExport('{')).toEqual({ ok: false, error: 'not_json' });
	expect(readExport('{}')).toEqual({ ok: false, error: 'not_an_export' });
});

test('the documented schema is the one in use', () => {
	// When this fails, write exportSchema() to the file; older exports have to stay readable.
	expect(schema).toEqual(JSON.parse(JSON.stringify(exportSchema())));
});
