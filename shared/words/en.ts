// The English words, by surface. German has exactly the same keys: `de.ts` does not compile otherwise.
import { common } from './en/common.ts';
import { mentorships } from './en/mentorships.ts';
import { quarantine } from './en/quarantine.ts';
import { popup } from './en/popup.ts';
import { review } from './en/review.ts';

export const en = { common, mentorships, quarantine, popup, review };
