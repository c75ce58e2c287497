// A call page that lies over the panel gets nothing taken away, and the person is told what to do instead.
import { newId } from '#shared/ids.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { aPair, aRunningSession, dayFromNow } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';

test.each(['en', 'de'] as const)(
	'a press on “Remove” counts only while the panel lies open to the eye, in %s',
	async (language) => {
		const words = wordsOf(language);
		const { link, mentorshipId, sessionId, me } = await aRunningSession(aPair({ language }));
		const set = { assigneeId: me, dueOn: dayFromNow(3), sessionId };
		link.did(mentorshipId, 'addActionItem', { id: newId(), set, text: { text: 'Send the CV' } });
		const place = { joinedId: sessionId, tab: 'actionItems' };
		const { screen, host } = await showPanel(link, { place });
		const row = screen.getByText('Send the CV', { exact: true });
		const remove = async () => {
			await screen.getByRole('button', { name: words.actionItems.more('Send the CV') }).click();
			await screen.getByRole('menuitem', { name: words.actionItems.remove, exact: true }).click();
		};
		const notice = screen.getByText(words.covered.text);

		host.clear = false;
		await remove();
		await expect.element(notice).toBeVisible();
		expect(row.query()).not.toBeNull();

		await screen.getByRole('button', { name: words.covered.openTab }).click();
		expect(host.said).toContainEqual({ what: 'openTab' });

		host.clear = true;
		await remove();
		await expect.poll(() => row.query()).toBeNull();
		// Its own comes first; the other one closes the offer to undo.
		await screen.getByRole('button', { name: words.covered.close, exact: true }).first().click();
		await expect.poll(() => notice.query()).toBeNull();
	},
);
