import { safety as de } from './de/safety.ts';
import { safety as en } from './en/safety.ts';
import type { Both } from './words.ts';

export const safetyWords: Both<typeof en> = { en, de };
