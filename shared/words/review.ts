import { review as de } from './de/review.ts';
import { review as en } from './en/review.ts';
import type { Both } from './words.ts';

export const reviewWords: Both<typeof en> = { en, de };
