// A report as Markdown, for its author to change before anybody else reads it.
import { escapeHeading, escapeInline } from '../domain/export/markdown.ts';
import type { Language } from '../domain/member.ts';
import type { ReportFacts, ReportGoal } from '../domain/report.ts';
import { formatDate, formatMinutes, formatTime } from './format.ts';
import { personName } from './person-name.ts';
import { reportWords } from './report.ts';
import { summaryWords } from './summary.ts';

export const REPORT_SECTIONS = [
	'hours',
	'goals',
	'actionItems',
	'takeaways',
	'signatures',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

export interface ReportWishes {
	readonly language: Language;
	readonly sections: readonly ReportSection[];
	/** Check codes by session, of those that both have signed. */
	readonly codes?: ReadonlyMap<string, string>;
}

export function reportMarkdown(of: ReportFacts, wishes: ReportWishes): string {
	const { language, sections } = wishes;
	const [mentor, mentee] = [of.mentor, of.mentee].map((name) => personName(name, language));
	const facts = { ...of, mentor: mentor ?? '', mentee: mentee ?? '' };
	const words = reportWords[language];
	const { document: doc } = words;
	const me = facts.meIsMentor ? facts.mentor : facts.mentee;
	const day = (date: string) => formatDate(`${date}T12:00:00Z`, language, 'UTC');
	const parts: Record<Exclude<ReportSection, 'signatures'>, () => readonly string[]> = {
		hours: () => hours(facts, wishes),
		goals: () => goals(facts.goals, language),
		actionItems: () => actionItems(facts, language),
		takeaways: () => takeaways(facts, language),
	};
	const blocks = [
		`# ${escapeHeading(doc.title(me))}`,
		escapeInline(doc.period(day(facts.period.from), day(facts.period.to))),
		[doc.mentor(facts.mentor), doc.mentee(facts.mentee)]
			.map((l) => `- ${escapeInline(l)}`)
			.join('\n'),
		...sections.flatMap((section) =>
			section === 'signatures' ? [] : [`## ${words.sections[section]}`, ...parts[section]()],
		),
		...(sections.includes('signatures') ? signatureLines(facts, language) : []),
	];
	return `${blocks.join('\n\n')}\n`;
}

function hours({ sessions, timeZone }: ReportFacts, { language, codes }: ReportWishes) {
	const { document: doc } = reportWords[language];
	if (sessions.length === 0) return [doc.noSessions];
	const withCodes = sessions.some(({ id }) => codes?.has(id));
	const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const head = [doc.number, doc.day, doc.began, doc.minutes, ...(withCodes ? [doc.code] : [])];
	const total = sessions.reduce((sum, { minutes }) => sum + minutes, 0);
	return [
		[
			row(head),
			row(head.map((_, i) => (i === 3 ? '---:' : '---'))),
			...sessions.map(({ id, number, startedAt, minutes }) =>
				row([
					String(number),
					formatDate(startedAt, language, timeZone),
					formatTime(startedAt, language, timeZone),
					String(minutes),
					...(withCodes ? [codes?.get(id) ?? '–'] : []),
				]),
			),
		].join('\n'),
		doc.sum(sessions.length, total, formatMinutes(total, language)),
		...(withCodes ? [doc.codes] : []),
	];
}

function goals(all: readonly ReportGoal[], language: Language): readonly string[] {
	const { document: doc } = reportWords[language];
	const { levels } = summaryWords[language];
	if (all.length === 0) return [doc.noGoals];
	const told = ({ level, words }: NonNullable<ReportGoal['now']>) =>
		words ? `${levels[`${level}`]} (${escapeInline(words)})` : levels[`${level}`];
	const lines = all.flatMap(({ title, state, then, now }) => [
		`- ${escapeInline(title)} (${doc.goalStates[state]})`,
		...(then ? [`  - ${doc.then(told(then))}`] : []),
		`  - ${now ? doc.now(told(now)) : doc.noLevel}`,
	]);
	return [lines.join('\n')];
}

function actionItems({ actionItems: all }: ReportFacts, language: Language): readonly string[] {
	const { document: doc } = reportWords[language];
	if (all.length === 0) return [doc.noActionItems];
	const count = (state: string) => all.filter((item) => item.state === state).length;
	const boxes = { done: '[x] ', open: '[ ] ', dropped: '' } as const;
	return [
		doc.counts(count('done'), count('open'), count('dropped')),
		all
			.map(({ text, state }) => {
				const remark = state === 'dropped' ? ` (${doc.dropped})` : '';
				return `- ${boxes[state]}${escapeInline(text)}${remark}`;
			})
			.join('\n'),
	];
}

function takeaways({ takeaways: all }: ReportFacts, language: Language): readonly string[] {
	const { document: doc } = reportWords[language];
	if (all.length === 0) return [doc.noTakeaways];
	return [
		all.map(({ number, text }) => `- ${escapeInline(doc.takeaway(number, text))}`).join('\n'),
	];
}

/** Dots to write on: an underscore would be markup. */
const DOTS = '.'.repeat(40);

function signatureLines({ mentor, mentee }: ReportFacts, language: Language): readonly string[] {
	const { document: doc } = reportWords[language];
	return [
		`${escapeInline(doc.sign(doc.roles.mentor, mentor))} ${DOTS}`,
		`${escapeInline(doc.sign(doc.roles.mentee, mentee))} ${DOTS}`,
	];
}
