// A feedback card: a strength and a stretch, tied to the goal, shared once it is written.
import { openTab } from '#test/support/session-steps.ts';
import type { Run } from '../run.ts';
import { feedback, goal } from '../script.ts';

export async function giveFeedback(run: Run): Promise<void> {
	const { mentor, mentee } = run;
	const panel = await openTab(mentor, 'now');
	const words = mentor.words.feedback;
	const open = panel.getByRole('button', { name: words.card, exact: true });
	const first = panel.getByRole('textbox', { name: words.fields.behaviour });
	await open.or(first).first().waitFor();
	if (!(await first.isVisible())) await open.click();
	for (const kind of ['strength', 'stretch'] as const) {
		await panel.getByText(words.kinds[kind], { exact: true }).click();
		for (const [field, text] of Object.entries(feedback[kind])) {
			const label = words.fields[field as keyof typeof words.fields];
			await panel.getByRole('textbox', { name: label, exact: true }).pressSequentially(text);
			run.wrote('mentor', text);
		}
	}
	await panel.getByLabel(words.goal).selectOption({ label: goal.title });
	await run.pictureOf('feedback', mentor);
	await panel.getByRole('button', { name: words.share(mentee.name), exact: true }).click();
	run.did('feedback', mentor);
	run.say('Feedback has been written and shared.');
}
