import { signals as de } from './de/signals.ts';
import { signals as en } from './en/signals.ts';
import type { Both } from './words.ts';

export const signalWords: Both<typeof en> = { en, de };
