import { wordsOf } from '#shared/words/catalogues.ts';
import { aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

const { panel, signals } = wordsOf('en');

/** A minute and a half over in the main topic of a regular session. */
async function late(role: 'mentor' | 'mentee', minutes = 27) {
	const running = await aRunningSession(aPair({ role }), { at: 3, before: 8, inItem: minutes });
	const shown = await showPanel(running.link, { place: { joinedId: running.sessionId } });
	await expect.element(shown.screen.getByRole('tablist')).toBeVisible();
	const item = () =>
		running.link.records(running.mentorshipId).find(({ id }) => id === running.itemIds[3])?.meta;
	return { ...running, ...shown, item };
}

test('whoever leads reads what becomes of the rest, and that the wrap-up is safe', async () => {
	const { screen } = await late('mentor');

	await expect
		.element(screen.getByText(/\d min over\. The rest becomes \d+( \+ \d+)*, wrap-up safe\./))
		.toBeVisible();
	await expect.element(screen.getByText(panel.now.onlyYou)).toBeVisible();
});

test('two minutes more, by mouse and by key; nothing has to be answered', async () => {
	const { screen, item } = await late('mentor');
	const before = Number(item()?.['minutes']);

	await screen.getByRole('button', { name: panel.now.more }).click();
	await expect.poll(() => item()?.['minutes']).toBe(before + 2);
	await userEvent.keyboard('+');
	await expect.poll(() => item()?.['minutes']).toBe(before + 4);
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => item()?.['minutes']).toBe(before + 2);
});

test('the other person never reads it, until the lead is handed over', async () => {
	const { screen, link, mentorshipId, sessionId, me, other } = await late('mentee');
	await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
	expect(screen.container.textContent).not.toMatch(/min over|\d over/);

	link.otherDid(mentorshipId, 'editSession', { id: sessionId, set: { leadId: me } });
	await expect.element(screen.getByText(panel.now.onlyYou)).toBeVisible();
	link.otherDid(mentorshipId, 'editSession', { id: sessionId, set: { leadId: other } });
	await expect.element(screen.getByText(panel.now.onlyYou)).not.toBeInTheDocument();
});

test('the lead goes over by the menu, and comes back', async () => {
	const { screen } = await late('mentor');
	await expect.element(screen.getByText(panel.now.onlyYou)).toBeVisible();
	await screen.getByRole('button', { name: panel.more }).click();
	await screen.getByRole('menuitem', { name: signals.handOver }).click();

	await expect.element(screen.getByText(panel.now.onlyYou)).not.toBeInTheDocument();
	await screen.getByRole('button', { name: panel.more }).click();
	await screen.getByRole('menuitem', { name: signals.takeLead }).click();
	await expect.element(screen.getByText(panel.now.onlyYou)).toBeVisible();
});
