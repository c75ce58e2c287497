import { agreement as de } from './de/agreement.ts';
import { agreement as en } from './en/agreement.ts';
import type { Both } from './words.ts';

export const agreementWords: Both<typeof en> = { en, de };
