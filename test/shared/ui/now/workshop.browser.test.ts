import { newId } from '#shared/ids.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { aPair, aRunningSession, someGoals } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';

const { canvas: canvasWords, goals: words, panel } = wordsOf('en');
const why = { name: canvasWords.why, exact: true };

/** At the part about the wish, or another one. */
async function inAWorkshop({ at = 1, goals = false, template = 'goal-workshop' } = {}) {
	const pair = aPair();
	if (goals) someGoals(pair);
	const running = await aRunningSession(pair, { template, at });
	const { screen } = await showPanel(running.link, { place: { joinedId: running.sessionId } });
	await expect.element(screen.getByRole('tab', { name: 'Now' })).toBeVisible();
	const canvas = screen.getByRole('region', { name: canvasWords.title });
	return { ...running, screen, canvas };
}

test('a goal workshop leads to a goal: begun here, written here, and never asked where it stands', async () => {
	const { screen, link, mentorshipId, canvas } = await inAWorkshop();
	await expect.element(screen.getByText(words.empty)).toBeVisible();

	await screen.getByRole('button', { name: words.add }).click();
	await screen.getByLabelText(canvasWords.wish, { exact: true }).fill('Two job interviews');
	await screen.getByRole('button', { name: words.start }).click();

	await expect.element(canvas.getByRole('textbox', why)).toHaveFocus();
	expect(screen.getByText(words.checkIn).query()).toBeNull();
	await canvas.getByRole('textbox', why).fill('Autumn starts');
	const goal = () => link.records(mentorshipId).find(({ kind }) => kind === 'goal');
	await expect.poll(() => goal()?.body['why']).toBe('Autumn starts');

	await screen.getByRole('button', { name: 'Next:', exact: false }).click();
	await expect.element(canvas.getByRole('textbox', why)).toHaveValue('Autumn starts');
});

test('the canvas the other person begins is there as well, and takes no focus', async () => {
	const { screen, link, mentorshipId, canvas } = await inAWorkshop({ at: 3 });
	await expect.element(screen.getByText(words.empty)).toBeVisible();

	const text = { title: 'Speak up' };
	link.otherDid(mentorshipId, 'addGoal', { id: newId(), set: { order: 'a0', weight: 2 }, text });

	await expect.element(canvas).toBeVisible();
	expect(document.activeElement).toBe(document.body);
});

test('the newest goal without both ticks is open; it is folded, and opened again', async () => {
	const { screen, canvas } = await inAWorkshop({ goals: true });
	await expect.element(canvas).toBeVisible();
	expect(canvas.elements()).toHaveLength(1);
	await expect
		.element(canvas.getByLabelText(canvasWords.wish, { exact: true }))
		.toHaveValue('Speak up in the seminar once a week');
	const portfolio = screen.getByRole('region', { name: 'A portfolio I like to show' });
	await expect.element(portfolio.getByText('Agreed by both', { exact: false })).toBeVisible();

	await canvas.getByRole('button', { name: canvasWords.done }).click();

	await expect.element(canvas).not.toBeInTheDocument();
	const talk = screen.getByRole('region', { name: 'Speak up', exact: false });
	await talk.getByRole('button', { name: words.canvas }).click();
	await expect.element(canvas).toBeVisible();
});

test('where a goal is to be checked and there is none, one can be begun', async () => {
	const { screen, canvas } = await inAWorkshop({ template: 'regular', at: 2 });
	await expect.element(screen.getByText(words.noneToCheck)).toBeVisible();

	await screen.getByRole('button', { name: words.add }).click();
	await screen.getByLabelText(canvasWords.wish, { exact: true }).fill('Two job interviews');
	await screen.getByRole('button', { name: words.start }).click();

	await expect.element(canvas.getByRole('textbox', why)).toHaveFocus();
	expect(screen.getByText(words.checkIn).query()).toBeNull();
	await canvas.getByRole('button', { name: canvasWords.done }).click();
	await expect.element(screen.getByText(words.checkIn)).toBeVisible();
	await expect.element(screen.getByRole('button', { name: panel.now.next })).toBeVisible();
});
