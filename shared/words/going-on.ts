import { goingOn as de } from './de/going-on.ts';
import { goingOn as en } from './en/going-on.ts';
import type { Both } from './words.ts';

export const goingOnWords: Both<typeof en> = { en, de };
