// An agenda item's title: what somebody wrote, else its template's in the reader's own language.
import type { AgendaItem } from '#shared/domain/agenda-item.ts';
import { content } from '../content.svelte.ts';
import type { Locale } from '../locale.svelte.ts';

/** Stands for a title that comes in a moment: as high as one, and nothing that is taken for one. */
const COMING = '…';

export function titleOf(item: AgendaItem | undefined, locale: Locale): string {
	if (item?.body.title) return item.body.title;
	const title = templateTitleOf(item, locale);
	if (title) return title;
	const isComing = item?.meta.templateItem && !content.hasTemplates && !content.failed;
	return isComing ? COMING : locale.words.agenda.untitled;
}

/** Nobody's own words: what the template calls it, if it came from one. */
export function templateTitleOf(item: AgendaItem | undefined, locale: Locale): string | undefined {
	const { templateItem } = item?.meta ?? {};
	return templateItem && content.itemTitle(templateItem, locale.language);
}
