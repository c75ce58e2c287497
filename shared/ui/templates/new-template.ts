// What a template of one's own begins with.
import type { AgendaTemplate } from '#shared/content/templates/template.ts';
import type { TemplateDraft } from '#shared/domain/export/template-draft.ts';
import type { Language } from '#shared/domain/member.ts';
import { LIMITS, type TemplateBody, type TemplateItem } from '#shared/domain/template.ts';

/** Three parts, so that there is something to change. */
export const freshTemplate = (words: {
	readonly title: string;
	readonly arrive: string;
	readonly talk: string;
	readonly end: string;
}): TemplateDraft => ({
	title: words.title,
	items: [
		{ title: words.arrive, minutes: 5, promptIds: [] },
		{ title: words.talk, minutes: 30, promptIds: [] },
		{ title: words.end, minutes: 10, protected: true, promptIds: [] },
	],
});

/** A ready-made one, in the words of that language. */
export function copyOfReady(ready: AgendaTemplate, language: Language): TemplateDraft {
	const words = ready.words[language];
	return {
		title: words.title,
		purpose: words.purpose,
		items: lastAlone(
			ready.items.map((item) => ({
				title: words.items[item.id] ?? words.title,
				minutes: item.minutes,
				...(item.optional && { optional: true as const }),
				...(item.protected && { protected: true as const }),
				...(item.origin && item.origin !== 'template' && { origin: item.origin }),
				...(item.kind && { kind: item.kind }),
				promptIds: item.promptIds.slice(0, LIMITS.prompts),
			})),
		),
	};
}

export const copyOfOwn = ({ items, ...body }: TemplateBody, title: string): TemplateDraft => ({
	...body,
	title: title.slice(0, LIMITS.title).trim(),
	items: items.map(({ id: _id, ...item }) => item),
});

/**
 * A part moved to another place. What the last one keeps belongs to the place: whichever part comes to
 * stand there keeps its minutes then, and so can no longer be left out.
 */
export function moved(
	items: readonly TemplateItem[],
	item: TemplateItem,
	to: number,
): readonly TemplateItem[] {
	const next = lastAlone(items.filter(({ id }) => id !== item.id).toSpliced(to, 0, item));
	const last = next.at(-1);
	if (!last || !items.at(-1)?.protected) return next;
	const { optional: _, ...rest } = last;
	return next.with(-1, { ...rest, protected: true });
}

/** Only the last part keeps its minutes: one that has moved away from there keeps them no longer. */
export const lastAlone = <T extends Pick<TemplateItem, 'protected'>>(items: readonly T[]): T[] =>
	items.map((item, i) => {
		if (i === items.length - 1) return item;
		const { protected: _kept, ...rest } = item;
		return rest as T;
	});
