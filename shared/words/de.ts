import { common } from './de/common.ts';
import { panel } from './de/panel.ts';
import { agenda } from './de/agenda.ts';
import { notes } from './de/notes.ts';
import { actionItems } from './de/action-items.ts';
import { goals } from './de/goals.ts';
import { wrapUp } from './de/wrap-up.ts';
import { mentorships } from './de/mentorships.ts';
import { quarantine } from './de/quarantine.ts';
import { popup } from './de/popup.ts';
import { review } from './de/review.ts';
import { summary } from './de/summary.ts';
import type { en } from './en.ts';
import type { Widen } from './words.ts';

export const de = {
	common,
	panel,
	agenda,
	notes,
	actionItems,
	goals,
	wrapUp,
	mentorships,
	quarantine,
	popup,
	review,
	summary,
} satisfies Widen<typeof en>;
