// An agenda item's title: what somebody wrote, else its template's in the reader's own language.
import { templateItemTitle } from '#shared/content/templates/index.ts';
import type { AgendaItem } from '#shared/domain/agenda-item.ts';
import type { Locale } from '../locale.svelte.ts';

export function titleOf(item: AgendaItem | undefined, locale: Locale): string {
	return item?.body.title || templateTitleOf(item, locale) || locale.words.agenda.untitled;
}

/** Nobody's own words: what the template calls it, if it came from one. */
export function templateTitleOf(item: AgendaItem | undefined, locale: Locale): string | undefined {
	const { templateItem } = item?.meta ?? {};
	return templateItem && templateItemTitle(templateItem, locale.language);
}
