import { tables as de } from './de/tables.ts';
import { tables as en } from './en/tables.ts';
import type { Both } from './words.ts';

export const tableWords: Both<typeof en> = { en, de };
