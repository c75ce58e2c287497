// Who does what by when, in each person's own language; one thing is done already.
import { captureBar, doneBox, openTab } from '#test/support/session-steps.ts';
import type { Run } from '../run.ts';
import { sessions } from '../script.ts';

export async function capturePromises(run: Run): Promise<void> {
	const { both } = run;
	const lines = sessions[run.service];
	for (const person of both) await openTab(person, 'actionItems');
	for (const person of both)
		for (const { typed, text } of lines.promises[person.who]) {
			const bar = await captureBar(person);
			await bar.pressSequentially(typed);
			if (text === lines.promises[person.who][0]?.text) await run.pictureOf('capture', person);
			await run.edit(person, 'action-item', { text }, () => bar.press('Enter'));
			run.wrote(person.who, text);
		}

	for (const person of both) {
		const text = lines.promises[person.who][0]?.text ?? '';
		const sign = { checked: run.other(person).words.actionItems.done(text) };
		const box = await doneBox(person, text);
		// A tick, taken back, and set again by the other one: three edits, and both agree.
		await run.edit(person, 'action-item', sign, () => box.click());
		const theirs = await doneBox(run.other(person), text);
		const off = { unchecked: person.words.actionItems.done(text) };
		await run.edit(run.other(person), 'action-item', off, () => theirs.click());
	}
	run.say('Action items have an owner and a day.');
}
