// The goal: written by the mentee in the first session, agreed by two ticks, looked at in the others.
import { openTab } from '#test/support/session-steps.ts';
import { dayOf, formatShortDay } from '#shared/words/format.ts';
import type { Frame, Locator } from '@playwright/test';
import type { Person } from '#test/support/person.ts';
import type { Run } from '../run.ts';
import { goal } from '../script.ts';

/** How far it has come, by session: what each of the two taps. */
const LEVELS = { meet: [], zoom: ['-1', '0'], teams: ['1', '1'] } as const;

export async function workOnGoal(run: Run): Promise<void> {
	const { mentor, mentee, both, callService: service } = run;
	if (service === 'meet') {
		await writeGoal(mentee);
		run.did('goal', mentee);
		run.wrote('mentee', goal.title);
		await fillTogether(run);
		for (const person of both) await agree(run, person);
		const panel = await openTab(mentor, 'goals');
		const today = formatShortDay(dayOf(new Date().toISOString()), mentor.language);
		await panel.getByText(mentor.words.goals.agreedOn(today)).waitFor();
		run.say('They have filled the goal’s canvas together, and agreed.');
		return;
	}
	const [ofMentor, ofMentee] = LEVELS[service];
	await checkIn(run, mentor, ofMentor);
	await checkIn(run, mentee, ofMentee);
	// Sealed until both have chosen; then both see both.
	for (const person of both) {
		const panel = await openTab(person, 'goals');
		for (const level of [ofMentor, ofMentee])
			await panel.getByText(goal.levels[level]).first().waitFor();
	}
	run.say('Both have said where the goal stands.');
}

async function writeGoal(person: Person): Promise<void> {
	const panel = await openTab(person, 'goals');
	const { goals, canvas } = person.words;
	await panel.getByRole('button', { name: goals.add, exact: true }).click();
	await fieldOf(panel, canvas.wish).pressSequentially(goal.title);
	await panel.getByRole('button', { name: goals.start, exact: true }).click();
	await fieldOf(panel, canvas.why).pressSequentially(goal.why);
}

const fieldOf = (panel: Frame, name: string) => panel.getByRole('textbox', { name, exact: true });

/** The mentee writes, the mentor sees it and writes along; once both in the same field at once. */
async function fillTogether(run: Run): Promise<void> {
	const { mentor, mentee } = run;
	const [hers, his] = [await openTab(mentor, 'goals'), await openTab(mentee, 'goals')];
	const [one, other] = [mentor.words.canvas, mentee.words.canvas];
	await hers.getByRole('button', { name: mentor.words.goals.canvas, exact: true }).click();
	await fieldOf(his, other.notice).pressSequentially(goal.notice);
	for (const level of ['2', '1', '0', '-1', '-2'] as const)
		await fieldOf(his, mentee.words.goals.levels[level]).pressSequentially(goal.levels[level]);
	await Promise.all([
		fieldOf(hers, one.obstacle).pressSequentially(goal.obstacle.mentor),
		fieldOf(his, other.obstacle).pressSequentially(goal.obstacle.mentee),
	]);
	for (const [panel, { obstacle }] of [
		[hers, one],
		[his, other],
	] as const)
		await holds(panel, fieldOf(panel, obstacle), [
			...goal.obstacle.mentor.split(' '),
			...goal.obstacle.mentee.split(' '),
		]);
	await fieldOf(his, other.firstStep).pressSequentially(goal.firstStep);
	await his.getByRole('button', { name: other.makeItem, exact: true }).click();
	await his.getByRole('button', { name: other.addMilestone, exact: true }).click();
	await fieldOf(his, other.milestone).pressSequentially(goal.milestone);
	await his.getByRole('button', { name: other.saveMilestone, exact: true }).click();
	run.did('canvas', mentee);
	run.did('canvas', mentor);
	for (const [panel, words] of [
		[hers, one],
		[his, other],
	] as const)
		await panel.getByRole('button', { name: words.done, exact: true }).click();
}

/** Waits until every word either typed stands in the field. */
async function holds(panel: Frame, field: Locator, words: readonly string[]): Promise<void> {
	const has = ([node, wanted]: readonly [unknown, readonly string[]]) =>
		wanted.every((word) => (node as HTMLTextAreaElement).value.includes(word));
	await panel.waitForFunction(has, [await field.elementHandle(), words] as const);
}

async function agree(run: Run, person: Person): Promise<void> {
	const panel = await openTab(person, 'goals');
	await panel.getByText(goal.title).waitFor();
	await panel.getByRole('checkbox', { name: person.words.goals.agree }).click();
	run.did('agree', person);
}

async function checkIn(run: Run, person: Person, level: '-1' | '0' | '1'): Promise<void> {
	const panel = await openTab(person, 'goals');
	await panel.getByText(goal.levels[level], { exact: true }).click();
	run.did('check-in', person);
}
