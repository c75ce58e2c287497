// After the call: four taps each, sealed until both have answered, then side by side.
import type { Page } from '@playwright/test';
import type { Person } from '#test/support/person.ts';
import type { Run } from '../run.ts';
import { pulse } from '../script.ts';

export async function tellHowItWas(run: Run): Promise<void> {
	const { mentor, mentee, both } = run;
	await answer(run, mentor);
	const page = pageOf(mentor);
	await page.getByText(mentor.words.pulse.sealedTitle(mentee.name)).waitFor();
	await lookAt(page, mentor);
	await run.pictureOf('pulse-sealed', mentor, page);
	await answer(run, mentee);
	for (const person of both) {
		await lookAt(pageOf(person), person);
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

async function lookAt(page: Page, person: Person): Promise<void> {
	const { together, sealedTitle } = person.words.pulse;
	const other = person.who === 'mentor' ? 'mentee' : 'mentor';
	const heading = page.getByRole('heading', { name: together, exact: true });
	const sealed = page.getByText(sealedTitle('').trim().split(' ')[0] ?? other);
	await heading.or(sealed).first().scrollIntoViewIfNeeded();
}

function pageOf(person: Person): Page {
	const page = person.reviews.at(-1);
	if (!page) throw new Error(`${person.name} has no review open.`);
	return page;
}
