// The panel in a session that runs.
import { wordsOf } from '#shared/words/catalogues.ts';
import { aPair, aRunningSession, someGoals, somePromises } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect } from 'vitest';

export const words = wordsOf('en');

export async function inSession(
	options: Parameters<typeof aRunningSession>[1] = {},
	role = 'mentor' as 'mentor' | 'mentee',
) {
	const pair = aPair({ role });
	somePromises(pair);
	someGoals(pair);
	const running = await aRunningSession(pair, options);
	const shown = await showPanel(running.link, { place: { joinedId: running.sessionId } });
	await expect.element(shown.screen.getByRole('tablist')).toBeVisible();
	return { ...running, ...shown };
}
