// What people wrote, fit to leave the app: nothing in it that hides, reorders or ends anything.

/** Controls (but not line breaks and tabs), and marks that change the direction of reading. */
const HIDDEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** The text with line breaks as `\n`, and nothing hidden in it. */
export const plainText = (text: string): string =>
	text
		.toWellFormed()
		.replace(BREAKS, '\n')
		.replace(HIDDEN, (char) => (char === '\n' || char === '\t' ? char : ''));

/** On one line. */
export const plainLine = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim();
