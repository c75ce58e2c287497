// Both languages at once, for whatever is not a page before its first paint: exports, tests, the worker.
import type { Language } from '../domain/member.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';

const catalogues: Readonly<Record<Language, Words>> = { en, de };

/** All words of a language. */
export const wordsOf = (language: Language): Words => catalogues[language];
