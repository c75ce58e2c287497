import { SHARED } from '#shared/domain/entity.ts';
import type { LiveEvent } from '#shared/protocol.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { fromBase64 } from '#shared/ui/notes/base64.ts';
import * as Y from 'yjs';
import { aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { turnClock } from '#test/support/turn-clock.ts';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

const words = wordsOf('en');
const { signals } = words;
function plainText(state: string): string {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, fromBase64(state));
	return doc.getText('text').toString();
}
const here: LiveEvent = { t: 'presence', at: 'panel' };

const pass = turnClock();

async function inSession(form: 'panel' | 'strip' | 'chip' = 'panel', place = {}) {
	const running = await aRunningSession(aPair(), { at: 3 });
	const { link, mentorshipId } = running;
	link.setStatus(mentorshipId, { connection: 'live', unsynced: 0 });
	const shown = await showPanel(link, {
		form,
		place: { joinedId: running.sessionId, ...place },
	});
	const hear = (event: LiveEvent) => link.otherShows(mentorshipId, SHARED, event);
	// Both are in the session from here on.
	await expect.poll(() => link.shown.length).toBeGreaterThan(0);
	hear(here);
	return { ...running, ...shown, hear };
}

describe('what the other person says', () => {
	test('stands as one chip in the panel, and is gone by itself', async () => {
		const { screen, hear } = await inSession();
		await expect.element(screen.getByText('Kim is here')).toBeVisible();

		hear({ t: 'signal', signal: 'slower' });
		await expect.element(screen.getByTitle('Kim: slower, please')).toBeVisible();
		hear({ t: 'signal', signal: 'helped' });
		await expect.element(screen.getByTitle('Kim: that helped')).toBeVisible();
		expect(screen.getByTitle('Kim: slower, please').query()).toBeNull();

		pass(21);
		hear(here);
		await expect.element(screen.getByText('Kim is here')).toBeVisible();
		expect(screen.getByTitle('Kim: that helped').query()).toBeNull();
	});

	test('a need stands for a minute and stays as a small mark until it is over', async () => {
		const { screen, hear } = await inSession();
		hear({ t: 'need', need: 'listen' });
		const text = 'Kim needs: someone to listen';
		await expect.element(screen.getByTitle(text)).toHaveTextContent(text);

		pass(61);
		hear(here);
		await expect.element(screen.getByRole('img', { name: text })).toBeVisible();
		hear({ t: 'need', need: null });
		await expect.element(screen.getByRole('img', { name: text })).not.toBeInTheDocument();
	});

	test('is in the strip, in its second line', async () => {
		const { screen, hear } = await inSession('strip');

		hear({ t: 'signal', signal: 'lost' });

		await expect.element(screen.getByTitle('Kim: you have lost me')).toBeVisible();
		const strip = screen.getByTitle(words.panel.expand).element();
		expect(strip.textContent).toContain('Kim: you have lost me');
	});

	test('is a dot on the chip, with its words in the name', async () => {
		const { screen, hear } = await inSession('chip');

		hear({ t: 'need', need: 'ask' });

		const chip = screen.getByRole('button', { name: 'Kim needs: questions', exact: false });
		await expect.element(chip).toBeVisible();
		expect(chip.element().querySelector('.says')).not.toBeNull();
		pass(61);
		hear(here);
		await expect.element(chip).not.toBeInTheDocument();
	});

	test('is told to ears soon, whatever else was told; the same one again too', async () => {
		const { screen, hear } = await inSession('panel', { tab: 'agenda' });
		const [news, signal] = screen.container.querySelectorAll('[role=status][aria-live=polite]');
		await expect.poll(() => news?.textContent).toContain('Now: ');
		const told: string[] = [];
		const listen = new MutationObserver(() => told.push(signal?.textContent ?? ''));
		listen.observe(signal!, { childList: true, characterData: true, subtree: true });
		const moment = 'Kim: one moment, please';

		hear({ t: 'signal', signal: 'moment' });
		await expect.poll(() => told).toEqual([moment]);
		expect(news?.textContent).toContain('Now: ');

		pass(5);
		hear({ t: 'signal', signal: 'moment' });
		await expect.poll(() => told).toEqual([moment, '', moment]);

		pass(21);
		hear(here);
		await expect.poll(() => told.at(-1)).toBe('');
		listen.disconnect();
	});

	test('the newest is on the chip at once, be it a signal or a need', async () => {
		const { screen, hear } = await inSession();

		hear({ t: 'signal', signal: 'slower' });
		await expect.element(screen.getByTitle('Kim: slower, please')).toBeVisible();
		pass(1);
		hear({ t: 'need', need: 'ask' });

		await expect.element(screen.getByTitle('Kim needs: questions')).toBeVisible();
		expect(screen.getByTitle('Kim: slower, please').query()).toBeNull();
	});

	test('keeps its words under the shield, and loses its name', async () => {
		const { screen, hear } = await inSession('panel', { shield: true });

		hear({ t: 'need', need: 'advise' });

		await expect.element(screen.getByText('The other person needs: advice')).toBeVisible();
		expect(screen.container.textContent).not.toContain('Kim');
	});

	test('is nobody’s business on a page that has not joined the session', async () => {
		const running = await aRunningSession(aPair());
		const { screen } = await showPanel(running.link);
		await expect.element(screen.getByRole('button', { name: 'Join session' })).toBeVisible();

		running.link.otherShows(running.mentorshipId, SHARED, { t: 'signal', signal: 'lost' });
		running.link.otherShows(running.mentorshipId, SHARED, here);

		expect(running.link.shown).toEqual([]);
		expect(screen.getByTitle('Kim: you have lost me').query()).toBeNull();
	});
});

