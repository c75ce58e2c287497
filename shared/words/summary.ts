import { summary as de } from './de/summary.ts';
import { summary as en } from './en/summary.ts';
import type { Both } from './words.ts';

export const summaryWords: Both<typeof en> = { en, de };
