import SessionPage from '#shared/ui/review/SessionPage.svelte';
import { show } from '#test/support/show.ts';
import { twoSessions } from '#test/support/two-sessions.ts';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

test.each([
	['en', /46 min on 9 November 2026/, /You agreed on 3 action items/],
	['de', /9\. November 2026/, /3 Aufgaben/],
] as const)('in %s, the session is told in sentences', async (language, held, promised) => {
	const { link, mentorshipId, sessionId } = await twoSessions();
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId, language });

	await expect.element(screen.getByText(held)).toBeVisible();
	await expect.element(screen.getByText(promised)).toBeVisible();
});
