import { feedback as de } from './de/feedback.ts';
import { feedback as en } from './en/feedback.ts';
import type { Both } from './words.ts';

export const feedbackWords: Both<typeof en> = { en, de };
