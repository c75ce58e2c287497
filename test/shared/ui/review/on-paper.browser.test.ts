import Review from '#shared/ui/review/Review.svelte';
import { show } from '#test/support/show.ts';
import { twoSessions } from '#test/support/two-sessions.ts';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';

// In the weeks after the sessions: later their dates would name the year, and nobody is asked how they were.
beforeEach(
	() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T10:00:00Z') }),
);
afterEach(() => void vi.useRealTimers());

interface Emulation {
	send(method: 'Emulation.setEmulatedMedia', media: { media: string }): Promise<unknown>;
}

/** A page of the review as it would be printed: what innerText then says is what is on the paper. */
async function onPaper(pathOf: (ids: { mentorshipId: string; sessionId: string }) => string) {
	const world = await twoSessions();
	history.replaceState(null, '', `#/${pathOf(world)}`);
	const browser = cdp() as unknown as Emulation;
	onTestFinished(async () => {
		history.replaceState(null, '', location.pathname + location.search);
		await browser.send('Emulation.setEmulatedMedia', { media: '' });
	});
	const screen = await show(Review, {}, { link: world.link });
	await browser.send('Emulation.setEmulatedMedia', { media: 'print' });
	return { ...world, screen, paper: () => screen.container.innerText };
}

test('of the report page only the report is printed', async () => {
	const { screen, paper } = await onPaper(({ mentorshipId }) => `${mentorshipId}/report`);
	await expect.poll(paper).toContain('46');

	expect(paper().trim()).toBe(screen.container.querySelector('article')?.innerText.trim());
	expect(paper()).toMatch(/^\s*Mentoring report by Mia/);
});

test('of a session page everything to read is printed, and nothing to press or to fill in', async () => {
	const { screen, paper } = await onPaper((ids) => `${ids.mentorshipId}/${ids.sessionId}`);
	await expect.poll(paper).toContain('Start with the failure, not with the result.');

	for (const said of ['46 minutes on 9 November 2026.', 'Introduce Jonas', 'what did not work'])
		expect(paper()).toContain(said);
	for (const pressed of [
		'Edit the summary',
		'Sign this session',
		'Copy as Markdown',
		'Who can read',
	])
		expect(paper()).not.toContain(pressed);
	const fields = [
		...screen.container.querySelectorAll('button, textarea, input:not([type=checkbox])'),
	];
	expect(fields.filter((one) => one.checkVisibility()).map((one) => one.outerHTML)).toEqual([]);
});

/** At the pace of somebody who reads carefully. */
const WORDS_A_MINUTE = 200;

test('a session is read in two minutes: controls and hints aside, that is what is on the paper', async () => {
	const { paper } = await onPaper((ids) => `${ids.mentorshipId}/${ids.sessionId}`);
	await expect.poll(paper).toContain('Start with the failure, not with the result.');

	const words = paper().match(/[\p{L}\d]+/gu) ?? [];
	expect(words.length).toBeGreaterThan(100);
	expect(words.length).toBeLessThan(2 * WORDS_A_MINUTE);
});

test('a session is told in the order of what matters', async () => {
	const { link, mentorshipId, sessionId } = await twoSessions();
	history.replaceState(null, '', `#/${mentorshipId}/${sessionId}`);
	onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
	const screen = await show(Review, {}, { link });
	await expect.element(screen.getByText(/^Start with the failure/)).toBeVisible();

	const parts = [...screen.container.querySelectorAll('main h2')].filter((one) =>
		one.checkVisibility(),
	);
	expect(parts.map((one) => one.textContent)).toEqual([
		'In short',
		'Action items',
		'No date yet',
		'Goals',
		'What I take with me',
		'How was it?',
		'Feedback',
		'Notes',
		'Parked topics',
		'How it went',
		'Take it with you',
		'Receipt',
		'Held by mistake?',
	]);
});
