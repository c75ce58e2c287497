import GoalMoves from '#shared/ui/review/GoalMoves.svelte';
import MentorshipPage from '#shared/ui/review/MentorshipPage.svelte';
import { newId } from '#shared/ids.ts';
import { show } from '#test/support/show.ts';
import { twoSessions } from '#test/support/two-sessions.ts';
import { expect, test } from 'vitest';

async function withNewGoal() {
	const world = await twoSessions();
	const goalId = newId();
	world.link.otherDid(world.mentorshipId, 'addGoal', {
		id: goalId,
		set: { order: 'a5', weight: 2 },
		text: { title: 'Speak up', notice: 'I raise my hand in every seminar' },
	});
	return { ...world, goalId };
}

test('a goal is agreed and checked between sessions too', async () => {
	const { link, mentorshipId, sessionId, goalId } = await withNewGoal();
	const screen = await show(MentorshipPage, {}, { link, mentorshipId });
	const goal = screen.getByRole('region', { name: 'Speak up' });

	await goal.getByRole('checkbox', { name: 'I agree to this goal' }).click();
	await goal.getByText('More than agreed', { exact: true }).click();

	await expect.element(goal.getByText('Set. Waiting for', { exact: false }).first()).toBeVisible();
	expect(link.sent.map(({ n }) => n)).toEqual(['agreeGoal', 'setCheckIn']);
	expect(link.sent[1]?.a).toMatchObject({ goalId, sessionId, level: 1 });
});

test('one’s own check-in is seen while it waits for the other person’s', async () => {
	const { link, mentorshipId, sessionId, goalId } = await withNewGoal();
	link.did(mentorshipId, 'setCheckIn', { goalId, sessionId, level: -2, text: {} });
	const screen = await show(GoalMoves, {}, { link, mentorshipId, sessionId });

	const waiting = screen.getByRole('listitem').filter({ hasText: 'Speak up' });
	await expect.element(waiting.getByText('Much less than agreed').first()).toBeVisible();
	await expect.element(waiting.getByText('Set. Waiting for', { exact: false })).toBeVisible();
});
