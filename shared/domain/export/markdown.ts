// What people wrote, as Markdown that shows exactly that: no renderer finds markup, HTML, a link or an
// image in it.
import { plainLine, plainText } from './plain-text.ts';

/** Markup anywhere in a line: code, emphasis, links, images, HTML, entities, tables, formulas, templates. */
const MARKUP = /[\\`*_[\]<>&|~$^{}]/g;
/** Markup at the beginning of a line: headings, quotes, lists, underlines. */
const LINE_START = /^([#+\-=:>])|^(\d+)([.)])/;
/** Bare addresses, which many renderers turn into links. */
const ADDRESS = /(https?|ftp|mailto|javascript|data|vbscript)(:)|(www)(\.)/gi;

/** The middle of a mail address. */
const MAIL_SIGN = /(?<=\S)@(?=\S)/g;

function escapeLine(line: string): string {
	return line
		.trim()
		.replace(MARKUP, String.raw`\$&`)
		.replace(ADDRESS, (_, scheme = '', colon = '', www = '', dot = '') =>
			[scheme, www, '\\', colon, dot].join(''),
		)
		.replace(MAIL_SIGN, String.raw`\@`)
		.replace(LINE_START, (_, mark = '', number = '', after = '') =>
			mark ? `\\${mark}` : `${number}\\${after}`,
		);
}

/** For one line: a heading, a list item. */
export const escapeInline = (text: string): string => escapeLine(plainLine(text));

/** For a heading: a number may begin it, and a "#" at its end is one. */
export const escapeHeading = (text: string): string =>
	escapeInline(text)
		.replace(/^(\d+)\\([.)])/, '$1$2')
		.replace(/(?<=^|\s)#+$/, String.raw`\$&`);

/** With its line breaks and paragraphs. */
export const escapeBlock = (text: string): string =>
	plainText(text)
		.split(/\n\s*\n/)
		.map((paragraph) =>
			paragraph
				.split('\n')
				.map(escapeLine)
				.filter((line) => line !== '')
				.join('\\\n'),
		)
		.filter((paragraph) => paragraph !== '')
		.join('\n\n');
