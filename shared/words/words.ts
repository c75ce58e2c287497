// Words in the person's language: plain objects, functions where a text takes something. Numbers, dates
// and plurals come from Intl.
import type { Language } from '../domain/member.ts';
import type { en } from './en.ts';

/** The same shape with any words in it. */
export type Widen<T> = T extends string
	? string
	: T extends (...args: infer A) => string
		? (...args: A) => string
		: { readonly [K in keyof T]: Widen<T[K]> };

export type Words = Widen<typeof en>;

/**
 * The words of one surface in both languages. They come with the components that show them, after the
 * page's first paint; `words` of the locale holds only what a page shows at once.
 */
export type Both<T> = Readonly<Record<Language, Widen<T>>>;

/** The BCP 47 tag dates and numbers are written by. English follows Europe: 24 hours, day before month. */
export const localeOf = (language: Language): string => (language === 'de' ? 'de-DE' : 'en-GB');
