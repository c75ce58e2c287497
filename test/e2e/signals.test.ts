// Without words, and without a network: a signal is there within a second and nowhere later; whoever is cut
// off is missed within ten, and both go on where they were.
import { expect } from '#test/support/expect.ts';
import { afterEach, beforeEach, test } from 'vitest';
import { readRecords } from '#test/support/d1-records.ts';
import { dumpIndexedDb } from '#test/support/idb-dump.ts';
import { introduce, meet, type Pair } from '#test/support/pair.ts';
import type { Person } from '#test/support/person.ts';
import { openPanel, openTab } from '#test/support/session-steps.ts';
import { startWorld, type World } from '#test/support/world.ts';

/** A device that was away tries again by itself; its longest pause is shorter than this. */
const RETURN = { timeout: 45_000 };

let world: World;
let pair: Pair;
beforeEach(async () => {
	world = await startWorld();
	pair = await introduce(world);
	await meet(pair);
});
afterEach(() => world.stop());

const sessionMeta = () => readRecords(world.persist).find(({ kind }) => kind === 'session')?.meta;

async function makeSmall(person: Person) {
	const panel = await openPanel(person);
	await panel.getByRole('button', { name: person.words.panel.collapse, exact: true }).click();
	await panel.locator('[data-form=strip]').waitFor();
	return panel;
}

/** Both have heard of each other. */
async function seeEachOther({ mentor, mentee }: Pair) {
	for (const [one, other] of [
		[mentor, mentee],
		[mentee, mentor],
	] as const) {
		const panel = await openTab(one, 'now');
		await expect(panel.getByText(one.words.signals.here(other.name))).toBeVisible();
	}
}

test('a signal reaches the strip within a second, and is kept nowhere', async () => {
	const { mentor, mentee } = pair;
	await seeEachOther(pair);
	const strip = await makeSmall(mentor);
	const theirs = await mentee.panel();
	const { signals } = mentee.words;
	const { full, need, needs, says } = mentor.words.signals;

	await theirs.getByLabel(signals.needLabel).selectOption('practise');
	await expect(strip.getByTitle(needs(mentee.name, need.practise))).toBeVisible();
	await theirs.getByRole('button', { name: signals.short.lost, exact: true }).click();
	const sent = Date.now();
	await strip.getByText(says(mentee.name, full.lost)).waitFor();
	expect(Date.now() - sent).toBeLessThan(1000);

	const kept = [JSON.stringify(readRecords(world.persist))];
	for (const { browser } of [mentor, mentee]) {
		const popup = await browser.open('popup.html');
		kept.push(await dumpIndexedDb(popup));
		await popup.close();
	}
	for (const text of kept) {
		expect(text).toContain('agenda_item');
		expect(text).not.toMatch(/"(lost|practise|signal|need)"|Abgehängt|lost me/);
	}
});

test('one is cut off: the other knows within ten seconds, and both go on where they were', async () => {
	const { mentor, mentee } = pair;
	await seeEachOther(pair);
	const [mine, theirs] = [await mentor.panel(), await mentee.panel()];
	await mine.getByRole('button', { name: mentor.words.panel.now.next, exact: true }).click();
	const question = await mine.locator('.voice').textContent();
	const { currentItemId } = sessionMeta() ?? {};
	const strip = await makeSmall(mentor);

	await mentee.browser.goOffline();
	const cut = Date.now();
	await strip.getByText(mentor.words.signals.lost(mentee.name)).waitFor();
	expect(Date.now() - cut).toBeLessThan(10_000);
	await theirs.getByText(mentee.words.signals.offline).waitFor();
	await expect.poll(() => sessionMeta()?.['phase']).toBe('paused');
	expect(sessionMeta()).toMatchObject({ currentItemId, pausedBecause: 'connection' });

	await mentee.browser.goOnline();
	await strip.getByText(mentor.words.signals.back(mentee.name)).waitFor(RETURN);
	await theirs.getByText(mentee.words.signals.back(mentor.name)).waitFor(RETURN);
	await openPanel(mentor);
	await mine.getByRole('button', { name: mentor.words.signals.carryOn, exact: true }).click();

	await expect(theirs.getByText(mentee.words.signals.back(mentor.name))).toBeHidden();
	await expect.poll(() => sessionMeta()?.['phase']).toBe('live');
	expect(sessionMeta()).toMatchObject({ currentItemId });
	expect(sessionMeta()).not.toHaveProperty('pausedBecause');
	await expect(mine.locator('.voice')).toHaveText(question ?? '');
});
