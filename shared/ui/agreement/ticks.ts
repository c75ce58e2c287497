// A ticked point is a line of our note: what both agreed on is read, edited and exported like all they wrote.
import type { AgreementPoint } from '#shared/content/agreement-points.ts';
import type { Language } from '#shared/domain/member.ts';
import type { TextEdit } from '../notes/text-diff.ts';

const lineOf = (point: AgreementPoint, language: Language) => `✓ ${point.words[language]}`;

/** Whoever ticked it did so in a language of their own. */
function tickedLine(note: string, point: AgreementPoint): string | undefined {
	const lines = note.split('\n');
	return [lineOf(point, 'en'), lineOf(point, 'de')].find((line) => lines.includes(line));
}

export const isTicked = (note: string, point: AgreementPoint): boolean =>
	tickedLine(note, point) !== undefined;

/** What turns the note into one with this point ticked, or no longer; undefined when it is so already. */
export function tickEdit(
	note: string,
	point: AgreementPoint,
	{ ticked, language }: { readonly ticked: boolean; readonly language: Language },
): TextEdit | undefined {
	const line = tickedLine(note, point);
	if (ticked === (line !== undefined)) return undefined;
	if (line === undefined) {
		const gap = note === '' || note.endsWith('\n') ? '' : '\n';
		return { at: note.length, removed: 0, inserted: `${gap}${lineOf(point, language)}\n` };
	}
	const lines = note.split('\n');
	const before = lines.slice(0, lines.indexOf(line)).join('\n');
	const at = before === '' && lines[0] === line ? 0 : before.length + 1;
	const isLast = at + line.length === note.length;
	return { at, removed: line.length + (isLast ? 0 : 1), inserted: '' };
}
