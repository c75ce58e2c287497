import SessionPage from '#shared/ui/review/SessionPage.svelte';
import { sessionIdOf } from '#shared/ids.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { show } from '#test/support/show.ts';
import { twoSessions } from '#test/support/two-sessions.ts';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

test.each([
	[
		'en',
		'46 minutes on 9 November 2026.',
		/^You agreed on 3 action items\. .*moved from “less than agreed” to “as agreed”/,
		'5 agenda items covered, 1 parked. Parked for later: Feedback. No next date yet.',
	],
	[
		'de',
		'46 Minuten am 9. November 2026.',
		/^Ihr habt 3 Aufgaben vereinbart\. .*von „weniger als vereinbart“ zu „wie vereinbart“/,
		'5 Punkte besprochen, 1 geparkt. Für später geparkt: Rückmeldung. Noch kein nächster Termin.',
	],
] as const)('in %s, the session is told in sentences', async (language, held, came, rest) => {
	const { link, mentorshipId, sessionId } = await twoSessions();
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId, language });

	await expect.element(screen.getByText(held)).toBeVisible();
	await expect.element(screen.getByText(came)).toBeVisible();
	await expect.element(screen.getByText(rest)).toBeVisible();
});

test('an action item that is ticked off here is done, and undo opens it again', async () => {
	const { link, mentorshipId, sessionId, promises } = await twoSessions();
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId });
	const stateOf = () =>
		link.records(mentorshipId).find(({ id }) => id === promises[0])?.meta['state'];

	await screen.getByRole('checkbox', { name: 'Done: Introduce Jonas to Prof. Lang' }).click();
	await expect.poll(stateOf).toBe('done');
	await screen.getByRole('button', { name: 'Undo' }).click();

	await expect.poll(stateOf).toBe('open');
});

test('a finished session is corrected: state, time and title of an item, each with undo', async () => {
	const { link, mentorshipId, sessionId, items } = await twoSessions();
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId });
	const topic = () => link.records(mentorshipId).find(({ id }) => id === items[3]);
	await screen.getByRole('button', { name: 'Correct this session' }).click();

	await screen
		.getByRole('combobox', { name: 'State of “The talk at the student conference”' })
		.selectOptions('skipped');
	await expect.poll(() => topic()?.meta['state']).toBe('skipped');
	await screen
		.getByRole('spinbutton', { name: 'Minutes “The talk at the student conference” took' })
		.fill('25');
	await userEvent.keyboard('{Tab}');
	await expect.poll(() => topic()?.meta['spentMs']).toBe(25 * 60_000);
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => topic()?.meta['spentMs']).toBe(21 * 60_000);
	await screen
		.getByRole('textbox', { name: 'Title of “The talk at the student conference”' })
		.fill('The talk');
	await userEvent.keyboard('{Enter}');

	await expect.poll(() => topic()?.body).toEqual({ title: 'The talk' });
	await screen.getByRole('button', { name: 'Done correcting' }).click();
	await expect.element(screen.getByText(/^skipped · 21\smin, planned 20\smin$/)).toBeVisible();
});

test('the times of a finished session are corrected, but the end never lies before the beginning', async () => {
	const { link, mentorshipId, sessionId } = await twoSessions();
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId });
	const endedAt = () =>
		link.records(mentorshipId).find(({ id }) => id === sessionId)?.meta['endedAt'];
	const field = (instant: string) => {
		const at = new Date(instant);
		return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
	};
	await screen.getByRole('button', { name: 'Correct this session' }).click();
	const ended = screen.getByLabelText('Ended');

	await ended.fill(field('2026-11-09T14:00:00Z'));
	await userEvent.keyboard('{Tab}');
	await expect
		.element(ended)
		.toHaveAccessibleDescription('The end cannot be before the beginning.');
	expect(endedAt()).toBe('2026-11-09T15:46:00.000Z');
	await ended.fill(field('2026-11-09T15:50:00Z'));
	await userEvent.keyboard('{Tab}');

	await expect.poll(endedAt).toBe('2026-11-09T15:50:00.000Z');
	await expect.element(screen.getByText('50 minutes on 9 November 2026.')).toBeVisible();
});

test('shared notes stand in sight, mine only once they are unfolded', async () => {
	const { link, mentorshipId, sessionId } = await twoSessions();
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId });
	await expect
		.element(screen.getByText(/^Start with the failure, not with the result\./))
		.toBeVisible();
	const mine = screen.getByText('He lights up when he talks about teaching.');
	await expect.element(mine).not.toBeVisible();

	await screen.getByText('My notes (1)').click();

	await expect.element(mine).toBeVisible();
});

test('a note of a finished session can be written on', async () => {
	const { link, mentorshipId, sessionId } = await twoSessions();
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId });

	await screen.getByRole('button', { name: 'Edit', exact: true }).click();
	const field = screen.getByRole('textbox', { name: 'Our note' });
	await field.fill('Start with the failure. Then the result.');
	await screen.getByRole('button', { name: 'Done', exact: true }).click();

	await expect
		.element(screen.getByText('Start with the failure. Then the result.', { exact: true }))
		.toBeVisible();
	expect(link.sent.map(({ n }) => n)).toContain('updateNote');
});

