import { sessionChoice as de } from './de/session-choice.ts';
import { sessionChoice as en } from './en/session-choice.ts';
import type { Both } from './words.ts';

export const sessionChoiceWords: Both<typeof en> = { en, de };
