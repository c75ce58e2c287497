import SessionPage from '#shared/ui/review/SessionPage.svelte';
import SessionsThread from '#shared/ui/review/SessionsThread.svelte';
import { show } from '#test/support/show.ts';
import { twoSessions } from '#test/support/two-sessions.ts';
import { expect, test } from 'vitest';

test('a session held by mistake goes after a second yes, and undo brings it back', async () => {
	const { link, mentorshipId, sessionId } = await twoSessions();
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId });
	const removedAt = () =>
		link.records(mentorshipId).find(({ id }) => id === sessionId)?.meta['removedAt'];

	await screen.getByRole('button', { name: 'Remove this session' }).click();
	expect(link.sent).toEqual([]);
	await screen.getByRole('button', { name: 'Yes, remove it' }).click();
	await expect.poll(removedAt).toBeDefined();
	await screen.getByRole('button', { name: 'Undo' }).click();

	await expect.poll(removedAt).toBeUndefined();
});

test('a session that was removed stands in no list', async () => {
	const { link, mentorshipId, sessionId } = await twoSessions();
	link.did(mentorshipId, 'removeSession', { id: sessionId, held: true });
	const screen = await show(SessionsThread, {}, { link, mentorshipId });

	await expect.element(screen.getByText('Session 1')).toBeVisible();
	expect(screen.getByText('Session 2').query()).toBeNull();
});