test('without a next date it is said loudly, and taking the proposed one settles it', async () => {
	const { link, mentorshipId, sessionId } = await twoSessions();
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId });
	await expect.element(screen.getByRole('heading', { name: 'No date yet' })).toBeVisible();

	await screen.getByLabelText('Day').fill('2099-03-12');
	await screen.getByLabelText('Time').fill('16:30');
	await screen.getByRole('button', { name: 'Propose this date' }).click();

	await expect.element(screen.getByRole('heading', { name: 'Next date' }).first()).toBeVisible();
	const third = await sessionIdOf(mentorshipId, 3);
	expect(link.records(mentorshipId).find(({ id }) => id === third)?.meta['phase']).toBe('planned');
});

test('a planned date that has passed is no next date: it is moved or cancelled', async () => {
	const { link, mentorshipId, sessionId } = await twoSessions();
	const third = await sessionIdOf(mentorshipId, 3);
	const past = new Date(Date.now() - 3 * 86_400_000).toISOString();
	link.did(mentorshipId, 'addSession', {
		id: third,
		set: { number: 3, minutes: 45, scheduledAt: past, templateId: 'regular' },
	});
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId });
	await expect.element(screen.getByRole('heading', { name: 'Date missed' })).toBeVisible();
	await expect.element(screen.getByText(/No next date yet\.$/)).toBeVisible();

	await screen.getByRole('button', { name: 'Move' }).click();
	await expect.element(screen.getByText('That is in the past.')).not.toBeInTheDocument();
	await screen.getByRole('button', { name: 'Move' }).click();

	await expect.element(screen.getByRole('heading', { name: 'Next date' }).first()).toBeVisible();
	const movedTo = link.records(mentorshipId).find(({ id }) => id === third)?.meta['scheduledAt'];
	expect(Date.parse(String(movedTo))).toBeGreaterThan(Date.now());
});

test('topics are put down before the session, by whoever, and taken off again', async () => {
	const { link, mentorshipId } = await twoSessions();
	const third = await sessionIdOf(mentorshipId, 3);
	link.did(mentorshipId, 'addSession', {
		id: third,
		set: { number: 3, minutes: 45, scheduledAt: '2099-03-12T15:00:00.000Z', templateId: 'regular' },
	});
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId: third });
	const topics = () => link.records(mentorshipId).filter(({ meta }) => meta['sessionId'] === third);

	await screen.getByRole('button', { name: 'Add an item' }).click();
	await screen.getByRole('textbox', { name: 'What should we talk about?' }).fill('The internship');
	await userEvent.keyboard('{Enter}');
	await expect.poll(() => topics().map(({ body }) => body['title'])).toEqual(['The internship']);
	const orders = topics().map(({ meta }) => String(meta['order']));
	expect(orders.every((order) => order > 'a2' && order < 'a3')).toBe(true);
	await screen.getByRole('button', { name: 'Remove “The internship”' }).click();

	await expect.poll(topics).toEqual([]);
});

test('a parked topic goes onto the next agenda, once', async () => {
	const { link, mentorshipId, sessionId, items } = await twoSessions();
	const third = await sessionIdOf(mentorshipId, 3);
	link.did(mentorshipId, 'addSession', {
		id: third,
		set: { number: 3, minutes: 45, scheduledAt: '2099-03-12T15:00:00.000Z', templateId: 'regular' },
	});
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId });

	await screen.getByRole('button', { name: 'Put on the next agenda' }).click();

	await expect.element(screen.getByText('On the next agenda').first()).toBeVisible();
	const next = link.records(mentorshipId).filter(({ meta }) => meta['sessionId'] === third);
	expect(next.map(({ kind, meta }) => [kind, meta['templateItem']])).toEqual([
		['agenda_item', 'regular.feedback'],
	]);
	expect(items).not.toContain(next[0]?.id);
});

test('what each brought to the session stands on its page, afterwards too', async () => {
	const { link, mentorshipId, sessionId } = await twoSessions();
	link.otherDid(mentorshipId, 'editPreparation', {
		sessionId,
		text: { mood: 'full', win: 'I asked for help', knot: 'The title' },
	});
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId });
	const { brought, week, moods } = wordsOf('en').preparation;

	const section = screen.getByRole('region', { name: brought });
	await expect.element(section.getByText('I asked for help')).toBeVisible();
	await expect.element(section.getByText(week(moods.full))).toBeVisible();
	expect(section.getByRole('region', { name: 'Mia' }).elements()).toEqual([]);

	link.did(mentorshipId, 'editPreparation', { sessionId, text: { win: 'She asked!' } });
	await expect.element(section.getByRole('region', { name: 'Mia' })).toBeVisible();
});
