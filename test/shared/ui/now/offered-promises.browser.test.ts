import { wordsOf } from '#shared/words/catalogues.ts';
import { aPair, aRunningSession, somePromises } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';

const open = wordsOf('en').panel.start.promises(3);

async function arriving(template: string, at = 0, promised = true) {
	const pair = aPair();
	if (promised) somePromises(pair);
	const { link, sessionId } = await aRunningSession(pair, { template, at });
	const { screen } = await showPanel(link, { place: { joinedId: sessionId } });
	await expect.element(screen.getByRole('tab', { name: 'Now' })).toBeVisible();
	return screen;
}

test('where no section is about them, open action items are offered on arrival, folded', async () => {
	const screen = await arriving('midterm');
	const promise = screen.getByText('Share the reading list');
	await expect.element(screen.getByText(open)).toBeVisible();
	expect(promise.query()).toBeNull();

	await screen.getByText(open).click();

	await expect.element(promise).toBeVisible();
});

test.each([
	['regular', 0, true],
	['midterm', 1, true],
	['midterm', 0, false],
] as const)(
	'nothing of the kind in %s at item %i (promises: %s)',
	async (template, at, promised) => {
		const screen = await arriving(template, at, promised);

		await expect.element(screen.getByRole('button', { name: 'Next question' })).toBeVisible();
		expect(screen.getByText(open).query()).toBeNull();
	},
);
