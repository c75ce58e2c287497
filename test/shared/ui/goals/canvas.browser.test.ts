import { newId } from '#shared/ids.ts';
import { firstStepIdOf } from '#shared/ui/goals/first-step-id.ts';
import { aPair, aRunningSession, someGoals } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

/** The panel with a goal's canvas open, as whoever made the goal has it. */
async function atCanvas(wish = 'Two job interviews') {
	const pair = aPair();
	someGoals(pair);
	const running = await aRunningSession(pair, { at: 2 });
	const { screen, remembered } = await showPanel(running.link, {
		place: { joinedId: running.sessionId, tab: 'goals' },
	});
	await screen.getByRole('tab', { name: 'Goals' }).click();
	await screen.getByRole('button', { name: 'Add a goal' }).click();
	await screen.getByLabelText('Wish', { exact: true }).fill(wish);
	await screen.getByRole('button', { name: 'Start its canvas' }).click();
	const canvas = screen.getByRole('region', { name: 'Goal canvas' });
	await expect.element(canvas).toBeVisible();
	const { link, mentorshipId } = running;
	const goal = () =>
		link.records(mentorshipId).find(({ kind, body }) => kind === 'goal' && body['title'] === wish)!;
	const { id } = goal();
	const body = () => link.records(mentorshipId).find((one) => one.id === id)?.body;
	const otherWrites = (text: Record<string, string>, from: Record<string, string>) =>
		link.otherDid(mentorshipId, 'editGoal', { id, text, from });
	return { ...running, screen, remembered, canvas, id, body, otherWrites };
}

test('a wish is enough to start; the rest is saved while it is written', async () => {
	const { canvas, body } = await atCanvas();
	const field = (name: string) => canvas.getByRole('textbox', { name, exact: true });
	await expect.element(field('Why does it matter now?')).toHaveFocus();

	await field('Why does it matter now?').fill('Autumn starts');
	await field('As agreed').fill('Both held by March');
	await field('What could get in the way?').fill('Evenings are full');
	await field('If that happens, then …').fill('If it is late, ten minutes');

	await expect.poll(body).toEqual({
		title: 'Two job interviews',
		why: 'Autumn starts',
		asAgreed: 'Both held by March',
		obstacle: 'Evenings are full',
		ifThen: 'If it is late, ten minutes',
	});
});

test('two people in one field lose no word, and each is told quietly that the other writes', async () => {
	const { canvas, screen, body, otherWrites } = await atCanvas();
	const why = canvas.getByRole('textbox', { name: 'Why does it matter now?' });
	// At once, and not letter by letter: what is stored in between may have the other's words in its middle.
	await why.fill('I like it');

	otherWrites({ why: 'Spring is near' }, { why: '' });
	await expect.element(screen.getByText('Kim is writing here')).toBeVisible();
	await userEvent.keyboard(' a lot');

	await expect.poll(() => String(body()?.['why'])).toContain('Spring is near');
	await expect.poll(() => String(body()?.['why'])).toContain('I like it a lot');
	await expect.element(why).toHaveValue(String(body()?.['why']));
	await expect.element(why).toHaveFocus();
});

test('what the other person writes is there at once, in a field nobody else is in', async () => {
	const { canvas, otherWrites } = await atCanvas();

	otherWrites({ notice: 'I send the link' }, { notice: '' });

	await expect
		.element(canvas.getByRole('textbox', { name: 'How would others notice?' }))
		.toHaveValue('I send the link');
});

test('one tap makes the first step an action item of the mentee’s, tied to the goal', async () => {
	const { canvas, link, mentorshipId, id, other, sessionId } = await atCanvas();
	await canvas.getByRole('textbox', { name: 'First step' }).fill('Write to Jo');

	await canvas.getByRole('button', { name: 'Make it an action item' }).click();

	await expect.element(canvas.getByText('It’s in your action items.')).toBeVisible();
	const made = link.records(mentorshipId).find(({ kind }) => kind === 'action_item');
	expect(made?.body).toMatchObject({ text: 'Write to Jo' });
	expect(made?.meta).toMatchObject({ goalId: id, assigneeId: other, sessionId });
	expect(made?.id).toBe(firstStepIdOf(id, 'Write to Jo', () => undefined));
	await canvas.getByRole('button', { name: 'Done for now' }).click();
	await expect.element(canvas).not.toBeInTheDocument();
});

