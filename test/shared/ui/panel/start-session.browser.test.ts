import { wordsOf } from '#shared/words/catalogues.ts';
import { aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';

const words = wordsOf('en').panel;

test('a session nobody has ended since yesterday can be ended, at the time it was over', async () => {
	const { link, mentorshipId, sessionId } = await aRunningSession(aPair(), { inItem: 24 * 60 });
	const { screen } = await showPanel(link);

	await screen.getByRole('button', { name: words.menu.end }).click();

	await expect.element(screen.getByRole('button', { name: words.openFor('Kim') })).toBeVisible();
	const session = link.records(mentorshipId).find(({ id }) => id === sessionId);
	expect(session?.meta['phase']).toBe('ended');
	const hoursAgo = (Date.now() - Date.parse(String(session?.meta['endedAt']))) / 3_600_000;
	expect(hoursAgo).toBeGreaterThan(23);
});

test('one that began just now can only be joined', async () => {
	const { link } = await aRunningSession(aPair());
	const { screen } = await showPanel(link);

	await expect.element(screen.getByRole('button', { name: words.start.join })).toBeVisible();
	expect(screen.getByRole('button', { name: words.menu.end }).query()).toBeNull();
});

test('a call that is no mentoring is left alone at one press', async () => {
	const { screen, host } = await showPanel(aPair().link);

	await screen.getByRole('button', { name: words.hide }).click();

	expect(host.said).toContainEqual({ what: 'hide' });
});
