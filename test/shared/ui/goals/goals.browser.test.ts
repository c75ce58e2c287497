import { dayOf, formatShortDay } from '#shared/words/format.ts';
import { aPair, aRunningSession, someGoals } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';

async function atGoalCheck() {
	const pair = aPair();
	const goals = someGoals(pair);
	const running = await aRunningSession(pair, { at: 2 });
	const place = { joinedId: running.sessionId };
	const { screen, remembered } = await showPanel(running.link, { place });
	const checkIns = (space: string) =>
		running.link
			.records(running.mentorshipId)
			.filter((record) => record.kind === 'check_in' && record.space.startsWith(space));
	return { ...running, goalId: goals[0] ?? '', screen, remembered, checkIns };
}

test('a check-in is one tap in the mentee’s words, and sealed until both have chosen', async () => {
	const { screen, link, mentorshipId, sessionId, goalId, checkIns } = await atGoalCheck();

	await screen.getByText('Five pieces, each with a short text').click();

	await expect.element(screen.getByText('Set. Waiting for Kim.')).toBeVisible();
	expect(checkIns('S')).toEqual([]);
	expect(checkIns('P:')).toHaveLength(1);
	link.otherDid(mentorshipId, 'setCheckIn', { goalId, sessionId, level: -1, text: {} });
	await expect.element(screen.getByText('Three pieces, no text')).toBeVisible();
	expect(checkIns('S')).toHaveLength(2);
});

test('a goal is agreed by two ticks with their day, once it says how it is noticed', async () => {
	const { screen, link, mentorshipId } = await atGoalCheck();
	await screen.getByRole('tab', { name: 'Goals' }).click();
	const goal = screen.getByRole('region', { name: 'Speak up', exact: false });
	const tick = goal.getByRole('checkbox', { name: 'I agree to this goal' });
	const talk = link
		.records(mentorshipId)
		.find(({ kind, body }) => kind === 'goal' && String(body['title']).startsWith('Speak up'));
	await expect.element(tick).toBeDisabled();
	await expect.element(tick).toHaveAccessibleDescription(/^Before you agree/);

	link.otherDid(mentorshipId, 'editGoal', { id: talk!.id, text: { notice: 'I raise my hand' } });
	await tick.click();
	await expect.element(screen.getByText('Waiting for Kim’s tick')).toBeVisible();
	link.otherDid(mentorshipId, 'agreeGoal', { id: talk!.id, agreed: true });

	const agreed = link.records(mentorshipId).find(({ id }) => id === talk!.id)?.meta['agreedAt'];
	const day = formatShortDay(dayOf(String(agreed)), 'en');
	await expect.element(goal.getByText(`Agreed by both on ${day}`)).toBeVisible();
});

test('a goal is let go, stays readable, and comes back by undo', async () => {
	const { screen, link, mentorshipId, goalId } = await atGoalCheck();
	await screen.getByRole('tab', { name: 'Goals' }).click();
	const stateOf = () => link.records(mentorshipId).find(({ id }) => id === goalId)?.meta['state'];
	const title = String(link.records(mentorshipId).find(({ id }) => id === goalId)?.body['title']);

	await screen.getByRole('button', { name: `More for “${title}”` }).click();
	await screen.getByRole('menuitem', { name: 'Let go' }).click();

	await expect.poll(stateOf).toBe('dropped');
	await expect.element(screen.getByRole('heading', { name: title })).toBeVisible();
	await expect
		.element(screen.getByRole('paragraph').filter({ hasText: /^\s*Let go\b/ }))
		.toBeVisible();
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(stateOf).toBe('open');
});

test('an agreement can be taken back, even once both have agreed', async () => {
	const { screen, link, mentorshipId, goalId, me } = await atGoalCheck();
	const agreedBy = () =>
		link.records(mentorshipId).find(({ id }) => id === goalId)?.meta['agreedBy'] as string[];
	await screen.getByRole('tab', { name: 'Goals' }).click();

	await screen.getByRole('button', { name: 'More for “A portfolio I like to show”' }).click();
	await screen.getByRole('menuitem', { name: 'Take my agreement back' }).click();

	await expect.element(screen.getByText('Kim has agreed', { exact: false })).toBeVisible();
	expect(agreedBy()).not.toContain(me);
});

test('half a goal outlives a tab turned and a page loaded anew', async () => {
	const { screen, link, remembered } = await atGoalCheck();
	await screen.getByRole('tab', { name: 'Goals' }).click();
	await screen.getByRole('button', { name: 'Add a goal' }).click();
	await screen.getByLabelText('Wish', { exact: true }).fill('Two job inter');

	await screen.getByRole('tab', { name: 'Agenda' }).click();
	await screen.getByRole('tab', { name: 'Goals' }).click();
	await expect.element(screen.getByLabelText('Wish', { exact: true })).toHaveValue('Two job inter');
	await expect.poll(() => String(remembered()?.['drafts'])).toContain('Two job inter');
	await screen.unmount();
	const again = await showPanel(link, { place: remembered()! });

	await expect
		.element(again.screen.getByLabelText('Wish', { exact: true }))
		.toHaveValue('Two job inter');
	expect(document.activeElement).toBe(document.body);
});

test('a goal without a wish says so instead of doing nothing', async () => {
	const { screen, link } = await atGoalCheck();
	await screen.getByRole('tab', { name: 'Goals' }).click();
	await screen.getByRole('button', { name: 'Add a goal' }).click();

	await screen.getByRole('button', { name: 'Start its canvas' }).click();

	const title = screen.getByLabelText('Wish', { exact: true });
	await expect.element(title).toHaveAccessibleDescription('A goal needs its wish, in a few words.');
	await expect.element(title).toHaveFocus();
	expect(link.sent).toEqual([]);
});

test('one’s own check-in is corrected in the open once both have chosen', async () => {
	const { screen, link, mentorshipId, sessionId, goalId, me, checkIns } = await atGoalCheck();
	const where = { goalId, sessionId };
	link.otherDid(mentorshipId, 'setCheckIn', { ...where, level: -1, text: {} });
	const goal = screen.getByRole('region', { name: 'A portfolio I like to show' });
	await goal.getByText('Five pieces, each with a short text').click();
	const mine = () => checkIns('S').find(({ meta }) => meta['authorId'] === me);

	await goal.getByRole('button', { name: 'Correct my choice' }).click();
	await goal.getByText('Five pieces and one person outside has read it').click();
	await goal.getByRole('textbox', { name: 'How do you notice?', exact: false }).fill('Jo read it');

	await expect.poll(() => mine()?.meta['level']).toBe(1);
	await expect.poll(() => mine()?.body['evidence']).toBe('Jo read it');
});

test('goals change places', async () => {
	const { screen } = await atGoalCheck();
	await screen.getByRole('tab', { name: 'Goals' }).click();

	await screen.getByRole('button', { name: 'More for “Speak up', exact: false }).click();
	await screen.getByRole('menuitem', { name: 'Move up' }).click();

	await expect
		.element(screen.getByRole('heading', { level: 2 }).first())
		.toHaveTextContent('Speak up in the seminar once a week');
});
