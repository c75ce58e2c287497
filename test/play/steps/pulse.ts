// After the call: four taps each, sealed until both have answered, then side by side.
import type { Page } from '@playwright/test';
import type { Person } from '#test/support/person.ts';
import type { Run } from '../run.ts';
import { pulse } from '../script.ts';

export async function tellHowItWas(run: Run): Promise<void> {
	const { mentor, mentee, both } = run;
	await answer(run, mentor);
	const page = pageOf(mentor);
	const sealed = page.getByText(mentor.words.pulse.sealedTitle(mentee.name));
	await sealed.waitFor();
	await sealed.scrollIntoViewIfNeeded();
	await run.pictureOf('pulse-sealed', mentor, page);
	await answer(run, mentee);
	for (const person of both) {
		// The seal opens a moment after the second answer: what stands there before goes.
		const { together } = person.words.pulse;
		const heading = pageOf(person).getByRole('heading', { name: together, exact: true });
		await heading.waitFor();
		await heading.scrollIntoViewIfNeeded();
		await run.pictureOf('pulse', person, pageOf(person));
	}
	run.say('Both have said how it was; neither could lean on the other.');
}

async function answer(run: Run, person: Person): Promise<void> {
	const [page, words] = [pageOf(person), person.words.pulse];
	const { levels, comment } = pulse[person.who];
	const scales = page.getByRole('radiogroup');
	await scales.first().waitFor();
	for (const [i, level] of levels.entries())
		await scales.nth(i).getByText(words.levels[level], { exact: true }).click();
	await page.getByRole('textbox', { name: words.comment }).fill(comment);
	run.wrote(person.who, comment);
	await page.getByRole('button', { name: words.send, exact: true }).click();
	run.did('pulse', person);
}

function pageOf(person: Person): Page {
	const page = person.reviews.at(-1);
	if (!page) throw new Error(`${person.name} has no review open.`);
	return page;
}
