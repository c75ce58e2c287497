import { agreementPoints } from '#shared/content/agreement-points.ts';
import { isTicked, tickEdits } from '#shared/ui/agreement/ticks.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const [goals, rhythm] = [agreementPoints[0]!, agreementPoints[1]!];
const tick = { ticked: true, language: 'en' } as const;
const untick = { ticked: false, language: 'en' } as const;

const edited = (note: string, edits: ReturnType<typeof tickEdits>): string =>
	edits.reduce(
		(now, { at, removed, inserted }) => now.slice(0, at) + inserted + now.slice(at + removed),
		note,
	);

test.each([
	['', '✓ G\n'],
	['We talked.', 'We talked.\n✓ G\n'],
	['We talked.\n', 'We talked.\n✓ G\n'],
	['✓ R\n', '✓ R\n✓ G\n'],
])('a tick adds a line of its own to %j', (before, after) => {
	const full = (text: string) =>
		text.replace('✓ G', `✓ ${goals.words.en}`).replace('✓ R', `✓ ${rhythm.words.en}`);

	expect(edited(full(before), tickEdits(full(before), goals, tick))).toBe(full(after));
});

test('a point is ticked in whichever language, and taken back from any', () => {
	const note = `Hello\n✓ ${goals.words.de}\nbye`;

	expect([isTicked(note, goals), isTicked(note, rhythm)]).toEqual([true, false]);
	expect(tickEdits(note, goals, tick)).toEqual([]);
	expect(edited(note, tickEdits(note, goals, untick))).toBe('Hello\nbye');
	expect(tickEdits('Hello', goals, untick)).toEqual([]);
});

test.each([
	['EN\nEN\n', ''],
	['EN\nDE\n', ''],
	['EN\nDE', ''],
	['Hello\nDE\nEN\nbye', 'Hello\nbye'],
	['DE\nHello\nEN\n', 'Hello\n'],
	['EN\nR\nEN\nDE\nbye', 'R\nbye'],
	['EN\n\nDE\n\n', '\n\n'],
])('ticked by both at once, %j is taken back to %j', (before, after) => {
	const full = (text: string) =>
		text
			.replace(/^EN$/gm, `✓ ${goals.words.en}`)
			.replace(/^DE$/gm, `✓ ${goals.words.de}`)
			.replace(/^R$/gm, `✓ ${rhythm.words.en}`);

	expect(edited(full(before), tickEdits(full(before), goals, untick))).toBe(full(after));
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
			const ticked = edited(before, tickEdits(before, goals, { ticked: true, language }));
			expect(isTicked(ticked, goals)).toBe(true);

			const after = edited(ticked, tickEdits(ticked, goals, untick));
			expect(isTicked(after, goals)).toBe(false);
			expect(after.trimEnd()).toBe(before.trimEnd());
			expect(isTicked(after, rhythm)).toBe(isTicked(before, rhythm));
		}),
	);
});
