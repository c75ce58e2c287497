// The network lets people down: it is away for a whole session, the server is killed, pushes arrive twice.
import { expect } from '#test/support/expect.ts';
import { afterEach, beforeEach, test } from 'vitest';
import { joinCall, openCall } from '#test/support/call-steps.ts';
import { readRecords } from '#test/support/d1-records.ts';
import { introduce, meet, type Pair } from '#test/support/pair.ts';
import {
	addPoint,
	capture,
	doneBox,
	endSession,
	goToWrapUp,
	noteField,
	openTab,
	startSession,
	writeNote,
} from '#test/support/session-steps.ts';
import { startWorld, type World } from '#test/support/world.ts';

/** A device that was away tries again by itself; its longest pause is shorter than this. */
const RETURN = { timeout: 45_000 };

let world: World;
let pair: Pair;
beforeEach(async () => {
	world = await startWorld();
	pair = await introduce(world);
});
afterEach(() => world.stop());

const bodiesOf = (kind: string, field = 'text') =>
	readRecords(world.persist)
		.filter((record) => record.kind === kind)
		.map(({ body }) => body[field]);

test('a whole session without a network reaches the other person when it is back', async () => {
	const { mentor, mentee } = pair;
	await openCall(mentor, 'meet');
	await joinCall(mentor);
	await mentor.browser.goOffline();
	await startSession(mentor, mentee.name);
	await addPoint(mentor, 'A point nobody heard of');
	await writeNote(mentor, 'ours', 'Written on a mountain.');
	await capture(mentor, 'come down again');
	await goToWrapUp(mentor);
	await endSession(mentor);
	expect(bodiesOf('note'), 'nothing has got through').toEqual([]);

	await mentor.browser.goOnline();

	const review = await mentee.browser.open('review.html');
	await expect.poll(() => bodiesOf('note'), RETURN).toEqual(['Written on a mountain.']);
	await expect.poll(() => bodiesOf('action_item')).toEqual(['come down again']);
	expect(bodiesOf('agenda_item', 'title')).toContain('A point nobody heard of');
	await review.getByRole('link', { name: mentor.name }).first().click();
	await expect(review.getByText('come down again').first()).toBeVisible(RETURN);
});

test('a server killed in the middle loses nothing that was written before, during and after', async () => {
	const { mentor, mentee } = pair;
	await meet(pair);
	await writeNote(mentor, 'ours', 'Before. ');
	await expect(await noteField(mentee, 'ours')).toHaveValue('Before. ');

	await world.api.kill();
	await expect(fetch(`${world.api.origin}/healthz`)).rejects.toThrow();
	await writeNote(mentor, 'ours', 'While it was dead. ');
	await capture(mentee, 'auch ohne Server');
	await world.api.restart();

	await expect(await noteField(mentee, 'ours')).toHaveValue('Before. While it was dead. ', RETURN);
	await openTab(mentor, 'actionItems');
	await expect(await doneBox(mentor, 'auch ohne Server')).toBeVisible(RETURN);
	await writeNote(mentee, 'ours', 'Danach.');
	await expect(await noteField(mentor, 'ours')).toHaveValue(
		'Before. While it was dead. Danach.',
		RETURN,
	);
});

test('pushes that arrive twice are applied once', async () => {
	const { mentor, mentee } = pair;
	await meet(pair);
	mentor.browser.wire.twice = true;

	for (const text of ['first', 'second', 'third']) await capture(mentor, text);
	await writeNote(mentor, 'ours', 'Said once.');

	await expect(await noteField(mentee, 'ours')).toHaveValue('Said once.');
	await openTab(mentee, 'actionItems');
	for (const text of ['first', 'second', 'third'])
		await expect(await doneBox(mentee, text)).toHaveCount(1);
	await expect.poll(() => bodiesOf('action_item').toSorted()).toEqual(['first', 'second', 'third']);
	await expect.poll(() => bodiesOf('note')).toEqual(['Said once.']);
	expect(mentor.browser.wire.doubled, 'pushes were doubled').toBeGreaterThan(0);
});
