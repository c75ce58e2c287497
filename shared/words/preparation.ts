import { preparation as de } from './de/preparation.ts';
import { preparation as en } from './en/preparation.ts';
import type { Both } from './words.ts';

export const preparationWords: Both<typeof en> = { en, de };
