import { data as de } from './de/data.ts';
import { data as en } from './en/data.ts';
import type { Both } from './words.ts';

export const dataWords: Both<typeof en> = { en, de };
