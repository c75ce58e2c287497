import { web as de } from './de/web.ts';
import { web as en } from './en/web.ts';
import type { Both } from './words.ts';

export const webWords: Both<typeof en> = { en, de };
