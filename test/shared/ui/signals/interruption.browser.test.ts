import { SHARED } from '#shared/domain/entity.ts';
import type { LiveEvent } from '#shared/protocol.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { turnClock } from '#test/support/turn-clock.ts';
import { twoLinks } from '#test/support/two-panels.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';

const words = wordsOf('en');
const { signals, planB } = words;
const here: LiveEvent = { t: 'presence', at: 'panel' };
type Shown = Awaited<ReturnType<typeof showPanel>>['screen'];
const pass = turnClock();

/** The device says whether it has a network. */
function network(now: 'online' | 'offline'): void {
	vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(now === 'online');
	window.dispatchEvent(new Event(now));
}
// Before the spies of a test go.
afterEach(() => network('online'));

/** A second of the panel's own clock, seen on its face. */
async function aSecond({ container }: Pick<Shown, 'container'>): Promise<void> {
	const face = () => container.querySelector('[role=timer]')?.textContent;
	const before = face();
	await expect.poll(face).not.toBe(before);
}

async function inSession(form: 'panel' | 'strip' = 'panel', place = {}) {
	const running = await aRunningSession(aPair(), { at: 3 });
	const { link, mentorshipId, sessionId } = running;
	const text = { planB: 'phone: +43 1 234' };
	link.did(mentorshipId, 'editMentorship', { id: mentorshipId, text });
	const connect = (connection: 'live' | 'connecting' | 'offline') =>
		link.setStatus(mentorshipId, { connection, unsynced: 0 });
	connect('live');
	const shown = await showPanel(link, { form, place: { joinedId: sessionId, ...place } });
	const hear = (event: LiveEvent) => link.otherShows(mentorshipId, SHARED, event);
	const done = () => link.sent.map(({ n }) => n);
	const meta = () => link.records(mentorshipId).find(({ id }) => id === sessionId)?.meta;
	await expect.poll(() => link.shown.length).toBeGreaterThan(0);
	return { ...running, ...shown, connect, hear, done, meta };
}

describe('the other person is gone', () => {
	test('both were there: it pauses, says where, shows plan B, and goes on where it was', async () => {
		const { screen, hear, done, meta, link, itemIds } = await inSession();
		hear(here);
		await expect.element(screen.getByText('Kim is here')).toBeVisible();
		await screen.getByRole('button', { name: words.panel.now.next }).click();
		const question = () => screen.container.querySelector('.voice')?.textContent;
		const before = question();

		pass(9);

		await expect.element(screen.getByText(signals.lost('Kim'))).toBeVisible();
		await expect.element(screen.getByText('Paused at “Main topic”.')).toBeVisible();
		await expect.element(screen.getByText('phone: +43 1 234')).toBeVisible();
		expect(link.sent.at(-1)?.a).toMatchObject({ because: 'connection', pausedMs: 0 });
		hear(here);
		await expect.element(screen.getByText(signals.back('Kim'))).toBeVisible();
		await screen.getByRole('button', { name: signals.carryOn, exact: true }).click();
		await expect.poll(() => meta()?.['phase']).toBe('live');
		expect(meta()).toMatchObject({ currentItemId: itemIds[3] });
		expect(meta()).not.toHaveProperty('pausedBecause');
		expect(question()).toBe(before);
		expect(done()).toEqual(['pauseSession', 'resumeSession']);
	});

	test('one carries on alone, and it does not pause again until both were together', async () => {
		const { screen, hear, done } = await inSession();
		hear(here);
		await expect.element(screen.getByText('Kim is here')).toBeVisible();
		pass(9);
		await screen.getByRole('button', { name: signals.carryOnAlone }).click();
		await expect.element(screen.getByText('Kim is not here')).toBeVisible();

		pass(60);
		await expect.element(screen.getByText(signals.lost('Kim'))).not.toBeInTheDocument();
		hear(here);
		await expect.element(screen.getByText('Kim is here')).toBeVisible();
		expect(done()).toEqual(['pauseSession', 'resumeSession']);
		pass(9);

		await expect.element(screen.getByText(signals.lost('Kim'))).toBeVisible();
		expect(done()).toEqual(['pauseSession', 'resumeSession', 'pauseSession']);
	});

	test('whoever says good-bye, or never was there, pauses nothing', async () => {
		const { screen, hear, done } = await inSession();
		pass(60);
		hear(here);
		await expect.element(screen.getByText('Kim is here')).toBeVisible();
		hear({ t: 'presence', at: 'away' });
		await expect.element(screen.getByText('Kim is not here')).toBeVisible();

		pass(60);
		await aSecond(screen);

		expect(done()).toEqual([]);
	});

	test('this device has no network: the same, in words that fit', async () => {
		const { screen, hear, connect } = await inSession();
		hear(here);
		await expect.element(screen.getByText('Kim is here')).toBeVisible();
		network('offline');
		connect('offline');

		pass(9);

		await expect.element(screen.getByText(signals.offline)).toBeVisible();
		await expect.element(screen.getByText('phone: +43 1 234')).toBeVisible();
	});

	test('the server is gone, the call is not: the session goes on, and comes back without a pause', async () => {
		const { screen, hear, connect, done, meta } = await inSession();
		hear(here);
		await expect.element(screen.getByText('Kim is here')).toBeVisible();
		connect('offline');
		await expect.element(screen.getByText(words.panel.save.unsent)).toBeVisible();

		pass(120);
		await aSecond(screen);
		expect(meta()).toMatchObject({ phase: 'live' });
		connect('live');
		pass(7);
		await aSecond(screen);
		hear(here);
		await aSecond(screen);

		await expect.element(screen.getByText('Kim is here')).toBeVisible();
		expect(done()).toEqual([]);
	});

	test('the server is back, the other person is not: then it pauses', async () => {
		const { screen, hear, connect, done } = await inSession();
		hear(here);
		await expect.element(screen.getByText('Kim is here')).toBeVisible();
		connect('connecting');
		await aSecond(screen);
		connect('live');
		await aSecond(screen);
		expect(done()).toEqual([]);

		pass(20);

		await expect.element(screen.getByText(signals.lost('Kim'))).toBeVisible();
		expect(done()).toEqual(['pauseSession']);
	});

	test('the strip says so too, with the way on; the shield hides names and plan B', async () => {
		const { screen, hear, host, done } = await inSession('strip');
		hear(here);
		await expect.element(screen.getByRole('button', { name: planB.trouble })).toBeVisible();
		await expect.poll(() => screen.container.querySelector('.prompt')?.textContent).toBeTruthy();

		pass(9);

		await expect.element(screen.getByText(signals.lost('Kim'))).toBeVisible();
		host.press('shield');
		await expect.element(screen.getByText(signals.lost(signals.other))).toBeVisible();
		host.setForm('panel');
		await expect.element(screen.getByText(planB.hidden)).toBeVisible();
		expect(screen.container.textContent).not.toContain('+43');
		host.setForm('strip');
		await screen.getByRole('button', { name: signals.carryOnAlone }).click();
		await expect.poll(done).toEqual(['pauseSession', 'resumeSession']);
	});

	test('the call is over: good-bye is said, and silence means nothing any more', async () => {
		const { screen, hear, host, link, done } = await inSession();
		hear(here);
		await expect.element(screen.getByText('Kim is here')).toBeVisible();

		host.goes({ phase: 'ended', provider: 'meet', callKey: 'meet:abc-defg-hij' });

		await expect.poll(() => link.shown.at(-1)?.event).toEqual({ t: 'presence', at: 'away' });
		pass(60);
		await expect.element(screen.getByText('Kim is here')).not.toBeInTheDocument();
		expect(done()).toEqual([]);
	});
});

