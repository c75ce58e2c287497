// The end of a session: what each takes along, the next date, the calendar file, the review, out of the call.
import { readFile } from 'node:fs/promises';
import { leaveCall } from '#test/support/call-steps.ts';
import { endSession, goToWrapUp, openReview, openTab } from '#test/support/session-steps.ts';
import type { Person } from '#test/support/person.ts';
import type { Run } from '../run.ts';
import { sessions } from '../script.ts';

export async function wrapUp(run: Run): Promise<void> {
	const { mentor, mentee, both } = run;
	await goToWrapUp(mentor);
	for (const person of both) await takeAlong(run, person);
	await agreeOnDate(run);
	await run.picture('wrap-up');

	await endSession(mentor);
	run.did('end', mentor);
	await (await mentee.panel()).getByText(mentee.words.panel.after.title).waitFor();
	run.say('The session is over.');
}

async function takeAlong(run: Run, person: Person): Promise<void> {
	const panel = await openTab(person, 'now');
	const text = sessions[run.service].takeaway[person.who];
	const field = panel.getByRole('textbox', { name: person.words.wrapUp.takeaway });
	await field.pressSequentially(text);
	await field.press('Tab');
	run.wrote(person.who, text);
	run.did('takeaway', person);
}

async function agreeOnDate(run: Run): Promise<void> {
	const { mentor, mentee } = run;
	const panel = await openTab(mentor, 'now');
	const words = mentor.words.wrapUp;
	await panel.getByRole('button', { name: mentor.words.availability.propose, exact: true }).click();
	run.did('next-date', mentor);
	const theirs = await openTab(mentee, 'now');
	await theirs.getByRole('button', { name: mentee.words.wrapUp.move, exact: true }).waitFor();
	const [download] = await Promise.all([
		mentor.call.waitForEvent('download'),
		panel.getByRole('button', { name: words.calendar, exact: true }).click(),
	]);
	const ics = await readFile(await download.path(), 'utf8');
	if (!ics.startsWith('BEGIN:VCALENDAR')) throw new Error('The calendar file is none.');
	run.did('calendar', mentor);
}

/** Both open the review out of the panel, look at it, and leave the call. */
export async function lookBack(run: Run): Promise<void> {
	for (const person of run.both) {
		const review = await openReview(person);
		await review.setViewportSize({ width: 900, height: 1000 });
		await run.pictureOf('review', person, review);
		await person.call.bringToFront();
		await leaveCall(person);
	}
}
