// Looking back over the months: the goal's way as a chart with its table, on the mentorship's own page.
import type { Page } from '@playwright/test';
import type { Person } from '#test/support/person.ts';
import type { Run } from '../run.ts';
import { goal } from '../script.ts';

export async function lookAtCharts(run: Run): Promise<void> {
	for (const person of run.both) {
		const page = reviewOf(person);
		const { review, progress } = person.words;
		await page
			.getByRole('link', { name: review.backTo(run.other(person).name) })
			.first()
			.click();
		const chart = page.getByRole('img', { name: progress.chart(goal.title) }).first();
		await chart.scrollIntoViewIfNeeded();
		await page.getByText(progress.details).click();
		await chart.scrollIntoViewIfNeeded();
		await run.pictureOf('chart', person, page);
		await page.goBack();
	}
	run.say('The chart of the goal has been looked at.');
}

function reviewOf(person: Person): Page {
	const review = person.reviews.at(-1);
	if (!review) throw new Error(`${person.name} has no review open.`);
	return review;
}
