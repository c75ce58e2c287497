// The semester report: made of one's own data, changed by hand, saved and printed.
import { join } from 'node:path';
import type { Run } from '../run.ts';

export async function writeReport(run: Run): Promise<void> {
	for (const [person, file] of [
		[run.mentor, 'report.md'],
		[run.mentee, 'report.de.md'],
	] as const) {
		const review = person.reviews.at(-1);
		const [, mentorshipId] = /#\/([^/]+)/.exec(review?.url() ?? '') ?? [];
		const page = await person.browser.open(`review.html#/${mentorshipId}/report`);
		await page.setViewportSize({ width: 900, height: 1200 });
		const words = person.words.report;
		const text = page.getByRole('textbox', { name: words.text });
		await text.waitFor();
		await text.press('Control+End');
		const line = person.who === 'mentor' ? 'A good year.' : 'Ein gutes Jahr.';
		await text.pressSequentially(`\n${line}\n`);
		await run.pictureOf('report', person, page);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: words.save, exact: true }).click(),
		]);
		await download.saveAs(join(run.out, file));
		run.did(file, person);
		await page.close();
	}
	run.say('Both have a report, in their own language and their own last word.');
}
