// The English words, by surface. German has exactly the same keys: `de.ts` does not compile otherwise.
import { common } from './en/common.ts';
import { panel } from './en/panel.ts';
import { agenda } from './en/agenda.ts';
import { notes } from './en/notes.ts';
import { actionItems } from './en/action-items.ts';
import { goals } from './en/goals.ts';
import { wrapUp } from './en/wrap-up.ts';

export const en = {
	common,
	panel,
	agenda,
	notes,
	actionItems,
	goals,
	wrapUp,
};
