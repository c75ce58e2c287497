import { common } from './de/common.ts';
import { mentorships } from './de/mentorships.ts';
import { quarantine } from './de/quarantine.ts';
import { popup } from './de/popup.ts';
import { review } from './de/review.ts';
import type { en } from './en.ts';
import type { Widen } from './words.ts';

export const de = { common, mentorships, quarantine, popup, review } satisfies Widen<typeof en>;
