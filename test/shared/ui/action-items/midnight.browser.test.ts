import { newId } from '#shared/ids.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { afterEach, expect, test, vi } from 'vitest';

const words = wordsOf('en').actionItems;
afterEach(() => vi.useRealTimers());

test('a panel that stays open past midnight knows that it is another day', async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 4, 4, 23, 59, 30) });
	const { link, mentorshipId, me, sessionId } = await aRunningSession(aPair());
	const set = { assigneeId: me, dueOn: '2026-05-04' };
	link.did(mentorshipId, 'addActionItem', { id: newId(), set, text: { text: 'Send the page' } });
	const place = { joinedId: sessionId, tab: 'actionItems' };
	const { screen } = await showPanel(link, { place });
	await expect.element(screen.getByText('Send the page')).toBeVisible();
	expect(screen.getByText(words.overdue, { exact: false }).query()).toBeNull();

	vi.setSystemTime(new Date(2026, 4, 5, 0, 0, 5));

	await expect.element(screen.getByText(words.overdue, { exact: false })).toBeVisible();
});
