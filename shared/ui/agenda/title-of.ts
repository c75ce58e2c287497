// An agenda item's title: what somebody wrote, else its template's in the reader's own language.
import { templateItemTitle } from '#shared/content/templates/index.ts';
import type { AgendaItem } from '#shared/domain/agenda-item.ts';
import type { Locale } from '../locale.svelte.ts';

export function titleOf(item: AgendaItem | undefined, locale: Locale): string {
	if (item?.body.title) return item.body.title;
	const { templateItem } = item?.meta ?? {};
	const fromTemplate = templateItem && templateItemTitle(templateItem, locale.language);
	return fromTemplate || locale.words.agenda.untitled;
}
