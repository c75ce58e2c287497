// The facts of a session in sentences. Two people's facts are the same; only the language differs.
import { templateItemTitle } from '../content/templates/index.ts';
import type { Language } from '../domain/member.ts';
import type { GoalFacts, LevelFacts } from '../domain/goal-summary.ts';
import type { SectionFacts, SummaryFacts } from '../domain/summary.ts';
import {
	formatDate,
	formatElsewhere,
	formatInstant,
	formatList,
	formatTime,
	spellDuration,
} from './format.ts';
import { wordsOf } from './catalogues.ts';
import { personName } from './person-name.ts';

/** The two lines on top of a summary: what it was, and what came of it. */
export function summaryLead(facts: SummaryFacts, language: Language): readonly [string, string] {
	const goals = facts.goals.flatMap((goal) => goalSentences(goal, facts, language));
	return [
		whenSentence(facts, language),
		[wordsOf(language).summary.promised(promisedOf(facts)), ...goals].join(' '),
	];
}

/** Every fact, a sentence each. */
export function summarySentences(facts: SummaryFacts, language: Language): readonly string[] {
	const words = wordsOf(language).summary;
	const parked = facts.sections.filter(({ state }) => state === 'parked');
	const next = facts.next;
	return [
		whenSentence(facts, language),
		...agendaSentence(facts, language),
		words.promised(promisedOf(facts)),
		...facts.goals.flatMap((goal) => goalSentences(goal, facts, language)),
		...(parked.length > 0
			? [
					words.parkedTopics(
						formatList(
							parked.map((each) => sectionTitle(each, language)),
							language,
						),
					),
				]
			: []),
		next ? words.next(toCome(next.at, facts, language), next.minutes) : words.noNext,
	];
}

const promisedOf = ({ actionItems }: SummaryFacts): number =>
	actionItems.filter(({ state }) => state !== 'dropped').length;

/** "Session 3, 12 March 2026". */
export function summaryTitle(facts: SummaryFacts, language: Language): string {
	const words = wordsOf(language).summary;
	return facts.at === undefined
		? words.titleWithoutDate(facts.number)
		: words.title(facts.number, formatDate(facts.at, language, facts.timeZone));
}

/** Its own title, else the template's in the reader's language. */
export function sectionTitle(
	{ title, templateItem }: Pick<SectionFacts, 'title' | 'templateItem'>,
	language: Language,
): string {
	const ready = templateItem === undefined ? undefined : templateItemTitle(templateItem, language);
	return title ?? ready ?? wordsOf(language).summary.untitled;
}

/** A date to come, by the reader's clock, and by the other one where they differ. */
export function toCome(
	at: string,
	{ timeZone, rhythmZone }: Pick<SummaryFacts, 'timeZone' | 'rhythmZone'>,
	language: Language,
): string {
	const here = formatInstant(at, language, timeZone);
	const there = formatElsewhere(at, language, rhythmZone, timeZone);
	return there === undefined ? here : `${here} (${there})`;
}

function whenSentence(facts: SummaryFacts, language: Language): string {
	const { at, phase, timeZone } = facts;
	const words = wordsOf(language).summary;
	if (at === undefined) return words.plannedWithoutDate;
	if (phase === 'planned') return words.planned(toCome(at, facts, language));
	const date = formatDate(at, language, timeZone);
	if (phase === 'ended') return words.held(spellDuration(facts.heldMs, language), date);
	return words.running(date, formatTime(at, language, timeZone));
}

/** Nothing is said of an agenda that was not used. */
function agendaSentence({ sections, phase }: SummaryFacts, language: Language): readonly string[] {
	const words = wordsOf(language).summary;
	const count = (state: SectionFacts['state']) =>
		sections.filter((section) => section.state === state).length;
	if (phase === 'planned' || sections.length === 0) return [];
	const parts = [
		words.done(count('done')),
		...(count('skipped') > 0 ? [words.skipped(count('skipped'))] : []),
		...(count('parked') > 0 ? [words.parked(count('parked'))] : []),
		...(count('open') > 0 && phase === 'ended' ? [words.open(count('open'))] : []),
	];
	return [`${parts.join(', ')}.`];
}

function goalSentences(
	goal: GoalFacts,
	facts: SummaryFacts,
	language: Language,
): readonly string[] {
	const words = wordsOf(language).summary;
	return [
		...(goal.agreed ? [words.goalAgreed(goal.title)] : []),
		...levelSentences(goal, facts, language),
		...(goal.milestones ?? []).map((each) => words.milestoneReached(each, goal.title)),
	];
}

/** One sentence where both see it alike, else one for each. */
function levelSentences(
	goal: GoalFacts,
	{ names }: SummaryFacts,
	language: Language,
): readonly string[] {
	const [first, second] = goal.levels;
	const alike = first && second && first.level === second.level && first.before === second.before;
	if (first && alike) return [goalSentence(goal.title, first, undefined, language)];
	const order = Object.keys(names);
	return goal.levels
		.toSorted((a, b) => order.indexOf(a.memberId) - order.indexOf(b.memberId))
		.map((each) =>
			goalSentence(goal.title, each, personName(names[each.memberId] ?? '', language), language),
		);
}

function goalSentence(
	title: string,
	{ level, before }: LevelFacts,
	name: string | undefined,
	language: Language,
): string {
	const words = wordsOf(language).summary;
	const now = words.levels[`${level}`];
	if (before === undefined)
		return name ? words.goalStandsFor(name, title, now) : words.goalStands(title, now);
	if (before === level)
		return name ? words.goalStayedFor(name, title, now) : words.goalStayed(title, now);
	const then = words.levels[`${before}`];
	return name ? words.goalMovedFor(name, title, then, now) : words.goalMoved(title, then, now);
}
