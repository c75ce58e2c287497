import {
	lengthAt,
	suggestTemplates,
	templateInSequence,
	titleElsewhere,
	titlesIn,
} from '#shared/domain/sequence.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const EIGHT = [
	...['first-meeting', 'agreement', 'regular', 'regular'],
	...['midterm', 'skill-practice', 'feedback-talk', 'closing'],
];
const READY = [...EIGHT, 'goal-workshop', 'stuck'];
const isKnown = (id: string) => READY.includes(id);

test.each([
	[1, EIGHT, 'first-meeting', 8],
	[3, EIGHT, 'regular', 8],
	[5, EIGHT, 'midterm', 8],
	[8, EIGHT, 'closing', 8],
	// Beyond the end, and a template that is not on this device.
	[9, EIGHT, 'regular', undefined],
	[999, EIGHT, 'regular', undefined],
	[2, ['first-meeting', 'somebodys-own'], 'regular', 2],
	// No sequence: nothing is said.
	[1, undefined, undefined, undefined],
	[3, [], undefined, undefined],
])('session %i of %j begins with %s', (number, sequence, expected, length) => {
	expect(templateInSequence({ number, sequence, isKnown })).toBe(expected);
	expect(lengthAt(number, sequence)).toBe(length);
});

const upcoming = {
	number: 4,
	sequence: undefined as readonly string[] | undefined,
	plannedId: undefined as string | undefined,
	isKnown,
	held: ['first-meeting', 'agreement', 'regular'] as readonly string[],
	hasGoals: true,
};
const says = (more: Partial<typeof upcoming>) =>
	suggestTemplates({ ...upcoming, ...more }).map(
		({ templateId, reason }) => `${templateId}: ${reason}`,
	);

test.each<[string, Partial<typeof upcoming>, string[]]>([
	[
		'a first session',
		{ number: 1, held: [], hasGoals: false },
		['first-meeting: first', 'agreement: agreement', 'goal-workshop: goals'],
	],
	['a session like any other', {}, ['regular: usual']],
	[
		'a second without agreement and goals',
		{ number: 2, held: ['first-meeting'], hasGoals: false },
		['regular: usual', 'agreement: agreement', 'goal-workshop: goals'],
	],
	[
		'the fifth of a programme',
		{ number: 5, sequence: EIGHT },
		['midterm: sequence', 'regular: usual'],
	],
	['one beyond the programme', { number: 9, sequence: EIGHT }, ['regular: usual']],
	[
		'one whose template was chosen with its date',
		{ number: 5, sequence: EIGHT, plannedId: 'stuck' },
		['stuck: planned', 'midterm: sequence', 'regular: usual'],
	],
	[
		'four sessions since the last look back',
		{ held: ['agreement', 'midterm', 'regular', 'regular', 'stuck', 'regular'] },
		['regular: usual', 'midterm: midterm'],
	],
	['a planned template nobody here has', { plannedId: 'gone' }, ['regular: usual']],
])('suggested for %s', (_says, more, expected) => {
	expect(says(more)).toEqual(expected);
});

test('there are one to three suggestions, all known, none twice', () => {
	const id = fc.constantFrom(...READY, 'unknown', 'gone');
	const any = fc.record({
		number: fc.integer({ min: 1, max: 60 }),
		sequence: fc.option(fc.array(id, { maxLength: 52 }), { nil: undefined }),
		plannedId: fc.option(id, { nil: undefined }),
		held: fc.array(id),
		hasGoals: fc.boolean(),
	});
	fc.assert(
		fc.property(any, (one) => {
			const ids = suggestTemplates({ ...one, isKnown }).map(({ templateId }) => templateId);
			expect(ids.length >= 1 && ids.length <= 3).toBe(true);
			expect(ids.every(isKnown)).toBe(true);
			expect(new Set(ids).size).toBe(ids.length);
		}),
	);
});

test.each([
	['53 sessions', Array.from({ length: 53 }, () => 'regular')],
	['none', []],
	['an empty id', ['']],
])('a sequence of %s is refused', (_says, sequence) => {
	const world = createMentorship();
	expect(() => world.do('mentee', 'editMentorship', { id: world.id, set: { sequence } })).toThrow(
		'invalid',
	);
});

test.each([
	[1, ['theirs', 'regular'], { theirs: 'Evening' }, 'Evening'],
	[2, ['theirs', 'regular'], { theirs: 'Evening' }, undefined],
	[9, ['theirs'], { theirs: 'Evening' }, undefined],
	// One that is on this device needs no other name, and one nobody has named has none.
	[1, ['regular'], { regular: 'Evening' }, undefined],
	[1, ['theirs'], undefined, undefined],
	[1, undefined, { theirs: 'Evening' }, undefined],
])('session %i of %j, titled %j, is elsewhere: %s', (number, sequence, titles, expected) => {
	expect(titleElsewhere({ number, sequence, isKnown }, titles)).toBe(expected);
});

test('a sequence names what is somebody’s own in it, and nothing that has left it', () => {
	const own = new Map([
		['mine', 'Portfolio evening'],
		['unused', 'Not in it'],
	]);

	expect(titlesIn(['mine', 'regular', 'mine'], own)).toEqual({ mine: 'Portfolio evening' });
	expect(titlesIn(['theirs', 'mine'], own, { theirs: 'Theirs', mine: 'Old', gone: 'x' })).toEqual({
		theirs: 'Theirs',
		mine: 'Portfolio evening',
	});
	expect(titlesIn(['regular'], own, { theirs: 'Theirs' })).toBeNull();
});
