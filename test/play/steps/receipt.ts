// Both sign the session on their own devices; the receipt is saved, and checked as a stranger would.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Person } from '#test/support/person.ts';
import type { Run } from '../run.ts';

export async function signReceipt(run: Run): Promise<void> {
	const { mentor, mentee, both } = run;
	for (const person of both) {
		const page = reviewOf(person);
		await page.getByRole('button', { name: person.words.receipt.sign, exact: true }).click();
		run.did('sign', person);
	}
	const page = reviewOf(mentor);
	const words = mentor.words.receipt;
	for (const person of both) await reviewOf(person).getByText(person.words.receipt.both).waitFor();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: words.save, exact: true }).click(),
	]);
	const file = join(run.out, 'receipt.json');
	await download.saveAs(file);
	run.did('receipt.json', mentor);
	await check(run, mentee, file);
}

/** The right one is right, and one with another length is not. */
async function check(run: Run, person: Person, file: string): Promise<void> {
	const page = await person.browser.open('review.html#/receipt');
	const { check: words } = person.words.receipt;
	await page.getByLabel(words.choose).setInputFiles(file);
	await page.getByRole('heading', { name: words.ok }).waitFor();
	await run.pictureOf('receipt', person, page);
	const altered = join(run.out, 'receipt-altered.json');
	const text = await readFile(file, 'utf8');
	await writeFile(
		altered,
		text.replace(/"minutes":\s*(\d+)/, (_, n) => `"minutes": ${Number(n) + 15}`),
	);
	await page.getByRole('button', { name: words.again }).click();
	await page.getByLabel(words.choose).setInputFiles(altered);
	await page.getByRole('heading', { name: words.altered }).waitFor();
	await page.close();
	run.say('Both have signed; the receipt holds, and a changed one does not.');
}

function reviewOf(person: Person): Page {
	const review = person.reviews.at(-1);
	if (!review) throw new Error(`${person.name} has no review open.`);
	return review;
}