test('date, focus and weight are one tap each, and come back by undo', async () => {
	const { canvas, screen, link, mentorshipId, id } = await atCanvas();
	const meta = () => link.records(mentorshipId).find((one) => one.id === id)?.meta;

	await canvas.getByLabelText('Until', { exact: true }).fill('2027-03-01');
	await canvas.getByText('a stretch').click();
	await canvas.getByText('most of all', { exact: true }).click();

	await expect.poll(meta).toMatchObject({ dueOn: '2027-03-01', focus: 'stretch', weight: 3 });
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(meta).toMatchObject({ focus: 'stretch', weight: 2 });
});

test('milestones are added, reached, moved, changed and removed', async () => {
	const { canvas, screen, link, mentorshipId } = await atCanvas();
	const milestones = () => link.records(mentorshipId).filter(({ kind }) => kind === 'milestone');
	const add = async (text: string) => {
		await canvas.getByRole('button', { name: 'Add a milestone' }).click();
		await canvas.getByRole('textbox', { name: 'Milestone' }).fill(text);
		await canvas.getByRole('button', { name: 'Save' }).click();
	};
	await add('CV is ready');
	await add('First letter sent');

	await canvas.getByRole('checkbox', { name: 'Reached: CV is ready' }).click();
	await expect.element(canvas.getByText('reached on', { exact: false })).toBeVisible();
	await canvas.getByRole('button', { name: 'More for “First letter sent”' }).click();
	await screen.getByRole('menuitem', { name: 'Move up' }).click();
	await expect
		.element(canvas.getByRole('checkbox').first())
		.toHaveAccessibleName('Reached: First letter sent');
	await canvas.getByRole('button', { name: 'More for “CV is ready”' }).click();
	await screen.getByRole('menuitem', { name: 'Remove' }).click();

	await expect.poll(() => milestones().length).toBe(1);
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => milestones().length).toBe(2);
});

test('an open canvas is still open after a reload, and takes no focus', async () => {
	const { screen, link, remembered } = await atCanvas();
	await expect.poll(() => String(remembered()?.['drafts'])).toContain('canvas:');
	await screen.unmount();

	const again = await showPanel(link, { place: remembered()! });

	await expect.element(again.screen.getByRole('region', { name: 'Goal canvas' })).toBeVisible();
	expect(document.activeElement).toBe(document.body);
});

test('a milestone’s form leaves alone what nobody touched in it', async () => {
	const { canvas, screen, link, mentorshipId, id: goalId } = await atCanvas();
	const id = newId();
	const set = { goalId, order: 'a0', dueOn: '2027-01-01' };
	link.did(mentorshipId, 'addMilestone', { id, set, text: { text: 'Ask for a date' } });
	const read = () => link.records(mentorshipId).find((one) => one.id === id);
	await canvas.getByRole('button', { name: 'More for “Ask for a date”' }).click();
	await screen.getByRole('menuitem', { name: 'Edit' }).click();

	link.otherDid(mentorshipId, 'editMilestone', { id, set: { dueOn: '2027-02-01' } });
	await canvas.getByRole('textbox', { name: 'Milestone' }).fill('Ask for two dates');
	await userEvent.keyboard('{Enter}');

	await expect.poll(() => read()?.body['text']).toBe('Ask for two dates');
	expect(read()?.meta['dueOn']).toBe('2027-02-01');
});

test('whoever writes while the other has agreed is told what it costs, and another day costs it too', async () => {
	const { canvas, link, mentorshipId, id, other } = await atCanvas();
	const agreedBy = () => link.records(mentorshipId).find((one) => one.id === id)?.meta['agreedBy'];
	const told = canvas.getByText('New words or another day take Kim’s tick away.');
	await canvas.getByRole('textbox', { name: 'As agreed' }).fill('Both held by March');
	await expect.element(told).not.toBeInTheDocument();
	await userEvent.tab();
	link.otherDid(mentorshipId, 'agreeGoal', { id, agreed: true });
	await expect.element(told).toBeVisible();

	await canvas.getByText('most of all').click();
	const weight = () => link.records(mentorshipId).find((one) => one.id === id)?.meta['weight'];
	await expect.poll(weight).toBe(3);
	expect(agreedBy()).toEqual([other]);
	await canvas.getByLabelText('Until', { exact: true }).fill('2027-03-01');

	await expect.poll(agreedBy).toEqual([]);
	await expect.element(told).not.toBeInTheDocument();
});
