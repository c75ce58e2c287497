// Before the first session: the mentor creates the mentorship beside the call and invites; the mentee pastes
// the link into the popup.
import { openCall } from '#test/support/call-steps.ts';
import {
	acceptInvitation,
	createMentorship,
	makeInvitation,
} from '#test/support/mentorship-steps.ts';
import { openPanel } from '#test/support/session-steps.ts';
import type { Run } from '../run.ts';

export async function meetUp(run: Run): Promise<void> {
	const { mentor, mentee } = run;
	await openCall(mentor, 'meet', mentee.name);
	const panel = await openPanel(mentor);
	const { start } = mentor.words.panel;
	await panel.getByRole('button', { name: start.create, exact: true }).click();
	await createMentorship(panel, mentor.words, {
		own: mentor.name,
		other: mentee.name,
		otherLanguage: mentee.language,
	});
	run.did('create', mentor);
	await panel.getByRole('button', { name: start.invite(mentee.name), exact: true }).click();
	const url = await makeInvitation(panel, mentor.words);
	run.did('invite', mentor);

	const popup = await mentee.browser.open('popup.html');
	await popup.getByRole('button', { name: mentee.words.popup.accept, exact: true }).click();
	await acceptInvitation(popup, mentee.words, url, mentee.name);
	await popup.getByRole('button', { name: mentee.words.popup.reviewOf(mentor.name) }).waitFor();
	run.did('accept', mentee);
	await popup.close();
	const { back } = start;
	const goBack = panel.getByRole('button', { name: back, exact: true });
	if (await goBack.isVisible()) await goBack.click();
	run.say(`${mentor.name} has invited ${mentee.name}, and ${mentee.name} has come.`);
}
