// A template as a page of Markdown that a person can read and write:
//
//   # Portfolio evening
//
//   A calm look at the new pieces.
//
//   ## Arrive · 5 min
//   - A1 How are you arriving, in three words?
//
//   ## Our goals · 15 min · goals
//
//   ## Wrap-up · 10 min · protected
//
// A question is named by its id or by its exact words. The words in headings are read in both languages.
import { err, type Result } from '../../result.ts';
import type { TemplateBody, TemplateItem } from '../template.ts';
import type { Language } from '../member.ts';
import { escapeHeading, escapeInline } from './markdown.ts';
import {
	type At,
	draftOf,
	type FindPrompt,
	type FoundItem,
	type TemplateDraft,
	type Wrong,
} from './template-draft.ts';
import { kindMark, kindMarks, originMark, originMarks } from './template-marks.ts';

/** What stands in the headings, in the language of whoever takes the file along. */
export interface TemplateWords {
	readonly language: Language;
	readonly protected: string;
	readonly optional: string;
	/** The question's own words; undefined for one this version does not know, which is left out. */
	promptText(id: string): string | undefined;
}

export function templateToMarkdown(body: TemplateBody, words: TemplateWords): string {
	const items = body.items.map((item) => itemToMarkdown(item, words));
	const purpose = body.purpose === undefined ? [] : [escapeInline(body.purpose)];
	return `${[`# ${escapeHeading(body.title)}`, ...purpose, ...items].join('\n\n')}\n`;
}

function itemToMarkdown(item: TemplateItem, words: TemplateWords): string {
	const heading = [
		escapeHeading(item.title),
		`${item.minutes} min`,
		...(item.origin ? [originMark(item.origin, words.language)] : []),
		...(item.kind ? [kindMark(item.kind, words.language)] : []),
		...(item.optional ? [words.optional] : []),
		...(item.protected ? [words.protected] : []),
	];
	const prompts = item.promptIds.flatMap((id) => {
		const text = words.promptText(id);
		return text === undefined ? [] : [`- ${id} ${escapeInline(text)}`];
	});
	return [`## ${heading.join(' · ')}`, ...prompts].join('\n');
}

const PROTECTED = new Set(['protected', 'geschützt']);
const OPTIONAL = new Set(['optional', 'verzichtbar']);
const MINUTES = /^(-?\d+(?:[.,]\d+)?)\s*(?:min|mins|minute|minutes|minuten)\.?$/iu;

export function parseTemplateMarkdown(
	text: string,
	findPrompt: FindPrompt,
): Result<TemplateDraft, Wrong> {
	let title: At<string> | undefined;
	let purpose: At<string> | undefined;
	const items: (FoundItem & { readonly prompts: At<string>[] })[] = [];
	const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
	if (text.trim() === '') return err({ code: 'empty', line: 1 });
	for (const [i, raw] of lines.entries()) {
		const [line, written] = [i + 1, raw.trim()];
		const heading = /^(#{1,6})(?:\s([^]*))?$/.exec(written);
		if (written === '') continue;
		if (heading?.[1] === '#') {
			if (title) return err({ code: 'secondTitle', line });
			title = { value: unescaped(heading[2]?.trim() ?? ''), line };
		} else if (heading?.[1] === '##') {
			if (!title) return err({ code: 'titleMissing', line });
			items.push({ ...headingOf(heading[2] ?? '', line), prompts: [] });
		} else if (!title) {
			return err({ code: 'titleMissing', line });
		} else if (items.length === 0) {
			const value = `${purpose ? `${purpose.value} ` : ''}${unescaped(written)}`;
			purpose = { value, line: purpose?.line ?? line };
		} else {
			const named = /^[-*+]\s([^]*)$/.exec(written)?.[1]?.trim();
			if (named === undefined) return err({ code: 'stray', line, what: written });
			items.at(-1)?.prompts.push({ value: namedPrompt(unescaped(named), findPrompt), line });
		}
	}
	return draftOf({ line: title?.line ?? 1, title, purpose, items }, findPrompt);
}

/** Markdown's own way to say that a mark is only a mark. */
const unescaped = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** From the right, so that a title may have dots, and even minutes, of its own. */
function headingOf(heading: string, line: number): Omit<FoundItem, 'prompts'> {
	let rest = heading.trim();
	const flags = { protected: false, optional: false };
	let origin: FoundItem['origin'];
	let kind: FoundItem['kind'];
	let minutes: At<number> | undefined;
	while (!minutes) {
		const dot = rest.lastIndexOf('·');
		const word = rest
			.slice(dot + 1)
			.trim()
			.toLowerCase();
		const number = MINUTES.exec(word)?.[1];
		if (number !== undefined) minutes = { value: Number(number.replace(',', '.')), line };
		else if (PROTECTED.has(word) && dot >= 0) flags.protected = true;
		else if (OPTIONAL.has(word) && dot >= 0) flags.optional = true;
		else if (originMarks.has(word) && dot >= 0) origin = originMarks.get(word);
		else if (kindMarks.has(word) && dot >= 0) kind = kindMarks.get(word);
		else break;
		rest = rest.slice(0, Math.max(0, dot)).trim();
	}
	return {
		line,
		title: { value: unescaped(rest), line },
		minutes,
		protected: { value: flags.protected, line },
		optional: flags.optional,
		origin,
		kind,
	};
}

/** The id at its beginning, where there is one; else all of it, which may be a question's words. */
function namedPrompt(named: string, findPrompt: FindPrompt): string {
	const first = named.split(/\s/u, 1)[0] ?? '';
	return findPrompt(named) === undefined && findPrompt(first) !== undefined ? first : named;
}
