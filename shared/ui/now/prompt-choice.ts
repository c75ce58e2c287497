// Which questions an agenda item offers to a person, and which one is shown.
import type { AgendaItem } from '#shared/domain/agenda-item.ts';
import type { Role } from '#shared/domain/entity.ts';
import type { Prompt } from '#shared/content/prompts/prompt.ts';

/** A mentee gets the questions both may ask; where there are none, all of them: reading along helps too. */
export function promptsFor(
	item: AgendaItem | undefined,
	role: Role,
	findPrompt: (id: string) => Prompt | undefined,
): readonly Prompt[] {
	const all = (item?.meta.promptIds ?? [])
		.map((id) => findPrompt(id))
		.filter((prompt) => prompt !== undefined);
	const own = all.filter(({ audience }) => audience === role || audience === 'both');
	return own.length > 0 ? own : all;
}
