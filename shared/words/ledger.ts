import { ledger as de } from './de/ledger.ts';
import { ledger as en } from './en/ledger.ts';
import type { Both } from './words.ts';

export const ledgerWords: Both<typeof en> = { en, de };