describe('what I say', () => {
	test('goes out with one press, and I see that it is there', async () => {
		const { screen, link } = await inSession();

		await screen.getByRole('button', { name: signals.short.slower }).click();

		await expect.element(screen.getByText('“Slower” is with Kim.')).toBeVisible();
		expect(link.shown.map(({ event }) => event)).toContainEqual({ t: 'signal', signal: 'slower' });
		expect(link.sent.map(({ n }) => n)).toEqual([]);
		pass(61);
		await expect.element(screen.getByText('“Slower” is with Kim.')).not.toBeInTheDocument();
	});

	test('nobody is there to see: I am told so', async () => {
		const { screen, hear } = await inSession();
		hear({ t: 'presence', at: 'away' });
		await expect.element(screen.getByText('Kim is not here', { exact: true })).toBeVisible();

		await screen.getByRole('button', { name: signals.short.helped }).click();

		await expect.element(screen.getByText(signals.notThere('Kim'))).toBeVisible();
	});

	test('s and a number do the same, and numbers alone go on meaning tabs', async () => {
		const { screen, link } = await inSession('panel', { tab: 'agenda' });
		await expect.element(screen.getByRole('tab', { name: 'Agenda' })).toBeVisible();

		await userEvent.keyboard('s');
		await expect.element(screen.getByText('3', { exact: true })).toBeVisible();
		await userEvent.keyboard('3');

		await expect.element(screen.getByText('“One moment” is with Kim.')).toBeVisible();
		expect(link.shown.filter(({ event }) => event.t === 'signal')).toHaveLength(1);
		await userEvent.keyboard('3');
		const notes = screen.getByRole('tab', { name: 'Notes' });
		await expect.element(notes).toHaveAttribute('aria-selected', 'true');
		expect(link.shown.filter(({ event }) => event.t === 'signal')).toHaveLength(1);
	});

	test('is kept as a line of my note only when I say so', async () => {
		const { screen, link, mentorshipId } = await inSession();
		await screen.getByRole('button', { name: signals.short.lost }).click();

		await screen.getByRole('button', { name: signals.keepMine }).click();

		await expect.poll(() => link.sent.map(({ n }) => n)).toEqual(['updateNote']);
		const note = link.records(mentorshipId).find(({ kind }) => kind === 'note');
		expect(note?.space).toMatch(/^P:/);
		expect(plainText(String(note?.body['text']))).toBe('Ruth: you have lost me\n');
		await expect.element(screen.getByText(signals.kept)).toBeVisible();
		expect(screen.getByRole('button', { name: signals.keepMine }).query()).toBeNull();
	});

	test('a question becomes a point on the agenda, and is taken back', async () => {
		const { screen, link, mentorshipId } = await inSession();
		await screen.getByRole('button', { name: signals.short.question }).click();
		await screen.getByRole('button', { name: signals.keepTopic }).click();
		const titles = () => link.records(mentorshipId).map(({ body }) => body['title']);

		await expect.poll(titles).toContain('Ruth’s question on “Main topic”');
		await screen.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(titles).not.toContain('Ruth’s question on “Main topic”');
	});

	test('a need is chosen, said again to who comes back, and over with the session', async () => {
		const { screen, link, hear, mentorshipId, sessionId } = await inSession();
		const needs = () => link.shown.flatMap(({ event }) => (event.t === 'need' ? event.need : []));
		await screen.getByLabelText(signals.needLabel).selectOptions('to practise with you');
		await expect.poll(needs).toEqual(['practise']);

		hear({ t: 'presence', at: 'away' });
		hear(here);
		await expect.poll(needs).toEqual(['practise', 'practise']);

		link.otherDid(mentorshipId, 'endSession', { id: sessionId });
		await expect.poll(() => link.shown.at(-1)?.event).toEqual({ t: 'presence', at: 'away' });
	});

	test('no word of it is in what this device keeps', async () => {
		const { screen, link, mentorshipId } = await inSession();
		const before = JSON.stringify(link.records(mentorshipId));
		for (const name of Object.values(signals.short))
			await screen.getByRole('button', { name, exact: true }).click();
		await screen.getByLabelText(signals.needLabel).selectOptions(signals.needChoices.door);

		expect(link.shown.filter(({ event }) => event.t !== 'presence')).toHaveLength(7);
		expect(JSON.stringify(link.records(mentorshipId))).toBe(before);
		expect(link.sent).toEqual([]);
	});
});
