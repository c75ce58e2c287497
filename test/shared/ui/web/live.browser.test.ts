import { newId } from '#shared/ids.ts';
import { ok } from '#shared/result.ts';
import { aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { showWeb } from '#test/support/show-web.ts';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

const inSession = async () => aRunningSession(aPair({ role: 'mentee' }), { at: 2 });

test('the session is open at once, whatever this browser was in before', async () => {
	const { link, mentorshipId } = await inSession();
	const elsewhere = { mentorshipId: newId(), chosenId: newId(), joinedId: newId(), draft: 'half' };
	link.answers.recallPlace = () => ok({ at: Date.now(), ...elsewhere });
	const { screen } = await showWeb(link, { at: ['live', mentorshipId] });

	await expect.element(screen.getByRole('tab', { name: 'Now' })).toBeVisible();
	const capture = screen.getByPlaceholder('Who does what by when?');
	await expect.element(capture).toHaveValue('');
});

test('on a phone on its side everything scrolls as one, and the line for promises stays in sight', async () => {
	const { link, mentorshipId } = await inSession();
	const { screen } = await showWeb(link, { at: ['live', mentorshipId] });
	await page.viewport(640, 320);
	const capture = screen.getByPlaceholder('Who does what by when?');
	await expect.element(capture).toBeInViewport({ ratio: 1 });
	const tab = screen.getByRole('tab', { name: 'Now' });

	const app = screen.getByRole('main').element();
	app.scrollTop = app.scrollHeight;

	expect(app.scrollTop).toBeGreaterThan(0);
	await expect.element(tab).toBeInViewport({ ratio: 1 });
	const { scrollHeight, clientHeight } = document.documentElement;
	expect(scrollHeight).toBe(clientHeight);
});

test('a session that starts later is joined by a press, and its end leads to what stays', async () => {
	const pair = aPair({ role: 'mentee' });
	const { screen } = await showWeb(pair.link, { at: ['live', pair.mentorshipId] });
	await expect
		.element(screen.getByRole('button', { name: 'Start session with Ruth' }))
		.toBeVisible();
	const { sessionId } = await aRunningSession(pair, { at: 1 });

	await screen.getByRole('button', { name: 'Join session' }).click();
	await expect.element(screen.getByRole('tab', { name: 'Now' })).toBeVisible();
	pair.link.otherDid(pair.mentorshipId, 'endSession', { id: sessionId });

	await expect.element(screen.getByRole('heading', { name: 'That was it.' })).toBeVisible();
});