describe('trouble', () => {
	test('I say so: both are paused, and what we agreed stands there, with or without a network', async () => {
		const { screen, connect, link, meta } = await inSession();
		connect('offline');
		await screen.getByRole('button', { name: 'More' }).click();

		await screen.getByRole('menuitem', { name: planB.trouble }).click();

		await expect.element(screen.getByText('phone: +43 1 234')).toBeVisible();
		await expect.element(screen.getByText(signals.myTroubleAlone('Kim'))).toBeVisible();
		expect(meta()).toMatchObject({ phase: 'paused', pausedBecause: 'trouble' });
		expect(link.shown.map(({ event }) => event)).toContainEqual({ t: 'trouble' });
	});

	test('the other person says so: I read whose trouble it is', async () => {
		const { screen, hear, link, mentorshipId, sessionId } = await inSession('strip');
		hear(here);
		hear({ t: 'trouble' });
		link.otherDid(mentorshipId, 'pauseSession', { id: sessionId, because: 'trouble' });

		await expect.element(screen.getByText(signals.trouble('Kim'))).toBeVisible();
		// By its shape too, and in ink: no colour says it alone.
		const said = screen.container.querySelector('.interrupted');
		expect(said?.querySelector('svg')).not.toBeNull();
		expect(said && getComputedStyle(said).color).toBe(getComputedStyle(document.body).color);
	});

	test('plan B is one step away in the menu', async () => {
		const { screen } = await inSession();
		await screen.getByRole('button', { name: 'More' }).click();
		await screen.getByRole('menuitem', { name: planB.title }).click();

		await expect.element(screen.getByText('phone: +43 1 234')).toBeVisible();
		await screen.getByRole('button', { name: words.common.close }).click();
		await expect.element(screen.getByText('phone: +43 1 234')).not.toBeInTheDocument();
	});
});

test('two panels, one line: it is cut, both pause once, it is mended, one press resumes both', async () => {
	const { mentor, mentee, cut, mend } = await twoLinks({ at: 3 });
	const place = { joinedId: mentor.sessionId };
	const mine = await showPanel(mentor.link, { place });
	const theirs = await showPanel(mentee.link, { place });
	await expect.element(mine.screen.getByText('Kim is here')).toBeVisible();
	await expect.element(theirs.screen.getByText('Ruth is here')).toBeVisible();
	cut();

	pass(9);

	await expect.element(mine.screen.getByText(signals.lost('Kim'))).toBeVisible();
	await expect.element(theirs.screen.getByText(signals.lost('Ruth'))).toBeVisible();
	mend();
	await expect.element(mine.screen.getByText(signals.back('Kim'))).toBeVisible();
	await mine.screen.getByRole('button', { name: signals.carryOn, exact: true }).first().click();

	const metaOf = (link: typeof mentee.link) =>
		link.records(mentor.mentorshipId).find(({ id }) => id === mentor.sessionId)?.meta;
	await expect.poll(() => metaOf(mentor.link)?.['phase']).toBe('live');
	await expect.poll(() => metaOf(mentee.link)?.['phase']).toBe('live');
	for (const { link } of [mentor, mentee])
		expect(link.sent.filter(({ n }) => n === 'pauseSession').length).toBeLessThanOrEqual(1);
	expect(metaOf(mentor.link)).toMatchObject({ currentItemId: mentor.itemIds[3] });
});
