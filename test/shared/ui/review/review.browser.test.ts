import { newUid } from '#shared/ids.ts';
import Review from '#shared/ui/review/Review.svelte';
import { show } from '#test/support/show.ts';
import { twoSessions } from '#test/support/two-sessions.ts';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';

// In the weeks after the sessions: later their dates would name the year, and nobody is asked how they were.
beforeEach(
	() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T10:00:00Z') }),
);
afterEach(() => void vi.useRealTimers());

function standAt(hash: string) {
	history.replaceState(null, '', hash);
	onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
}

test('a session is reached from the list of mentorships, and its heading takes the focus', async () => {
	const { link } = await twoSessions();
	standAt('#/');
	const screen = await show(Review, {}, { link });

	await screen.getByRole('link', { name: /^Jonas/ }).click();
	await screen.getByRole('link', { name: /^Session 2 Mon 9 November/ }).click();

	await expect.element(screen.getByRole('heading', { name: 'Session 2', level: 1 })).toHaveFocus();
	expect(document.title).toBe('Session 2 – Leitfaden');
});

test('the sessions stand on the thread, the newest first, the planned one on top', async () => {
	const { link, mentorshipId } = await twoSessions();
	link.did(mentorshipId, 'addSession', {
		id: '0190a5b2-7c11-8a01-8a5e-0123456789ac',
		set: { number: 3, minutes: 45, scheduledAt: '2099-03-12T12:00:00.000Z' },
	});
	standAt(`#/${mentorshipId}`);
	const screen = await show(Review, {}, { link, language: 'de' });

	await expect
		.element(screen.getByRole('link', { name: /^3\. Treffen Do\., 12\. März/ }))
		.toBeVisible();
	const said = (one: Element | null) => one?.textContent.replaceAll('\u00a0', ' ');
	const sessions = screen.getByRole('region', { name: 'Treffen' }).getByRole('link').elements();
	expect(sessions.map((one) => one.querySelector('.title')?.textContent)).toEqual([
		'3. Treffen',
		'2. Treffen',
		'1. Treffen',
	]);
	expect(sessions.map((one) => said(one.querySelector('.kind')))).toEqual([
		undefined,
		'Reguläres Treffen',
		'Reguläres Treffen',
	]);
	expect(sessions.map((one) => said(one.querySelector('.sentence')))).toEqual([
		undefined,
		'„I may show what did not work.“',
		undefined,
	]);
	expect(sessions.map((one) => said(one.querySelector('.length')))).toEqual([
		'Geplant',
		'46 Min. · 3 Aufgaben',
		'46 Min.',
	]);
});

test('a goal’s history has a row per session and a column per person', async () => {
	const { link, mentorshipId } = await twoSessions();
	standAt(`#/${mentorshipId}`);
	const screen = await show(Review, {}, { link });

	const table = screen.getByRole('table', { name: 'Check-ins: A portfolio I am proud of' });
	await expect.element(table).toBeVisible();
	const cells = (row: number) =>
		[...(table.getByRole('row').elements()[row]?.children ?? [])].map((cell) =>
			cell.textContent.replaceAll(/\s+/g, ' ').trim(),
		);
	expect([cells(0), cells(1), cells(2)]).toEqual([
		['Session', 'You', 'Jonas'],
		['Session 2', 'three projects, written up', 'Less than agreed Two of them are half written.'],
		['Session 1', 'Less than agreed', 'Less than agreed Two of them are half written.'],
	]);
});

test('a check-in that waits for the other one is not part of the history', async () => {
	const { link, mentorshipId, goalId } = await twoSessions();
	const sealed = { goalId, sessionId: '0190a5b2-7c11-8a01-8a5e-0123456789ac' };
	link.did(mentorshipId, 'setCheckIn', {
		...sealed,
		level: 2,
		text: { evidence: 'too early to tell' },
	});
	standAt(`#/${mentorshipId}`);
	const screen = await show(Review, {}, { link });

	await expect.element(screen.getByRole('table')).toBeVisible();
	expect(document.body.textContent).not.toContain('too early to tell');
});

test('refused text is announced on every page, one step away', async () => {
	const { link, mentorshipId, sessionId } = await twoSessions();
	link.addQuarantined({
		u: newUid(),
		n: 'addGoal',
		args: { text: { title: 'Learn to say no' } },
		code: 'forbidden',
		mentorshipId,
		at: '2026-11-20T10:00:00.000Z',
	});
	standAt(`#/${mentorshipId}/${sessionId}`);
	const screen = await show(Review, {}, { link });

	await screen.getByRole('link', { name: '1 change was not sent' }).click();

	await expect.element(screen.getByRole('blockquote')).toHaveTextContent('Learn to say no');
});

test('an address that leads nowhere says so', async () => {
	const { link } = await twoSessions();
	standAt('#/0190a5b2-7c11-7a01-8a5e-0123456789ab');
	const screen = await show(Review, {}, { link });

	await expect.element(screen.getByText(/^This page is not here\./)).toBeVisible();
});

test('a mentorship is ended in its settings, and undo brings it back', async () => {
	const { link, mentorshipId } = await twoSessions();
	standAt(`#/${mentorshipId}/settings`);
	const screen = await show(Review, {}, { link });
	const state = () =>
		link.records(mentorshipId).find(({ kind }) => kind === 'mentorship')?.meta['state'];

	await screen.getByRole('button', { name: 'End mentorship' }).click();
	await screen.getByRole('button', { name: 'Yes, end it' }).click();
	await expect.poll(state).toBe('ended');
	await screen.getByRole('button', { name: 'Undo' }).click();

	await expect.poll(state).toBe('active');
});
