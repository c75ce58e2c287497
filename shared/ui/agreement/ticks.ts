// A ticked point is a line of our note: what both agreed on is read, edited and exported like all they wrote.
import type { AgreementPoint } from '#shared/content/agreement-points.ts';
import type { Language } from '#shared/domain/member.ts';
import type { TextEdit } from '../notes/text-diff.ts';

const lineOf = (point: AgreementPoint, language: Language) => `✓ ${point.words[language]}`;

/** Whoever ticked it did so in a language of their own; with both at once it stands there twice. */
const ticksOf = (point: AgreementPoint) => [lineOf(point, 'en'), lineOf(point, 'de')];

export const isTicked = (note: string, point: AgreementPoint): boolean =>
	note.split('\n').some((line) => ticksOf(point).includes(line));

/** What turns the note into one with this point ticked, or no longer; nothing where it is so already. */
export function tickEdits(
	note: string,
	point: AgreementPoint,
	{ ticked, language }: { readonly ticked: boolean; readonly language: Language },
): readonly TextEdit[] {
	if (ticked === isTicked(note, point)) return [];
	if (!ticked) return removals(note, ticksOf(point));
	const gap = note === '' || note.endsWith('\n') ? '' : '\n';
	return [{ at: note.length, removed: 0, inserted: `${gap}${lineOf(point, language)}\n` }];
}

/** Takes these lines out, the last one first, so that the places of the others stay true. */
function removals(note: string, gone: readonly string[]): readonly TextEdit[] {
	let at = 0;
	const edits = note.split('\n').flatMap((line) => {
		const start = at;
		at += line.length + 1;
		if (!gone.includes(line)) return [];
		const removed = Math.min(line.length + 1, note.length - start);
		return [{ at: start, removed, inserted: '' }];
	});
	return edits.toReversed();
}
