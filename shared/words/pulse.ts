import { pulse as de } from './de/pulse.ts';
import { pulse as en } from './en/pulse.ts';
import type { Both } from './words.ts';

export const pulseWords: Both<typeof en> = { en, de };
