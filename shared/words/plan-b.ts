import { planB as de } from './de/plan-b.ts';
import { planB as en } from './en/plan-b.ts';
import type { Both } from './words.ts';

export const planBWords: Both<typeof en> = { en, de };
