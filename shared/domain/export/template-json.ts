// A template as JSON, to hand on to others or to keep beside a curriculum.
import { err, type Result } from '../../result.ts';
import { SectionKind } from '../agenda-item.ts';
import { ORIGINS, type TemplateBody } from '../template.ts';
import { type Json, readJson } from './json-lines.ts';
import {
	type At,
	draftOf,
	type FindPrompt,
	type FoundItem,
	type TemplateDraft,
	type Wrong,
} from './template-draft.ts';

const FORMAT = 'leitfaden.template';
const VERSION = 1;

export function templateToJson(body: TemplateBody): string {
	const { title, purpose, items } = body;
	const file = {
		...{ format: FORMAT, version: VERSION, title },
		...(purpose !== undefined && { purpose }),
		items: items.map((item) => ({
			title: item.title,
			minutes: item.minutes,
			...(item.optional && { optional: true }),
			...(item.protected && { protected: true }),
			...(item.origin && { origin: item.origin }),
			...(item.kind && { kind: item.kind }),
			prompts: item.promptIds,
		})),
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}

const FIELDS = ['format', 'version', 'title', 'purpose', 'items'];
const ITEM_FIELDS = ['title', 'minutes', 'optional', 'protected', 'origin', 'kind', 'prompts'];

/** Thrown within this file only: the first thing that is wrong ends the reading. */
class Stop extends Error {
	readonly wrong: Wrong;
	constructor(wrong: Wrong) {
		super(wrong.code);
		this.wrong = wrong;
	}
}

export function parseTemplateJson(
	text: string,
	findPrompt: FindPrompt,
): Result<TemplateDraft, Wrong> {
	if (text.trim() === '') return err({ code: 'empty', line: 1 });
	const json = readJson(text.replace(/^\uFEFF/, ''));
	if (!json.ok) return err({ code: 'notJson', line: json.error });
	try {
		return draftOf(foundIn(json.value), findPrompt);
	} catch (failure) {
		if (failure instanceof Stop) return err(failure.wrong);
		throw failure;
	}
}

function foundIn(json: Json) {
	const { line } = json;
	const fields = json.is === 'object' ? json.fields : new Map<string, Json>();
	const format = fields.get('format');
	const version = fields.get('version');
	if (valueOf(format) !== FORMAT)
		throw new Stop({ code: 'otherFormat', line: format?.line ?? line });
	if (valueOf(version) !== VERSION)
		throw new Stop({ code: 'otherFormat', line: version?.line ?? line });
	knownOnly(fields, FIELDS);
	const items = fields.get('items');
	return {
		line,
		title: one(fields, 'title', 'string'),
		purpose: one(fields, 'purpose', 'string'),
		items: items ? listOf(items, 'items').map(itemIn) : [],
	};
}

function itemIn(json: Json): FoundItem {
	if (json.is !== 'object') throw new Stop({ code: 'wrongKind', line: json.line, what: 'items' });
	const { line, fields } = json;
	knownOnly(fields, ITEM_FIELDS);
	const prompts = fields.get('prompts');
	return {
		line,
		title: one(fields, 'title', 'string') ?? { value: '', line },
		minutes: one(fields, 'minutes', 'number'),
		protected: one(fields, 'protected', 'boolean'),
		optional: one(fields, 'optional', 'boolean')?.value ?? false,
		origin: oneOf(fields, 'origin', ORIGINS),
		kind: oneOf(fields, 'kind', SectionKind.options),
		prompts: prompts ? listOf(prompts, 'prompts').map((named) => promptIn(named)) : [],
	};
}

function promptIn(json: Json): At<string> {
	const value = valueOf(json);
	if (typeof value === 'string') return { value, line: json.line };
	throw new Stop({ code: 'wrongKind', line: json.line, what: 'prompts' });
}

const valueOf = (json: Json | undefined) => (json?.is === 'value' ? json.value : undefined);

function listOf(json: Json, what: string): readonly Json[] {
	if (json.is === 'list') return json.items;
	throw new Stop({ code: 'wrongKind', line: json.line, what });
}

interface Kinds {
	readonly string: string;
	readonly number: number;
	readonly boolean: boolean;
}

/** A field of that kind; undefined when it is not there. */
function one<K extends keyof Kinds>(
	fields: ReadonlyMap<string, Json>,
	name: string,
	kind: K,
): At<Kinds[K]> | undefined {
	const json = fields.get(name);
	if (!json) return undefined;
	const value = valueOf(json);
	if (typeof value !== kind) throw new Stop({ code: 'wrongKind', line: json.line, what: name });
	return { value: value as Kinds[K], line: json.line };
}

/** One of these words; undefined when it is not there. */
function oneOf<W extends string>(
	fields: ReadonlyMap<string, Json>,
	name: string,
	words: readonly W[],
): W | undefined {
	const found = one(fields, name, 'string');
	const word = words.find((each) => each === found?.value);
	if (found && !word) throw new Stop({ code: 'wrongKind', line: found.line, what: name });
	return word;
}

/** A field nobody reads is a mistyped one. */
function knownOnly(fields: ReadonlyMap<string, Json>, known: readonly string[]): void {
	for (const [what, { line }] of fields)
		if (!known.includes(what)) throw new Stop({ code: 'unknownField', line, what });
}
