import { agreementPoints } from '#shared/content/agreement-points.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';

const words = wordsOf('en');
const point = (n: number, language: 'en' | 'de' = 'en') =>
	agreementPoints[n]?.words[language] ?? '';

async function atThePoints(language: 'en' | 'de' = 'en') {
	const running = await aRunningSession(aPair({ language }), { template: 'agreement', at: 2 });
	const { screen } = await showPanel(running.link, { place: { joinedId: running.sessionId } });
	const box = (name: string) => screen.getByRole('checkbox', { name });
	await expect.element(box(point(0, language))).toBeVisible();
	return { ...running, screen, box };
}

test('a tick is a line of our note, there and back', async () => {
	const { screen, box, link } = await atThePoints();
	await expect.element(screen.getByText(words.agreement.settled(0, 12))).toBeVisible();

	await box(point(0)).click();
	await box(point(6)).click();
	await expect.element(screen.getByText(words.agreement.settled(2, 12))).toBeVisible();
	await box(point(0)).click();
	await expect.element(screen.getByText(words.agreement.settled(1, 12))).toBeVisible();
	await expect.element(box(point(0))).not.toBeChecked();

	await screen.getByRole('tab', { name: 'Notes' }).click();
	await expect
		.element(screen.getByRole('textbox', { name: words.notes.ours }))
		.toHaveValue(`✓ ${point(6)}\n`);
	expect(new Set(link.sent.map(({ n }) => n))).toEqual(new Set(['updateNote']));
});

test('what was ticked in English is ticked in German, and a line taken out of the note is not', async () => {
	const { screen, box } = await atThePoints();
	await box(point(0)).click();
	await box(point(1)).click();
	await screen.getByRole('tab', { name: 'Notes' }).click();
	await screen
		.getByRole('textbox', { name: words.notes.ours })
		.fill(`✓ ${point(0, 'de')}\nand more`);
	await screen.getByRole('tab', { name: 'Now' }).click();

	await expect.element(box(point(0))).toBeChecked();
	await expect.element(box(point(1))).not.toBeChecked();
});

test('what stays confidential can be read out', async () => {
	const { screen } = await atThePoints('de');

	await screen.getByText(wordsOf('de').agreement.secrecy).click();

	await expect.element(screen.getByText('Was wir besprechen', { exact: false })).toBeVisible();
});
