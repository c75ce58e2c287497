import MentorshipPage from '#shared/ui/review/MentorshipPage.svelte';
import SessionPage from '#shared/ui/review/SessionPage.svelte';
import { show } from '#test/support/show.ts';
import { twoSessions } from '#test/support/two-sessions.ts';
import { expect, test } from 'vitest';

const GOAL = 'A portfolio I am proud of';

test('the chart says in words what it shows, and the table beside it has the same levels', async () => {
	const { link, mentorshipId } = await twoSessions();
	const screen = await show(MentorshipPage, {}, { link, mentorshipId });
	const goal = screen.getByRole('region', { name: GOAL });

	const chart = goal.getByRole('figure').getByRole('img', { name: `How “${GOAL}” has moved` });
	await expect.element(chart).toBeVisible();
	await expect
		.element(chart)
		.toHaveAccessibleDescription(
			'2 sessions: at first “Less than agreed”, at last between “Less than agreed” and “three projects, written up”.',
		);
	// A mark per person and session, at the height of its level: 0 stands in the middle of five rows.
	const heights = (mark: string) =>
		[...chart.element().querySelectorAll(`svg:has(.${mark})`)].map((one) =>
			Number(one.getAttribute('y')),
		);
	expect(heights('mentor')).toEqual([140, 100]);
	expect(heights('mentee')).toEqual([140, 140]);
	const table = goal.getByRole('table', { name: `Check-ins: ${GOAL}` });
	const rows = () =>
		[...table.element().querySelectorAll('tbody tr')].map((row) =>
			[...row.querySelectorAll('th, td')].map(
				(cell) => cell.querySelector('.mark span, a')?.textContent?.trim() ?? '',
			),
		);
	expect(rows()).toEqual([
		['Session 2', 'three projects, written up', 'Less than agreed'],
		['Session 1', 'Less than agreed', 'Less than agreed'],
	]);
});

test('one number for all goals is there for whoever asks, of one’s own levels only', async () => {
	const { link, mentorshipId } = await twoSessions();
	const screen = await show(MentorshipPage, {}, { link, mentorshipId });
	await expect.element(screen.getByText('As you see it: 50')).not.toBeVisible();

	await screen.getByText('Details: one number for all open goals').click();

	await expect.element(screen.getByText('As you see it: 50')).toBeVisible();
	await expect.element(screen.getByText('shown to you alone', { exact: false })).toBeVisible();
	const table = screen.getByRole('table', { name: 'What it is made of' });
	await expect.element(table.getByRole('rowheader', { name: GOAL })).toBeVisible();
	await expect.element(table.getByText('somewhat (1)')).toBeVisible();
});

test('a session’s page shows the way up to that session, not beyond', async () => {
	const { link, mentorshipId, sessionId, firstId } = await twoSessions();
	const second = await show(SessionPage, {}, { link, mentorshipId, sessionId });
	await expect.element(second.getByRole('figure', { name: GOAL, exact: false })).toBeVisible();
	await second.unmount();

	const first = await show(SessionPage, {}, { link, mentorshipId, sessionId: firstId });
	await expect.element(first.getByText('Less than agreed').first()).toBeVisible();
	await expect
		.element(first.getByRole('figure', { name: GOAL, exact: false }))
		.not.toBeInTheDocument();
});
