import { receipt as de } from './de/receipt.ts';
import { receipt as en } from './en/receipt.ts';
import type { Both } from './words.ts';

export const receiptWords: Both<typeof en> = { en, de };
