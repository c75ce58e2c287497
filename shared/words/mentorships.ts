import { mentorships as de } from './de/mentorships.ts';
import { mentorships as en } from './en/mentorships.ts';
import type { Both } from './words.ts';

export const mentorshipWords: Both<typeof en> = { en, de };
