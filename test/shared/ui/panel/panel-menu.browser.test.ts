import { wordsOf } from '#shared/words/catalogues.ts';
import { newId, newUid } from '#shared/ids.ts';
import { aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';

const words = wordsOf('en');

async function openMenu(refused: boolean) {
	const { link, mentorshipId, sessionId } = await aRunningSession(aPair());
	if (refused)
		link.addQuarantined({
			u: newUid(),
			n: 'addActionItem',
			args: { id: newId(), set: {}, text: { text: 'x'.repeat(501) } },
			code: 'too_long',
			max: 500,
			mentorshipId,
			at: new Date().toISOString(),
		});
	const { screen, host } = await showPanel(link, { place: { joinedId: sessionId } });
	await screen.getByRole('button', { name: words.panel.more, exact: true }).click();
	await expect.element(screen.getByRole('menuitem', { name: words.panel.menu.keys })).toBeVisible();
	return { screen, host };
}

test('what was not accepted is one step away while there is any', async () => {
	const { screen, host } = await openMenu(true);

	await screen.getByRole('menuitem', { name: words.quarantine.count(1) }).click();

	expect(host.said).toContainEqual({ what: 'openReview', with: { page: 'quarantine' } });
});

test('with nothing refused the menu does not speak of it', async () => {
	const { screen } = await openMenu(false);

	expect(screen.getByRole('menuitem', { name: /not sent/ }).query()).toBeNull();
});

test('the account is one step away', async () => {
	const { screen, host } = await openMenu(false);

	await screen.getByRole('menuitem', { name: words.panel.menu.account }).click();

	expect(host.said).toContainEqual({ what: 'openReview', with: { page: 'account' } });
});
