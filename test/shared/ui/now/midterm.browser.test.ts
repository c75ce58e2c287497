import { wordsOf } from '#shared/words/catalogues.ts';
import { aLongHistory } from '#test/support/long-history.ts';
import { aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';

const words = wordsOf('en');

async function atMidterm(at: number) {
	const pair = aPair();
	await aLongHistory(pair);
	const running = await aRunningSession(pair, { template: 'midterm', at, number: 9 });
	const { screen } = await showPanel(running.link, { place: { joinedId: running.sessionId } });
	const overflows = () => {
		const now = screen.container.querySelector('.now');
		return now ? now.scrollWidth > now.clientWidth : true;
	};
	return { screen, overflows };
}

test('how it was, session by session, is there where the two talk about it', async () => {
	const { screen, overflows } = await atMidterm(1);

	await expect.element(screen.getByRole('heading', { name: words.pulse.history })).toBeVisible();
	await expect.element(screen.getByText(words.pulse.short.heard).first()).toBeVisible();
	const older = screen.getByText(words.pulse.sessionTitle(1), { exact: true });
	await older.click();
	await expect.element(screen.getByText(words.pulse.short.heard).last()).toBeVisible();
	expect(overflows()).toBe(false);
});

test('each goal has the picture of its way beside its check-in', async () => {
	const { screen, overflows } = await atMidterm(2);

	const chart = screen.getByRole('img', { name: 'A portfolio', exact: false }).first();
	await expect.element(chart).toBeVisible();
	await expect.element(screen.getByText(words.goals.checkIn).first()).toBeVisible();
	expect(chart.element().getBoundingClientRect().right).toBeLessThanOrEqual(360);
	expect(overflows()).toBe(false);
});
