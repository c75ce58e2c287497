// Without a word in between: a quiet signal and a need arrive at the other one, in the strip too.
import { openPanel, openTab } from '#test/support/session-steps.ts';
import type { Frame } from '@playwright/test';
import type { Run } from '../run.ts';

export async function signalQuietly(run: Run): Promise<void> {
	const { mentor, mentee } = run;
	const [says, hears] = [mentee.words.signals, mentor.words.signals];
	const his = await openTab(mentee, 'now');
	const hers = await openPanel(mentor);
	// She follows in one line, with her eyes on the call.
	await hers.getByRole('button', { name: mentor.words.panel.collapse, exact: true }).click();
	await hers.locator('[data-form=strip]').waitFor();

	const slower = hears.says(mentee.name, hears.full.slower);
	await run.edit(mentee, 'signal', { text: slower }, () =>
		his.getByRole('button', { name: says.short.slower, exact: true }).click(),
	);
	await run.pictureOf('signals', mentor);

	await openPanel(mentor);
	await chooseNeed(his, says.needLabel, says.needChoices.listen);
	await hers.getByText(hears.needs(mentee.name, hears.need.listen)).first().waitFor();
	run.did('need', mentee);
	await run.pictureOf('signals', mentee);
	run.say('A signal and a need have gone over, and nothing of them is kept.');
}

const chooseNeed = (panel: Frame, label: string, need: string) =>
	panel.getByLabel(label).selectOption({ label: need });
