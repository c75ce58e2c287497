// What a person is called, wherever their name is shown or written into a file.
import { ERASED_TEXT } from '../domain/erased-text.ts';
import type { Language } from '../domain/member.ts';

const FORMER: Readonly<Record<Language, string>> = {
	en: 'former member',
	de: 'ehemaliges Mitglied',
};

/** `name` as records and facts have it: in words, if nothing but the place is kept of the person. */
export const personName = (name: string, language: Language): string =>
	name === ERASED_TEXT ? FORMER[language] : name;
