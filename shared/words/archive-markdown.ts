// Everything of a person as one text to read: every session's summary with their own notes, and whatever else
// was written, by its kind. What people wrote is escaped: see domain/export/markdown.ts.
import { escapeBlock, escapeHeading, escapeInline } from '../domain/export/markdown.ts';
import type { Archived } from '../domain/export/archive.ts';
import { type Fields, SHARED, type StoredRecord } from '../domain/entity.ts';
import { member, nameOf, type Language } from '../domain/member.ts';
import { mentorship } from '../domain/mentorship.ts';
import { note } from '../domain/note.ts';
import { session } from '../domain/session.ts';
import { summaryOf } from '../domain/summary.ts';
import { dataWords } from './data.ts';
import { formatDate } from './format.ts';
import { personName } from './person-name.ts';
import { summaryMarkdown } from './summary-markdown.ts';

interface Wishes {
	readonly language: Language;
	readonly now: string;
	readonly timeZone: string;
	readText(state: string): string;
}

type Member = Parameters<typeof nameOf>[0];

/** They stand in the summaries, or at the head. */
const SAID = new Set([session, note, member, mentorship].map(({ kind }) => kind as string));

export function archiveMarkdown(all: readonly Archived[], wishes: Wishes): string {
	const { language, now, timeZone } = wishes;
	const words = dataWords[language];
	const parts = all.flatMap((one) => mentorshipParts(one, wishes));
	return [`# ${words.title}`, formatDate(now, language, timeZone), ...parts].join('\n\n') + '\n';
}

function mentorshipParts({ me, content }: Archived, wishes: Wishes): readonly string[] {
	const words = dataWords[wishes.language];
	const records = content.records as unknown as readonly StoredRecord[];
	const about = records.find(({ id }) => id === content.mentorshipId);
	const other = records.find(({ kind, id }) => kind === member.kind && id === me.counterpartId);
	const summaries = records
		.filter(({ kind }) => kind === session.kind)
		.toSorted((a, b) => Number(a.meta['number']) - Number(b.meta['number']))
		.flatMap(({ id }) => summaryOf(id, { records, ...wishes }) ?? [])
		.map((facts) => below(summaryMarkdown(facts, wishes.language, { withPrivate: true })));
	const rest = Object.entries(words.kinds)
		.filter(([kind]) => !SAID.has(kind))
		.map(([kind, title]) => {
			const found = records.filter((one) => one.kind === kind);
			return [title, found.flatMap((one) => recordLine(one, words.onlyYou))] as const;
		})
		.filter(([, lines]) => lines.length > 0)
		.map(([title, lines]) => [`### ${escapeHeading(title)}`, lines.join('\n')].join('\n\n'));
	const plain = [about?.body ?? {}].flatMap(textsIn).map(escapeBlock);
	const name = personName(nameOf(other as Member | undefined), wishes.language);
	return [`## ${escapeHeading(words.with(name))}`, ...plain, ...summaries, ...rest];
}

/** One heading lower: the file has one of its own. */
const below = (markdown: string): string => markdown.trim().replaceAll(/^(?=#{1,5} )/gm, '##');

/** Nothing for what holds no word of anybody's: a section of a ready-made agenda. */
function recordLine({ space, meta, body }: StoredRecord, onlyYou: string): readonly string[] {
	const day = ['dueOn', 'scheduledAt', 'at', 'createdAt', 'from']
		.map((field) => meta[field])
		.find((value): value is string => typeof value === 'string' && /^\d{4}-/.test(value));
	const texts = [...textsIn(body).map(escapeInline), ...numbersIn(meta)];
	if (texts.length === 0) return [];
	const more = [day?.slice(0, 10), space === SHARED ? undefined : onlyYou].filter(Boolean);
	return [`- ${texts.join(' · ')}${more.length > 0 ? ` (${more.join(', ')})` : ''}`];
}

/** Whatever somebody wrote, in whatever fields. */
function textsIn(value: unknown): readonly string[] {
	if (typeof value === 'string') return value.trim() === '' ? [] : [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}

/** Levels and answers are numbers. */
const numbersIn = (meta: Fields): readonly string[] =>
	['level', 'heard', 'matters', 'fits', 'worth'].flatMap((field) =>
		typeof meta[field] === 'number' ? [String(meta[field])] : [],
	);
