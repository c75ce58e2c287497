// A session's summary as Markdown, to copy or to keep. What people wrote is escaped: see
// domain/export/markdown.ts.
import { escapeBlock, escapeHeading, escapeInline } from '../domain/export/markdown.ts';
import type { GoalFacts } from '../domain/goal-summary.ts';
import type { Language } from '../domain/member.ts';
import type { ActionItemFacts, SectionFacts, SummaryFacts } from '../domain/summary.ts';
import { feedbackLine } from './feedback-markdown.ts';
import { feedbackWords } from './feedback.ts';
import { formatDay, formatDuration, formatMinutes } from './format.ts';
import { personName } from './person-name.ts';
import { sectionTitle, summarySentences, summaryTitle, toCome } from './summary-text.ts';
import { wordsOf } from './catalogues.ts';

/** `withPrivate` adds the reader's own notes and takeaway: for keeping, not for passing on. */
export function summaryMarkdown(
	read: SummaryFacts,
	language: Language,
	{ withPrivate = false } = {},
): string {
	const called = Object.entries(read.names).map(([id, name]) => [id, personName(name, language)]);
	const facts = { ...read, names: Object.fromEntries(called) as SummaryFacts['names'] };
	const words = wordsOf(language).summary;
	const mine = (lane: 'ours' | 'mine') =>
		facts.sections
			.filter(({ notes }) => notes[lane] !== '')
			.map((section) => noteBlock(section, lane, language));
	const takeaways = facts.takeaways.filter((each) => withPrivate || !each.private);
	const parts = [
		`# ${escapeHeading(summaryTitle(facts, language))}`,
		facts.summary === undefined ? '' : escapeBlock(facts.summary),
		summarySentences(facts, language).map(escapeInline).join('\n'),
		part(words.actionItemsTitle, [
			facts.actionItems.map((item) => actionItemLine(item, facts, language)).join('\n') ||
				words.noActionItems,
		]),
		part(words.nextTitle, [
			facts.next ? escapeInline(toCome(facts.next.at, facts, language)) : words.noNext,
		]),
		part(words.goalsTitle, list(facts.goals.map((each) => goalLine(each, facts, language)))),
		part(
			words.takeawaysTitle,
			list(
				takeaways.map(({ memberId, text, private: own }) =>
					[
						`${escapeInline(facts.names[memberId] ?? '')}: ${escapeInline(text)}`,
						...(own ? [`(${words.onlyMe})`] : []),
					].join(' '),
				),
			),
		),
		part(
			feedbackWords[language].title,
			list((facts.feedback ?? []).map((each) => feedbackLine(each, facts.names, language))),
		),
		part(words.agendaTitle, list(facts.sections.map((each) => sectionLine(each, language)))),
		part(words.notesTitle, mine('ours')),
		...(withPrivate ? [part(words.myNotesTitle, mine('mine'))] : []),
	];
	return `${parts.filter((each) => each !== '').join('\n\n')}\n`;
}

/** A heading with what is under it; nothing when nothing is. */
const part = (title: string, blocks: readonly string[]): string =>
	blocks.length === 0 ? '' : [`## ${escapeHeading(title)}`, ...blocks].join('\n\n');

const list = (lines: readonly string[]): readonly string[] =>
	lines.length === 0 ? [] : [lines.map((line) => `- ${line}`).join('\n')];

function actionItemLine(item: ActionItemFacts, facts: SummaryFacts, language: Language): string {
	const words = wordsOf(language).summary;
	const today = facts.at?.slice(0, 10);
	const more = [
		...(item.dueOn === undefined ? [] : [words.due(formatDay(item.dueOn, language, today))]),
		...(item.state === 'dropped' ? [words.isDropped] : []),
	];
	const who = facts.names[item.assigneeId] ?? '';
	const box = item.state === 'done' ? '- [x] ' : item.state === 'open' ? '- [ ] ' : '- ';
	const line = `${box}${escapeInline(who)}: ${escapeInline(item.text)}`;
	const ifThen = item.ifThen ? `\n  ${escapeInline(item.ifThen)}` : '';
	const comments = (item.comments ?? []).map(
		({ memberId, text }) =>
			`\n  - ${escapeInline(facts.names[memberId] ?? '')}: ${escapeInline(text)}`,
	);
	const extra = more.length > 0 ? ` (${more.map(escapeInline).join(', ')})` : '';
	return `${line}${extra}${ifThen}${comments.join('')}`;
}

function goalLine(goal: GoalFacts, { names }: SummaryFacts, language: Language): string {
	const words = wordsOf(language).summary;
	const order = Object.keys(names);
	const views = goal.levels
		.toSorted((a, b) => order.indexOf(a.memberId) - order.indexOf(b.memberId))
		.map(({ memberId, level, evidence }) => {
			const view = `${escapeInline(names[memberId] ?? '')}: ${words.levels[`${level}`]}`;
			return evidence ? `${view} (${escapeInline(evidence)})` : view;
		});
	const more = [
		...(goal.agreed ? [words.agreedHere] : []),
		...views,
		...(goal.milestones ?? []).map((each) => `${words.reachedHere}: ${escapeInline(each)}`),
	];
	return [escapeInline(goal.title), ...more.map((line) => `  - ${line}`)].join('\n');
}

function sectionLine(section: SectionFacts, language: Language): string {
	const words = wordsOf(language).summary;
	const title = escapeInline(sectionTitle(section, language));
	if (section.state === 'skipped') return `${title}: ${words.isSkipped}`;
	if (section.state === 'parked') return `${title}: ${words.isParked}`;
	if (section.state === 'open' && section.spentMs === 0) return `${title}: ${words.isOpen}`;
	const spent = formatDuration(section.spentMs, language);
	return `${title}: ${words.spent(spent, formatMinutes(section.minutes, language))}`;
}

const noteBlock = (section: SectionFacts, lane: 'ours' | 'mine', language: Language): string =>
	`### ${escapeHeading(sectionTitle(section, language))}\n\n${escapeBlock(section.notes[lane])}`;
