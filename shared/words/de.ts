import { common } from './de/common.ts';
import { panel } from './de/panel.ts';
import { agenda } from './de/agenda.ts';
import { notes } from './de/notes.ts';
import { actionItems } from './de/action-items.ts';
import { goals } from './de/goals.ts';
import { wrapUp } from './de/wrap-up.ts';
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
} satisfies Widen<typeof en>;
