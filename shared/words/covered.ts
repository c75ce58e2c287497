import { covered as de } from './de/covered.ts';
import { covered as en } from './en/covered.ts';
import type { Both } from './words.ts';

export const coveredWords: Both<typeof en> = { en, de };
