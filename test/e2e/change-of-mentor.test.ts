// Three people: a mentee goes on with another mentor, without a network at first; the new one comes by the link,
// on a phone. Real browsers, the real worker.
import type { Page } from '@playwright/test';
import { readRecords } from '#test/support/d1-records.ts';
import { expect } from '#test/support/expect.ts';
import { openInvitation, takeInvitation } from '#test/support/guest-steps.ts';
import { dumpIndexedDb } from '#test/support/idb-dump.ts';
import { makeInvitation } from '#test/support/mentorship-steps.ts';
import { introduce } from '#test/support/pair.ts';
import { Person } from '#test/support/person.ts';
import { startWorld, type World } from '#test/support/world.ts';
import { afterEach, beforeEach, test } from 'vitest';

let world: World;
beforeEach(async () => {
	world = await startWorld();
});
afterEach(() => world.stop());

async function reviewOf(person: Person, other: string): Promise<Page> {
	const page = await person.browser.open('review.html');
	await page.getByRole('link', { name: new RegExp(`^${other}`) }).click();
	return page;
}

async function addGoal(page: Page, { words }: Person, title: string): Promise<void> {
	await page.getByRole('button', { name: words.goals.add }).click();
	await page.getByRole('textbox', { name: words.canvas.wish }).fill(title);
	await page.getByRole('button', { name: words.goals.start }).click();
	await page.getByRole('button', { name: words.canvas.done }).click();
	await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

test('the goals of a mentee go on with them, the mentor of before sees nothing of it, the next one just that', async () => {
	const { mentor, mentee } = await introduce(world);
	const [hers, theirs] = await Promise.all([
		reviewOf(mentor, mentee.name),
		reviewOf(mentee, mentor.name),
	]);
	await addGoal(hers, mentor, 'Written by Nadia');
	await expect(theirs.getByRole('heading', { name: 'Written by Nadia' })).toBeVisible();
	await addGoal(theirs, mentee, 'Ein eigenes Ziel');
	await expect(hers.getByRole('heading', { name: 'Ein eigenes Ziel' })).toBeVisible();

	const { goingOn, mentorships } = mentee.words;
	mentee.browser.wire.cut();
	await theirs.getByRole('link', { name: goingOn.title }).click();
	await expect(theirs.getByRole('checkbox', { name: 'Ein eigenes Ziel' })).toBeChecked();
	await expect(theirs.getByText(goingOn.notYours(1, mentor.name, true))).toBeVisible();
	await theirs.getByRole('textbox', { name: goingOn.name }).fill('Dana');
	await theirs.getByRole('button', { name: goingOn.submit }).click();
	await expect(theirs.getByRole('heading', { name: 'Dana', level: 1 })).toBeVisible();
	const nextId = new URL(theirs.url()).hash.slice(2);
	await expect(theirs.getByRole('button', { name: mentorships.invite.make })).toBeVisible();
	mentee.browser.wire.mend();
	const url = await makeInvitation(theirs, mentee.words);

	const next = new Person('mentor', 'Dana', 'en', await world.phone({ language: 'en' }));
	await openInvitation(next, url);
	await takeInvitation(next);
	await next.call.goto(`${new URL(next.call.url()).origin}/app#/${nextId}`);
	await expect(next.call.getByRole('heading', { name: 'Ein eigenes Ziel' })).toBeVisible();
	await expect(next.call.getByText('Written by Nadia')).toHaveCount(0);
	await expect(theirs.getByText(goingOn.from(mentor.name))).toBeHidden();

	const kept = readRecords(world.persist).filter(({ spaceId }) => spaceId.includes(nextId));
	expect(kept.filter(({ kind }) => kind === 'goal').map(({ body }) => body['title'])).toEqual([
		'Ein eigenes Ziel',
	]);
	expect(JSON.stringify(kept)).not.toContain(mentor.name);
	await hers.reload();
	await expect(hers.getByRole('heading', { name: 'Ein eigenes Ziel' })).toBeVisible();
	const seen = await dumpIndexedDb(hers);
	expect(seen).toContain('Ein eigenes Ziel');
	expect(seen).not.toContain(nextId);
	expect(seen).not.toContain('Dana');
});
