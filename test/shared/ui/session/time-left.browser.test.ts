// A device whose clock is off shows the time left that the other person's shows.
import { wordsOf } from '#shared/words/catalogues.ts';
import { aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { turnClock } from '#test/support/turn-clock.ts';
import { expect, test } from 'vitest';

const { header } = wordsOf('en').panel;
const turn = turnClock();

test.each([
	['right', 0],
	['4 minutes fast', 4],
	['15 minutes slow', -15],
])('a clock that is %s', async (_, minutes) => {
	const running = await aRunningSession(aPair(), { minutes: 30, inItem: 9.5 });
	const { link, mentorshipId, sessionId } = running;
	turn(minutes * 60);
	const { screen } = await showPanel(link, { form: 'panel', place: { joinedId: sessionId } });
	const left = (n: number) => screen.getByText(header.minutesLeft(n), { exact: false });
	// Nothing is known of the server's clock yet: this device's own is all there is.
	if (minutes === 4) await expect.element(left(17)).toBeVisible();

	const skew = -minutes * 60_000;
	link.setStatus(mentorshipId, { connection: 'live', unsynced: 0, ...(skew && { skew }) });
	await expect.element(left(21)).toBeVisible();

	link.setStatus(mentorshipId, { connection: 'offline', unsynced: 0, ...(skew && { skew }) });
	await expect.element(left(21)).toBeVisible();
});
