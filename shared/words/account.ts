import { account as de } from './de/account.ts';
import { account as en } from './en/account.ts';
import type { Both } from './words.ts';

export const accountWords: Both<typeof en> = { en, de };
