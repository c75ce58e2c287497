import { newUid } from '#shared/ids.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { aPair, aRunningSession, somePromises } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';

const words = wordsOf('en');

async function atTheEnd() {
	const running = await aRunningSession(aPair(), { at: 5, inItem: 1, before: 30 });
	const shown = await showPanel(running.link, { place: { joinedId: running.sessionId } });
	await shown.screen.getByRole('button', { name: 'End session' }).click();
	await shown.screen
		.getByRole('group', { name: words.panel.end.question })
		.getByRole('button', { name: 'End session' })
		.click();
	return { ...running, ...shown };
}

test('an end is undone from what comes after it, and its way back is not offered a second time', async () => {
	const { screen } = await atTheEnd();

	await screen.getByRole('button', { name: 'Undo' }).click();

	await expect.element(screen.getByRole('tab', { name: 'Now' })).toBeVisible();
	expect(screen.getByRole('button', { name: 'Undo' }).query()).toBeNull();
});

test('after one’s own end the focus is on the heading of what came in its place', async () => {
	const { screen } = await atTheEnd();

	await expect
		.element(screen.getByRole('heading', { name: words.panel.after.title }))
		.toHaveFocus();
	await expect.element(screen.getByText(words.panel.save.saved, { exact: false })).toBeVisible();
});

test('what goes with its row hands the focus to the way back, which is read out', async () => {
	const pair = aPair();
	somePromises(pair);
	const { link, sessionId } = await aRunningSession(pair);
	const place = { joinedId: sessionId, tab: 'actionItems' };
	const { screen } = await showPanel(link, { place });
	const more = screen.getByRole('button', { name: 'More for', exact: false }).first();

	await more.click();
	await screen.getByRole('menuitem', { name: 'Remove' }).click();

	await expect.element(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
	await expect
		.element(screen.getByText(words.actionItems.did.remove))
		.toHaveAttribute('role', 'status');
});

test('what was not accepted is told until it is settled, with the way to it', async () => {
	const { link, mentorshipId, sessionId } = await aRunningSession(aPair());
	const { screen, host } = await showPanel(link, { place: { joinedId: sessionId } });
	const u = newUid();
	link.addQuarantined({
		u,
		mentorshipId,
		n: 'editGoal',
		args: {},
		code: 'closed',
		at: new Date().toISOString(),
	});

	await screen.getByRole('button', { name: words.quarantine.show }).click();
	expect(host.said).toContainEqual({ what: 'openReview', with: { page: 'quarantine' } });
	await link.ask('dropQuarantined', { u });

	await expect.element(screen.getByText(words.panel.save.refused)).not.toBeInTheDocument();
});
