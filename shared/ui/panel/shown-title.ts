// An agenda item's title where it always stands in sight: header, strip, chip.
import type { AgendaItem } from '#shared/domain/agenda-item.ts';
import { templateTitleOf, titleOf } from '../agenda/title-of.ts';
import type { Locale } from '../locale.svelte.ts';
import type { CurrentSession } from '../session/current-session.svelte.ts';
import type { PanelState } from './panel-state.svelte.ts';

interface Around {
	readonly session: CurrentSession;
	readonly panel: PanelState;
	readonly locale: Locale;
}

/** With the shield up never what somebody wrote: the template's title, else the place in the agenda. */
export function shownTitle(
	item: AgendaItem | undefined,
	{ session, panel, locale }: Around,
): string {
	if (!panel.shield) return titleOf(item, locale);
	const nth = session.line.findIndex(({ id }) => id === item?.id) + 1;
	return templateTitleOf(item, locale) ?? locale.words.panel.shield.nth(nth, session.line.length);
}
