import { search as de } from './de/search.ts';
import { search as en } from './en/search.ts';
import type { Both } from './words.ts';

export const searchWords: Both<typeof en> = { en, de };
