// Without words, and without a network: a signal is there within a second and nowhere later; whoever is cut
// off is missed within ten, and both go on where they were; a server that is away interrupts nobody.
import { expect } from '#test/support/expect.ts';
import { afterAll, beforeAll, test } from 'vitest';
import { GONE_MS } from '#shared/domain/presence.ts';
import { readRecords } from '#test/support/d1-records.ts';
import { dumpIndexedDb } from '#test/support/idb-dump.ts';
import { watchLateness } from '#test/support/lateness.ts';
import { introduce, meet, type Pair } from '#test/support/pair.ts';
import type { Person } from '#test/support/person.ts';
import { openPanel, openTab } from '#test/support/session-steps.ts';
import { lookFor, seenIn, timeToSight, watchPresses } from '#test/support/sight.ts';
import { startWorld, type World } from '#test/support/world.ts';

/** A device that was away tries again by itself; its longest pause is shorter than this. */
const RETURN = { timeout: 45_000 };

// One session for the whole file: what it is about begins where two people are already together.
let world: World;
let pair: Pair;
beforeAll(async () => {
	world = await startWorld();
	pair = await introduce(world);
	await meet(pair);
});
afterAll(() => world.stop());

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

test('one is cut off: the other knows within ten seconds, and both go on where they were', async () => {
	const { mentor, mentee } = pair;
	await seeEachOther(pair);
	const [mine, theirs] = [await mentor.panel(), await mentee.panel()];
	await mine.getByRole('button', { name: mentor.words.panel.now.next, exact: true }).click();
	const question = await mine.locator('.voice').textContent();
	const { currentItemId } = sessionMeta() ?? {};
	const strip = await makeSmall(mentor);

	await lookFor(strip, { text: mentor.words.signals.lost(mentee.name) });
	const lateness = await watchLateness(strip);
	await mentee.browser.goOffline();
	const cut = Date.now();
	const missedAfter = (await seenIn(strip)) - cut;
	// A machine that is late with a bare tick is late with this as well.
	expect(missedAfter - (await lateness())).toBeLessThan(10_000);
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

test('the server is away for longer than a silence: nobody is paused, then or when it is back', async () => {
	await seeEachOther(pair);
	const people = [pair.mentor, pair.mentee];
	const before = sessionMeta();
	const panel = await openPanel(pair.mentor);
	await openPanel(pair.mentee);
	const face = panel.getByRole('timer').first();

	for (const { browser } of people) browser.wire.cut();
	for (const person of people)
		await (await person.panel()).getByText(person.words.panel.save.unsent).waitFor(RETURN);
	// The session's clock goes on, for longer than any silence may last.
	const faces = new Set<string | null>();
	const seen = async () => faces.add(await face.textContent()).size;
	await expect
		.poll(seen, { timeout: 30_000, intervals: [500] })
		.toBeGreaterThan(GONE_MS / 1000 + 2);
	for (const { browser } of people) browser.wire.mend();

	for (const person of people)
		await (await person.panel()).getByText(person.words.panel.save.synced).waitFor(RETURN);
	await seeEachOther(pair);
	expect(sessionMeta()).toEqual(before);
});

test('a signal reaches the strip within a second, and is kept nowhere', async () => {
	const { mentor, mentee } = pair;
	await seeEachOther(pair);
	const strip = await makeSmall(mentor);
	const theirs = await mentee.panel();
	const { signals } = mentee.words;
	const { full, need, needs, says } = mentor.words.signals;

	await theirs.getByLabel(signals.needLabel).selectOption('practise');
	await expect(strip.getByTitle(needs(mentee.name, need.practise))).toBeVisible();
	await watchPresses(theirs);
	const times: number[] = [];
	for (const signal of ['slower', 'question', 'lost'] as const) {
		await lookFor(strip, { text: says(mentee.name, full[signal]) });
		await theirs.getByRole('button', { name: signals.short[signal], exact: true }).click();
		times.push(await timeToSight(theirs, strip));
	}
	// The quickest: whatever else this machine has to do, it does not do at each of them.
	expect(Math.min(...times)).toBeLessThan(1000);

	const kept = [JSON.stringify(readRecords(world.persist))];
	for (const { browser } of [mentor, mentee]) {
		const popup = await browser.open('popup.html');
		kept.push(await dumpIndexedDb(popup));
		await popup.close();
	}
	for (const text of kept) {
		// What is written is found: the rows can be looked into.
		expect(text).toMatch(/agenda_item.*"meta":/);
		expect(text).not.toMatch(/"(lost|practise|signal|need)"|Abgehängt|lost me/);
	}
});
