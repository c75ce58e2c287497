// Before the second session: the mentee prepares in two minutes; the mentor sees it, and what is proposed.
import { openPanel } from '#test/support/session-steps.ts';
import type { Run } from '../run.ts';
import { prepared } from '../script.ts';

export async function prepare(run: Run): Promise<void> {
	const { mentor, mentee } = run;
	const his = await openPanel(mentee);
	const { preparation } = mentee.words;
	await his.getByRole('button', { name: preparation.open, exact: true }).click();
	await his.getByRole('button', { name: preparation.moods.fine, exact: true }).click();
	const win = his.getByRole('textbox', { name: preparation.win, exact: true });
	await win.pressSequentially(prepared.win);
	await win.press('Tab');
	run.wrote('mentee', prepared.win);
	run.did('prepare', mentee);
	await run.pictureOf('prepare', mentee);
	await his.getByRole('button', { name: preparation.close, exact: true }).click();

	const hers = await openPanel(mentor);
	const { proposal } = mentor.words;
	await hers.getByText(mentor.words.preparation.theirs(mentee.name)).waitFor();
	const why = hers.getByText(/points, and why$/);
	await why.click();
	await hers.getByText(proposal.title, { exact: true }).scrollIntoViewIfNeeded();
	await run.pictureOf('proposal', mentor);
	await why.click();
	run.say('The session is prepared, and an agenda is proposed.');
}
