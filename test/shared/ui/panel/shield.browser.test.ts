// The shield, and the small forms of the panel: what of a conversation is in the page, and what is not.
import { wordsOf } from '#shared/words/catalogues.ts';
import { aPair, aRunningSession, someGoals, somePromises } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { words, inSession } from './in-session.ts';

describe('the shield', () => {
	const canary = 'Ask Dr. Weiss';

	test('with it up, nothing written is in the page; the timer goes on', async () => {
		const { screen, host } = await inSession({ at: 1 });
		await expect
			.element(screen.getByRole('checkbox', { name: canary, exact: false }))
			.toBeVisible();

		host.press('shield');

		await expect.element(screen.getByText('Shield on', { exact: false })).toBeVisible();
		expect(document.body.textContent).not.toContain(canary);
		expect(screen.getByRole('textbox').query()).toBeNull();
		await expect.element(screen.getByRole('timer')).toBeVisible();
	});

	test('it goes up by itself when the screen is shared, and stays up until it is switched off', async () => {
		const { screen, host } = await inSession({ at: 1 });
		const call = { phase: 'in_call', provider: 'meet', callKey: 'meet:abc-defg-hij' } as const;

		host.goes({ ...call, presenting: true });
		await expect.element(screen.getByText('You are presenting', { exact: false })).toBeVisible();
		host.goes({ ...call, presenting: false });

		await expect.element(screen.getByText('Shield on', { exact: false })).toBeVisible();
		await screen.getByRole('button', { name: 'Show again' }).click();
		await expect
			.element(screen.getByRole('checkbox', { name: canary, exact: false }))
			.toBeVisible();
	});
});

test('in German nothing is wider than the panel, whatever is open', async () => {
	const pair = aPair({ language: 'de' });
	somePromises(pair);
	someGoals(pair);
	const running = await aRunningSession(pair, { at: 3, inItem: 26, before: 14 });
	const { screen } = await showPanel(running.link, { place: { joinedId: running.sessionId } });
	const german = wordsOf('de').panel;

	for (const name of Object.values(german.tab)) {
		await screen.getByRole('tab', { name, exact: false }).click();
		await expect.element(screen.getByRole('tabpanel', { name, exact: false })).toBeVisible();
		const wide = [...document.querySelectorAll('body *')].filter(
			(element) => element.getBoundingClientRect().right > 360.5 && !element.closest('.unseen'),
		);
		expect(wide).toEqual([]);
	}
	expect(document.documentElement.lang).toBe('de');
});

test('the strip has the section, the time, one question and the way on', async () => {
	const running = await aRunningSession(aPair(), { at: 3 });
	const place = { joinedId: running.sessionId };
	const { screen, host } = await showPanel(running.link, { place, form: 'strip' });

	await expect.element(screen.getByText('Main topic', { exact: false })).toBeVisible();
	await screen.getByRole('button', { name: 'Next: Feedback' }).click();

	await expect.element(screen.getByText('Feedback', { exact: false })).toBeVisible();
	await page.getByRole('button', { name: words.panel.grip }).click();
	await userEvent.keyboard('{ArrowLeft}');
	expect(host.said).toContainEqual({ what: 'nudge', with: 'left' });
});

test('a strip folds up when the other person ends the session; nothing opens by itself', async () => {
	const running = await aRunningSession(aPair(), { at: 3 });
	const { link, mentorshipId, sessionId } = running;
	const place = { joinedId: sessionId };
	const { screen } = await showPanel(link, { place, form: 'strip' });
	await expect.element(screen.getByText('Main topic')).toBeVisible();

	link.otherDid(mentorshipId, 'endSession', { id: sessionId });

	const chip = screen.getByRole('button', { name: 'Open the guide' });
	await expect.element(chip).toBeVisible();
	await chip.click();
	await expect
		.element(screen.getByRole('heading', { name: words.panel.after.title }))
		.toBeVisible();
});
