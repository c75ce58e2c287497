import { agreementPoints } from '#shared/content/agreement-points.ts';
import { isTicked, tickEdit } from '#shared/ui/agreement/ticks.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const [goals, rhythm] = [agreementPoints[0]!, agreementPoints[1]!];
const tick = { ticked: true, language: 'en' } as const;
const untick = { ticked: false, language: 'en' } as const;

function edited(note: string, edit: ReturnType<typeof tickEdit>): string {
	if (!edit) return note;
	return note.slice(0, edit.at) + edit.inserted + note.slice(edit.at + edit.removed);
}

test.each([
	['', '✓ G\n'],
	['We talked.', 'We talked.\n✓ G\n'],
	['We talked.\n', 'We talked.\n✓ G\n'],
	['✓ R\n', '✓ R\n✓ G\n'],
])('a tick adds a line of its own to %j', (before, after) => {
	const full = (text: string) =>
		text.replace('✓ G', `✓ ${goals.words.en}`).replace('✓ R', `✓ ${rhythm.words.en}`);

	expect(edited(full(before), tickEdit(full(before), goals, tick))).toBe(full(after));
});

test('a point is ticked in whichever language, and taken back from any', () => {
	const note = `Hello\n✓ ${goals.words.de}\nbye`;

	expect([isTicked(note, goals), isTicked(note, rhythm)]).toEqual([true, false]);
	expect(tickEdit(note, goals, tick)).toBeUndefined();
	expect(edited(note, tickEdit(note, goals, untick))).toBe('Hello\nbye');
	expect(tickEdit('Hello', goals, untick)).toBeUndefined();
});

test('a line that only looks like it is nobody’s tick', () => {
	expect(isTicked(`not ✓ ${goals.words.en}`, goals)).toBe(false);
	expect(isTicked(`✓ ${goals.words.en} (almost)`, goals)).toBe(false);
});

test('a tick and its way back lose nothing of what else is written', () => {
	const note = fc.array(fc.constantFrom('', 'a', 'We meet.', `✓ ${rhythm.words.en}`), {
		maxLength: 6,
	});
	fc.assert(
		fc.property(note, fc.constantFrom('en' as const, 'de' as const), (lines, language) => {
			const before = lines.join('\n');
			const ticked = edited(before, tickEdit(before, goals, { ticked: true, language }));
			expect(isTicked(ticked, goals)).toBe(true);

			const after = edited(ticked, tickEdit(ticked, goals, untick));
			expect(isTicked(after, goals)).toBe(false);
			expect(after.trimEnd()).toBe(before.trimEnd());
			expect(isTicked(after, rhythm)).toBe(isTicked(before, rhythm));
		}),
	);
});
