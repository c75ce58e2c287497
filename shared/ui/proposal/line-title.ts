// What a proposed line is called: a goal's or a topic's own title, else the template's in the reader's language.
import { goal } from '#shared/domain/goal.ts';
import { SHARED } from '#shared/domain/entity.ts';
import { agendaItem } from '#shared/domain/agenda-item.ts';
import type { ProposalLine } from '#shared/domain/proposal.ts';
import { titleOf } from '../agenda/title-of.ts';
import { content } from '../content.svelte.ts';
import type { Locale } from '../locale.svelte.ts';
import type { Mentorship } from '../mentorship.svelte.ts';

export function lineTitle(
	{ goalId, topicId, templateItem }: ProposalLine,
	mentorship: Mentorship,
	locale: Locale,
): string {
	if (topicId !== undefined) return titleOf(mentorship.find(agendaItem, SHARED, topicId), locale);
	const about =
		goalId === undefined ? undefined : mentorship.find(goal, SHARED, goalId)?.body.title;
	const own = templateItem && content.itemTitle(templateItem, locale.language);
	return about ?? own ?? locale.words.agenda.untitled;
}
