// A template as a file has it, before it has ids: where each thing stood, and the first line that is wrong.
import { err, ok, type Result } from '../../result.ts';
import { LIMITS, minutesOf, type TemplateBody, type TemplateItem } from '../template.ts';
import { plainLine } from './plain-text.ts';

/** A template without ids: what a file holds. */
export interface TemplateDraft {
	readonly title: string;
	readonly purpose?: string | undefined;
	readonly items: readonly Omit<TemplateItem, 'id'>[];
}

/** What is wrong with a file, said in the reader's language by the words of the page. Lines count from 1. */
export type Wrong =
	| { readonly code: 'notJson' | 'otherFormat' | 'empty'; readonly line: number }
	| {
			readonly code: 'titleMissing' | 'secondTitle' | 'noItems' | 'itemTitleMissing';
			readonly line: number;
	  }
	| {
			readonly code: 'titleLong' | 'purposeLong' | 'itemTitleLong' | 'tooManyItems';
			readonly line: number;
			readonly most: number;
	  }
	| {
			readonly code:
				| 'minutesMissing'
				| 'minutesWrong'
				| 'protectedNotLast'
				| 'promptUnknown'
				| 'promptsMany'
				| 'stray'
				| 'unknownField'
				| 'wrongKind';
			readonly line: number;
			/** The words in the file that it is about. */
			readonly what: string;
	  }
	| {
			readonly code: 'tooShort' | 'tooLong';
			readonly line: number;
			readonly minutes: number;
	  };

/** Something of a file, and the line it stands on. */
export interface At<T> {
	readonly value: T;
	readonly line: number;
}

export interface FoundItem {
	readonly line: number;
	readonly title: At<string>;
	/** Not a number where the file has none. */
	readonly minutes: At<number> | undefined;
	readonly protected: At<boolean> | undefined;
	readonly optional: boolean;
	readonly origin?: TemplateItem['origin'];
	readonly kind?: TemplateItem['kind'];
	readonly prompts: readonly At<string>[];
}

export interface Found {
	/** Where the whole begins: for what is missing altogether. */
	readonly line: number;
	readonly title: At<string> | undefined;
	readonly purpose: At<string> | undefined;
	readonly items: readonly FoundItem[];
}

/** The id of a question, given an id or its exact words; undefined when there is no such question. */
export type FindPrompt = (idOrText: string) => string | undefined;

/** Keeps what was found to the rules of a template, or says the first thing that breaks one. */
export function draftOf(found: Found, findPrompt: FindPrompt): Result<TemplateDraft, Wrong> {
	const wrong = wrongWhole(found) ?? wrongItems(found, findPrompt);
	if (wrong) return err(wrong);
	const purpose = plainLine(found.purpose?.value ?? '');
	return ok({
		title: plainLine(found.title?.value ?? ''),
		...(purpose && { purpose }),
		items: found.items.map((item) => ({
			title: plainLine(item.title.value),
			minutes: item.minutes?.value ?? 0,
			...(item.protected?.value && { protected: true as const }),
			...(item.optional && { optional: true as const }),
			...(item.origin && { origin: item.origin }),
			...(item.kind && { kind: item.kind }),
			promptIds: item.prompts.flatMap(({ value }) => findPrompt(value) ?? []),
		})),
	});
}

function wrongWhole({ line, title, purpose, items }: Found): Wrong | undefined {
	if (!title || !plainLine(title.value)) return { code: 'titleMissing', line: title?.line ?? line };
	if (plainLine(title.value).length > LIMITS.title)
		return { code: 'titleLong', line: title.line, most: LIMITS.title };
	if (purpose && plainLine(purpose.value).length > LIMITS.purpose)
		return { code: 'purposeLong', line: purpose.line, most: LIMITS.purpose };
	if (items.length === 0) return { code: 'noItems', line };
	const tooMany = items[LIMITS.items];
	if (tooMany) return { code: 'tooManyItems', line: tooMany.line, most: LIMITS.items };
	return undefined;
}

function wrongItems({ line, items }: Found, findPrompt: FindPrompt): Wrong | undefined {
	for (const [i, item] of items.entries()) {
		const wrong = wrongItem(item, i === items.length - 1, findPrompt);
		if (wrong) return wrong;
	}
	const minutes = minutesOf(items.map((item) => ({ minutes: item.minutes?.value ?? 0 })));
	if (minutes < LIMITS.leastMinutes) return { code: 'tooShort', line, minutes };
	if (minutes > LIMITS.mostMinutes) return { code: 'tooLong', line, minutes };
	return undefined;
}

function wrongItem(item: FoundItem, isLast: boolean, findPrompt: FindPrompt): Wrong | undefined {
	const { title, minutes, prompts } = item;
	const what = plainLine(title.value);
	if (!what) return { code: 'itemTitleMissing', line: title.line };
	if (what.length > LIMITS.itemTitle)
		return { code: 'itemTitleLong', line: title.line, most: LIMITS.itemTitle };
	if (!minutes) return { code: 'minutesMissing', line: item.line, what };
	const { value } = minutes;
	if (!Number.isInteger(value) || value < 1 || value > LIMITS.itemMinutes)
		return { code: 'minutesWrong', line: minutes.line, what };
	if (item.protected?.value && !isLast)
		return { code: 'protectedNotLast', line: item.protected.line, what };
	const unknown = prompts.find((prompt) => findPrompt(prompt.value) === undefined);
	if (unknown) return { code: 'promptUnknown', line: unknown.line, what: unknown.value };
	const tooMany = prompts[LIMITS.prompts];
	return tooMany && { code: 'promptsMany', line: tooMany.line, what };
}

/** The template a draft becomes. */
export const bodyOf = (draft: TemplateDraft, makeId: () => string): TemplateBody => ({
	...draft,
	items: draft.items.map((item) => ({ ...item, id: makeId() })),
});
