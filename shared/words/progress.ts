import { progress as de } from './de/progress.ts';
import { progress as en } from './en/progress.ts';
import type { Both } from './words.ts';

export const progressWords: Both<typeof en> = { en, de };
