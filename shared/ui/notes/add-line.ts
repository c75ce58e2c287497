// One line more at the end of a note that is not open: written as if somebody had typed it there.
import type { Mentorship } from '../mentorship.svelte.ts';
import { NoteText } from './note-text.ts';

type Where = ConstructorParameters<typeof NoteText>[1];

export function addLine(mentorship: Mentorship, where: Where, line: string): void {
	const text = new NoteText(mentorship, where, () => {});
	const before = text.toString();
	const gap = before === '' || before.endsWith('\n') ? '' : '\n';
	text.edit({ at: before.length, removed: 0, inserted: `${gap}${line}\n` });
	text.close();
}
