// A mentorship as tables for a spreadsheet: its sessions and hours, as programmes ask for them, and its
// action items. Only what stands in the shared space is in them, and nothing anybody noted.
import { findTemplate } from '../content/templates/index.ts';
import { actionItem } from '../domain/action-item.ts';
import { type Entity, SHARED, type StoredRecord } from '../domain/entity.ts';
import { type Cell, csv, type Separator } from '../domain/export/csv.ts';
import { type Language, member, nameOf } from '../domain/member.ts';
import { mentorship } from '../domain/mentorship.ts';
import { isMissed } from '../domain/missed-date.ts';
import { isListed, session, type Session, sessionElapsed } from '../domain/session.ts';
import { dayOf, formatTime } from './format.ts';
import { personName } from './person-name.ts';
import { tableWords } from './tables.ts';

export interface TableSource {
	readonly records: readonly StoredRecord[];
	readonly language: Language;
	/** Of the spreadsheet, whichever language its words are in. */
	readonly separator: Separator;
	readonly now: string;
	/** In which days are counted and clocks read. */
	readonly timeZone: string;
	/** Check codes by session, of those that both have signed. */
	readonly codes?: ReadonlyMap<string, string>;
}

const listOf = <M, B>({ records }: TableSource, { kind }: Entity<M, B>) =>
	records.filter(
		(one) => one.space === SHARED && one.kind === kind,
	) as unknown as readonly StoredRecord<M, B>[];

const calledIn = (source: TableSource) => (id: string | undefined) =>
	personName(nameOf(listOf(source, member).find((one) => one.id === id)), source.language);

/** A row for each session that was held, runs, or has a date; minutes where it was held, pauses not counted. */
export function sessionsCsv(source: TableSource): string {
	const { language, separator, timeZone, codes } = source;
	const words = tableWords[language].sessions;
	const about = listOf(source, mentorship)[0]?.meta;
	const [mentor, mentee] = [about?.mentorId, about?.menteeId].map(calledIn(source));
	const rows = listOf(source, session)
		.filter((one) => isListed(one) && (one.meta.startedAt ?? one.meta.scheduledAt) !== undefined)
		.toSorted((a, b) => a.meta.number - b.meta.number)
		.map(({ id, meta }) => {
			const fromFile =
				meta.startedAt !== undefined && meta.startedAt <= (about?.restored?.at ?? '');
			const more = { people: [mentor ?? '', mentee ?? ''], fromFile, code: codes?.get(id) };
			return sessionRow(meta, source, more);
		});
	const { number, day, minutes, kind, state, code } = words;
	const began = words.began(timeZone);
	return csv(
		[[number, day, began, minutes, kind, words.mentor, words.mentee, state, code], ...rows],
		separator,
	);
}

interface RowFacts {
	readonly people: readonly string[];
	/** As a file said that somebody read in, and not as two devices saw it. */
	readonly fromFile: boolean;
	readonly code: string | undefined;
}

function sessionRow(
	meta: Session['meta'],
	{ language, now, timeZone }: TableSource,
	{ people, fromFile, code = '' }: RowFacts,
): readonly Cell[] {
	const words = tableWords[language].sessions;
	const { number, phase, templateId } = meta;
	const at = meta.startedAt ?? meta.scheduledAt ?? now;
	const planned = isMissed(meta, now) ? 'missed' : 'planned';
	const held = fromFile ? 'fromFile' : 'held';
	const state = phase === 'planned' ? planned : phase === 'ended' ? held : 'running';
	const minutes =
		phase === 'ended' ? Math.round(sessionElapsed(meta, meta.endedAt ?? at) / 60_000) : '';
	// What a template of one's own is called stands in a private space.
	const kind = findTemplate(templateId)?.words[language].title ?? words.ownKind;
	return [
		...[number, dayOf(at, timeZone), formatTime(at, language, timeZone), minutes],
		...[templateId === undefined ? '' : kind, ...people, words.states[state], code],
	];
}

/** A row for each, in the order they were promised. */
export function actionItemsCsv(source: TableSource): string {
	const { language, separator, timeZone } = source;
	const words = tableWords[language].actionItems;
	const called = calledIn(source);
	const rows = listOf(source, actionItem)
		.toSorted((a, b) => Date.parse(a.meta.createdAt) - Date.parse(b.meta.createdAt))
		.map(({ meta, body }) => [
			...[body.text, called(meta.assigneeId), meta.dueOn ?? '', words.states[meta.state]],
			meta.completedAt === undefined ? '' : dayOf(meta.completedAt, timeZone),
		]);
	const { text, whose, dueOn, state, doneOn } = words;
	return csv([[text, whose, dueOn, state, doneOn], ...rows], separator);
}
