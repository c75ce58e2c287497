// The goal: written by the mentee in the first session, agreed by two ticks, looked at in the others.
import { openTab } from '#test/support/session-steps.ts';
import type { Person } from '#test/support/person.ts';
import type { Run } from '../run.ts';
import { goal } from '../script.ts';

/** How far it has come, by session: what each of the two taps. */
const LEVELS = { meet: [], zoom: ['-1', '0'], teams: ['1', '1'] } as const;

export async function workOnGoal(run: Run): Promise<void> {
	const { mentor, mentee, both, service } = run;
	if (service === 'meet') {
		await writeGoal(mentee);
		run.did('goal', mentee);
		run.wrote('mentee', goal.title);
		for (const person of both) await agree(run, person);
		const panel = await openTab(mentor, 'goals');
		await panel.getByText(mentor.words.goals.agreedBoth).waitFor();
		run.say('They have agreed on a goal.');
		return;
	}
	const [ofMentor, ofMentee] = LEVELS[service];
	await checkIn(run, mentor, ofMentor);
	await checkIn(run, mentee, ofMentee);
	// Sealed until both have chosen; then both see both.
	for (const person of both) {
		const panel = await openTab(person, 'goals');
		await panel.getByText(person.words.goals.levels[ofMentor]).first().waitFor();
		await panel.getByText(person.words.goals.levels[ofMentee]).first().waitFor();
	}
	run.say('Both have said where the goal stands.');
}

async function writeGoal(person: Person): Promise<void> {
	const panel = await openTab(person, 'goals');
	const words = person.words.goals;
	await panel.getByRole('button', { name: words.add, exact: true }).click();
	await panel
		.getByRole('textbox', { name: words.titleField, exact: true })
		.pressSequentially(goal.title);
	await panel.getByRole('textbox', { name: words.whyField }).pressSequentially(goal.why);
	await panel.getByRole('button', { name: words.save, exact: true }).click();
}

async function agree(run: Run, person: Person): Promise<void> {
	const panel = await openTab(person, 'goals');
	await panel.getByText(goal.title).waitFor();
	await panel.getByRole('checkbox', { name: person.words.goals.agree }).click();
	run.did('agree', person);
}

async function checkIn(run: Run, person: Person, level: '-1' | '0' | '1'): Promise<void> {
	const panel = await openTab(person, 'goals');
	const name = person.words.goals.levels[level];
	await panel.getByText(name, { exact: true }).click();
	run.did('check-in', person);
}
