import type { Wrong } from '#shared/domain/export/template-draft.ts';
import type { templateWords } from '#shared/words/templates.ts';
import type { Unread } from './read-template-file.ts';

type TemplateWords = (typeof templateWords)['en'];

/** Of a line in a file, as much as helps to find it. */
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Why a file was not taken, with its name and the line. */
export function unreadText(name: string, unread: Unread, words: TemplateWords): string {
	if (unread === 'tooBig' || unread === 'unreadable') return words[unread](name);
	return words.at(name, unread.wrong.line, wrongText(unread.wrong, words.wrong));
}

function wrongText(wrong: Wrong, words: TemplateWords['wrong']): string {
	if ('what' in wrong) return words[wrong.code](short(wrong.what));
	if ('most' in wrong) return words[wrong.code](wrong.most);
	if ('minutes' in wrong) return words[wrong.code](wrong.minutes);
	return words[wrong.code];
}
