// After the last session: the files each takes home, and what each can still read of everything.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Person } from '#test/support/person.ts';
import type { Run } from '../run.ts';

export async function takeHome(run: Run): Promise<void> {
	const { mentor, mentee } = run;
	await save(run, mentor, mentor.words.review.export.saveMarkdown, 'summary.md');
	await save(run, mentee, mentee.words.review.export.saveMarkdown, 'summary.de.md');

	const { review } = mentor.words;
	await lastReview(mentor)
		.getByRole('link', { name: review.backTo(mentee.name) })
		.click();
	await save(run, mentor, review.export.json, 'summary.json');
	await save(run, mentor, review.export.calendar, 'actions.ics');
	await save(run, mentor, mentor.words.tables.saveSessions, 'hours.csv');
	await save(run, mentor, mentor.words.tables.saveActionItems, 'actions.csv');
	await lastReview(mentor).goBack();
	run.say('Both have taken their files home.');
}

function lastReview(person: Person): Page {
	const review = person.reviews.at(-1);
	if (!review) throw new Error(`${person.name} has no review open.`);
	return review;
}

async function save(run: Run, person: Person, button: string, file: string): Promise<void> {
	const review = lastReview(person);
	const [download] = await Promise.all([
		review.waitForEvent('download'),
		review.getByRole('button', { name: button, exact: true }).first().click(),
	]);
	await download.saveAs(join(run.out, file));
	run.did(file, person);
}

/** Every word on a person's review pages, folded parts and fields included. */
export async function everythingShownTo(person: Person): Promise<string> {
	const texts = await Promise.all(person.reviews.map(wordsOn));
	return texts.join('\n');
}

async function wordsOn(page: Page): Promise<string> {
	return page.evaluate(() => {
		const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
		return [document.body.textContent, ...fields.map(({ value }) => value)].join('\n');
	});
}
