import { newUid } from '#shared/ids.ts';
import { ok } from '#shared/result.ts';
import type { MentorshipSummary } from '#shared/ui/link.ts';
import Popup from '#shared/ui/popup/Popup.svelte';
import type { PopupHost } from '#shared/ui/popup/popup-host.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { aCouple } from '#test/support/couple.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { show } from '#test/support/show.ts';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

const aHost = () =>
	({
		openReview: vi.fn(),
		reloadCall: vi.fn(),
		requestAccess: vi.fn(),
		mayNotify: vi.fn(async () => false),
		allowNotify: vi.fn(async () => true),
		close: vi.fn(),
	}) satisfies PopupHost;

test('the language is changed at once, and the device remembers it', async () => {
	const { link } = aCouple();
	const screen = await show(Popup, { host: aHost() }, { link });

	await screen.getByText('Deutsch', { exact: true }).click();

	await expect.element(screen.getByRole('button', { name: 'Neues Mentoring' })).toBeVisible();
	expect(link.asked).toEqual([{ name: 'changeSettings', args: { language: 'de' } }]);
});

test('a mentorship is created from nothing, and the invitation is offered next', async () => {
	const link = new MemoryLink({ language: 'en', name: 'Mia' });
	const screen = await show(Popup, { host: aHost() }, { link });
	await expect.element(screen.getByText(/^No mentorship yet\./)).toBeVisible();

	await screen.getByRole('button', { name: 'New mentorship' }).click();
	await screen.getByRole('textbox', { name: 'What is your mentee called?' }).fill('Jonas');
	await userEvent.keyboard('{Enter}');

	await expect.element(screen.getByRole('heading', { name: 'Invite Jonas' })).toBeVisible();
	await screen.getByRole('button', { name: 'Done' }).click();
	await expect.element(screen.getByRole('button', { name: /^Review with Jonas/ })).toBeVisible();
});

test('a session is started by hand in a window of its own, and the popup goes', async () => {
	const { link } = aCouple();
	link.answers.openPanelWindow = () => ok(null);
	const host = aHost();
	const screen = await show(Popup, { host }, { link });

	await screen.getByRole('button', { name: 'Start by hand' }).click();

	await expect.poll(() => host.close.mock.calls).toHaveLength(1);
	expect(link.asked.map(({ name }) => name)).toEqual(['openPanelWindow']);
});

test('a call tab from before the install, withdrawn access and refused text are said with their way out', async () => {
	const { link, mentorshipId } = aCouple();
	link.setDevice({ calls: { reloadNeeded: true, withdrawn: ['meet.google.com', 'app.zoom.us'] } });
	link.addQuarantined({
		u: newUid(),
		n: 'addGoal',
		args: {},
		code: 'forbidden',
		mentorshipId,
		at: '2026-11-20T10:00:00.000Z',
	});
	const host = aHost();
	const screen = await show(Popup, { host }, { link });

	await expect
		.element(screen.getByText(/may not see meet\.google\.com and app\.zoom\.us/))
		.toBeVisible();
	await screen.getByRole('button', { name: 'Reload the call tab' }).click();
	await screen.getByRole('button', { name: 'Give it back' }).click();
	await screen.getByRole('button', { name: 'Look at it' }).click();

	expect(host.reloadCall).toHaveBeenCalledTimes(1);
	expect(host.requestAccess.mock.calls).toEqual([[['meet.google.com', 'app.zoom.us']]]);
	expect(host.openReview.mock.calls).toEqual([['quarantine']]);
});

test('my name is changed, and an empty one is not taken', async () => {
	const { link } = aCouple();
	const screen = await show(Popup, { host: aHost() }, { link });
	const field = screen.getByRole('textbox', { name: 'My name' });

	await field.fill(' ');
	await userEvent.keyboard('{Enter}');
	await field.fill('Mia K.');
	await userEvent.keyboard('{Enter}');

	await expect
		.poll(() => link.asked)
		.toEqual([{ name: 'changeSettings', args: { name: 'Mia K.' } }]);
});

test('who has joined is told so, on the way back to the list', async () => {
	const { link, mentorshipId } = aCouple();
	link.answers.accept = () => ok({ mentorshipId });
	const screen = await show(Popup, { host: aHost() }, { link });
	await screen.getByRole('button', { name: 'I have an invitation' }).click();

	await screen.getByRole('textbox', { name: 'Invitation link' }).fill('https://api.example/join#x');
	await screen.getByRole('button', { name: 'Join' }).click();

	await expect
		.element(screen.getByRole('status'))
		.toHaveTextContent('You have joined. The mentorship with Jonas is in your list now.');
	await expect.element(screen.getByRole('button', { name: /^Review with Jonas/ })).toBeVisible();
});

test('the last session is asked about in one line, once the call is over', async () => {
	const { link } = aCouple();
	const host = aHost();
	let summary: MentorshipSummary | undefined;
	link.onDevice(({ mentorships }) => (summary = mentorships[0]));
	const asked = { ...summary!, otherJoined: true, pulseSessionId: 'session-9' };
	const name = wordsOf('en').pulse.askAbout('Jonas');
	const calls = { reloadNeeded: false, withdrawn: [] };
	link.setDevice({ mentorships: [asked], calls: { ...calls, inCall: true } });
	const screen = await show(Popup, { host }, { link });
	await expect.element(screen.getByRole('button', { name: /^Review with Jonas/ })).toBeVisible();
	expect(screen.getByRole('button', { name }).query()).toBeNull();

	link.setDevice({ calls });
	await screen.getByRole('button', { name }).click();

	expect(host.openReview.mock.calls).toEqual([[`${asked.id}/session-9`]]);
});
