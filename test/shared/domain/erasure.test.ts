// One of two people is erased: of what they wrote nothing is left, of what the other wrote everything.
import { SHARED, type StoredRecord } from '#shared/domain/entity.ts';
import { type Authors, erased, ERASURE_RULES } from '#shared/domain/erasure.ts';
import { ERASED_TEXT } from '#shared/domain/erased-text.ts';
import { entities } from '#shared/domain/index.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship, type MemoryMentorship } from '#test/support/memory-tx.ts';
import { cases } from '#test/support/mutation-cases.ts';
import { expect, test } from 'vitest';

const now = '2026-11-30T15:00:00.000Z';
const withoutClients = (state: string, clients: readonly number[]) => `${state}-${clients.join()}`;

const allBy = ({ body }: StoredRecord, memberId: string): Authors =>
	Object.fromEntries(Object.keys(body).map((field) => [field, memberId]));

const eraseMentee = ({ mentee }: MemoryMentorship, record: StoredRecord, authors: Authors) =>
	erased(record, authors, { memberId: mentee.memberId, now, withoutClients });

test('every noun says what becomes of it', () => {
	expect(Object.keys(ERASURE_RULES).toSorted()).toEqual(Object.keys(entities).toSorted());
});

test.each(cases)(
	'%s: what stays can be read, and none of it is the erased person’s',
	(_, arrange) => {
		const world = createMentorship();
		const [name, args, who = 'mentee'] = arrange(world);
		world.run(who, name, args as never);
		const shared = world.records.filter(({ space }) => space === SHARED);
		expect(shared.length).toBeGreaterThan(0);

		for (const record of shared) {
			const left = eraseMentee(world, record, allBy(record, world.mentee.memberId));
			if (left === 'remove' || left === 'keep') continue;
			const entity = entities[record.kind]!;
			expect(entity.meta.safeParse(left.meta).success).toBe(true);
			expect(entity.body.safeParse(left.body).success).toBe(true);
			const words = Object.values(left.body).filter((value) => value !== ERASED_TEXT);
			expect(record.kind === 'member' ? [] : words).toEqual([]);
		}
	},
);

test.each(cases)('%s: what the other wrote stays as it is', (_, arrange) => {
	const world = createMentorship();
	const [name, args] = arrange(world);
	world.run('mentor', name, args as never);
	for (const record of world.records) {
		const author = record.meta['authorId'] ?? record.meta['fromId'] ?? record.meta['memberId'];
		if (record.space !== SHARED || author === world.mentee.memberId) continue;
		if (record.id === world.mentee.memberId) continue;
		expect(eraseMentee(world, record, allBy(record, world.mentor.memberId))).toBe('keep');
	}
});

test('a record both wrote in loses the fields of one; erased again, nothing changes', () => {
	const world = createMentorship();
	const { mentor, mentee } = world;
	const record = {
		space: SHARED,
		kind: 'action_item',
		id: newId(),
		meta: { authorId: mentee.memberId, assigneeId: mentor.memberId },
		body: { text: 'canary', ifThen: 'the other’s' },
	} as const;
	const authors = { text: mentee.memberId, ifThen: mentor.memberId };

	const left = eraseMentee(world, record, authors);
	expect(left).toEqual({
		meta: record.meta,
		body: { text: ERASED_TEXT, ifThen: 'the other’s' },
	});
	expect(eraseMentee(world, { ...record, ...(left as object) }, authors)).toBe('keep');
});

test.each(['mentor', 'mentee'] as const)(
	'of what is not known word by word a record is its author’s, a field both wrote in goes with either: %s’s',
	(who) => {
		const world = createMentorship();
		const record = {
			space: SHARED,
			kind: 'goal',
			id: newId(),
			meta: { authorId: world[who].memberId, joint: ['why', 'notice'] },
			body: { title: 'alone', why: 'both', notice: 'newer', firstStep: 'alone' },
		} as const;
		// Of one it is known again who wrote it last: that was after the file.
		const authors = { notice: world.mentor.memberId };
		const meta = record.meta;

		const left = eraseMentee(world, record, authors);

		expect(left).toEqual(
			who === 'mentee'
				? { meta, body: { title: ERASED_TEXT, notice: 'newer' } }
				: { meta, body: { title: 'alone', notice: 'newer', firstStep: 'alone' } },
		);
		expect(eraseMentee(world, { ...record, ...(left as object) }, authors)).toBe('keep');
	},
);

test('a text both typed loses the letters of one', () => {
	const world = createMentorship();
	const record = {
		space: SHARED,
		kind: 'note',
		id: newId(),
		meta: {},
		body: { text: 'abc' },
	} as const;
	const text = { [world.mentee.memberId]: [7, 9], [world.mentor.memberId]: [8] };

	expect(eraseMentee(world, record, { text })).toEqual({ meta: {}, body: { text: 'abc-7,9' } });
	expect(eraseMentee(world, record, {})).toBe('keep');
});

test('the member’s place stays, without name and language', () => {
	const world = createMentorship();
	const record = world.records.find(({ id }) => id === world.mentee.memberId)!;

	const left = eraseMentee(world, record, {});
	expect(left).toEqual({
		meta: { role: 'mentee', erasedAt: now },
		body: { name: ERASED_TEXT, language: 'en' },
	});
	expect(eraseMentee(world, { ...record, ...(left as object) }, {})).toBe('keep');
});
