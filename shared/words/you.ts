import { you as de } from './de/you.ts';
import { you as en } from './en/you.ts';
import type { Both } from './words.ts';

export const youWords: Both<typeof en> = { en, de };
