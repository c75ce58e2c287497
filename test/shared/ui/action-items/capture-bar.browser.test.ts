import { newId } from '#shared/ids.ts';
import { aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

async function withBar() {
	const running = await aRunningSession(aPair());
	const place = { joinedId: running.sessionId, tab: 'actionItems' };
	const { screen } = await showPanel(running.link, { place });
	const bar = screen.getByRole('textbox', { name: 'New action item' });
	await expect.element(bar).toBeVisible();
	const items = () =>
		running.link.records(running.mentorshipId).filter(({ kind }) => kind === 'action_item');
	return { ...running, screen, bar, items };
}

test('what was understood is shown before it is saved, and the caret stays for the next one', async () => {
	const { screen, bar, items, other } = await withBar();

	await bar.click();
	await userEvent.keyboard('send CV draft by 2026-12-04 @mentee');
	await expect.element(screen.getByRole('button', { name: 'Done by Kim. Change' })).toBeVisible();
	await expect.element(screen.getByText('by Fri', { exact: false })).toBeVisible();
	await userEvent.keyboard('{Enter}');

	await expect.poll(items).toHaveLength(1);
	expect(items()[0]).toMatchObject({
		body: { text: 'send CV draft' },
		meta: { assigneeId: other, dueOn: '2026-12-04', state: 'open' },
	});
	await expect.element(bar).toHaveValue('');
	await expect.element(bar).toHaveFocus();
});

test('a phrase that only looks like a date is named, and no date is set', async () => {
	const { screen, bar, items } = await withBar();

	await bar.click();
	await userEvent.keyboard('hand in by 12/05');
	await expect.element(screen.getByText('which day is that?', { exact: false })).toBeVisible();
	await userEvent.keyboard('{Enter}');

	await expect.poll(items).toHaveLength(1);
	expect(items()[0]?.meta['dueOn']).toBeUndefined();
});

test('the owner can be switched by a press, and what was added taken back', async () => {
	const { screen, bar, items, other } = await withBar();

	await bar.fill('bring the sketch');
	await screen.getByRole('button', { name: 'Done by Me. Change' }).click();
	await bar.click();
	await userEvent.keyboard('{Enter}');
	await expect.poll(() => items()[0]?.meta['assigneeId']).toBe(other);
	await screen.getByRole('button', { name: 'Undo' }).click();

	await expect.poll(items).toHaveLength(0);
});

test('a promise of an earlier session is ticked off, and let go, in place', async () => {
	const { screen, items, link, mentorshipId, me } = await withBar();
	for (const text of ['Read chapter two', 'Call the archive'])
		link.did(mentorshipId, 'addActionItem', {
			id: newId(),
			set: { assigneeId: me },
			text: { text },
		});

	await screen.getByRole('checkbox', { name: 'Done: Read chapter two' }).click();
	await screen.getByRole('button', { name: 'More for “Call the archive”' }).click();
	await screen.getByRole('menuitem', { name: 'Let go' }).click();

	await expect.poll(() => items().map(({ meta }) => meta['state'])).toEqual(['done', 'dropped']);
});
