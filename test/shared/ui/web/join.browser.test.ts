import { err, ok } from '#shared/result.ts';
import type { CommandFailure, Place } from '#shared/ui/link.ts';
import { CODE, EMAIL, withAccount } from '#test/support/account-answers.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { INVITATION, MemoryWebHost } from '#test/support/memory-web-host.ts';
import { aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { invited, showWeb } from '#test/support/show-web.ts';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

const accepts = (link: MemoryLink) =>
	link.asked.filter(({ name }) => name === 'accept').map(({ args }) => args);

/** A device that knows nothing yet; the mentorship comes with the answer, or without one never. */
function aStranger() {
	return new MemoryLink({ language: 'en' });
}

test('nothing is taken by opening the page; one tap without a name joins, and the session that runs is open', async () => {
	const running = await aRunningSession(aPair({ role: 'mentee' }), { at: 2 });
	const { link, mentorshipId } = running;
	link.answers.accept = () => ok({ mentorshipId });
	const { screen, host } = await showWeb(link, { host: invited() });
	await screen.getByRole('textbox', { name: 'Your name (if you like)' }).fill('');
	expect(accepts(link)).toEqual([]);

	await screen.getByRole('button', { name: 'Join', exact: true }).click();

	await expect.element(screen.getByRole('tab', { name: 'Now' })).toBeVisible();
	expect(accepts(link)).toEqual([{ url: INVITATION }]);
	expect(host.left).toEqual([['live', mentorshipId]]);
	expect(host.keeps).toBe(1);
});

test('where no session runs, the mentorship is open, and the typed name went along', async () => {
	const { link, mentorshipId } = aPair({ role: 'mentee' });
	link.answers.accept = () => ok({ mentorshipId });
	const { screen, host } = await showWeb(link, { host: invited() });

	await screen.getByRole('textbox', { name: 'Your name (if you like)' }).fill('  Kim  ');
	await screen.getByRole('button', { name: 'Join', exact: true }).click();

	await expect.element(screen.getByRole('heading', { name: 'Ruth', level: 1 })).toBeVisible();
	expect(accepts(link)).toEqual([{ url: INVITATION, name: 'Kim' }]);
	expect(host.left).toEqual([[mentorshipId]]);
});

test('who can read what is said before anybody joins, in either language', async () => {
	const { screen } = await showWeb(aStranger(), { host: invited() });
	await expect.element(screen.getByText('Only you read')).toBeVisible();

	await screen.getByText('Deutsch').click();

	await expect.element(screen.getByRole('button', { name: 'Mitmachen' })).toBeVisible();
	await expect.element(screen.getByText('Das liest nur du')).toBeVisible();
	expect(document.documentElement.lang).toBe('de');
});

const DEAD: readonly CommandFailure[] = ['invite_spent', 'gone', 'not_found', 'invalid_link'];

test('used, expired, taken back and unknown look alike to whoever holds the link', async () => {
	const seen = new Set<string>();
	for (const code of DEAD) {
		const link = aStranger();
		link.answers.accept = () => err(code);
		const { screen, host } = await showWeb(link, { host: invited() });
		await screen.getByRole('button', { name: 'Join', exact: true }).click();
		const heading = screen.getByRole('heading', { name: 'This invitation does not work' });
		await expect.element(heading).toHaveFocus();
		expect(host.keeps).toBe(0);
		seen.add(screen.getByRole('main').element().textContent);
		await screen.unmount();
	}
	expect(seen.size).toBe(1);
});

test.each([
	['own_used', /somebody has joined with it/],
	['own_expired', /Its time is over; make a new one/],
	['own_revoked', /took it back/],
] as const)('whoever made the link is told what became of it: %s', async (code, why) => {
	const { link } = aPair();
	link.answers.accept = () => err(code);
	const { screen } = await showWeb(link, { host: invited() });
	await screen.getByRole('button', { name: 'Join', exact: true }).click();

	const heading = screen.getByRole('heading', { name: 'You made this link yourself' });
	await expect.element(heading).toHaveFocus();
	await expect.element(screen.getByText(why)).toBeVisible();
});

test('a browser that has no room left is said so, and the tap works once it has', async () => {
	const { link, mentorshipId } = aPair({ role: 'mentee' });
	link.answers.accept = () => err('no_room');
	const { screen } = await showWeb(link, { host: invited() });
	const join = screen.getByRole('button', { name: 'Join', exact: true });
	await join.click();
	await expect.element(screen.getByText(/^Your browser has no room left/)).toBeVisible();
	link.answers.accept = () => ok({ mentorshipId });
	await join.click();

	await expect.element(screen.getByRole('heading', { name: 'Ruth', level: 1 })).toBeVisible();
});

test('a device that is signed out signs in where it stands, and then joins', async () => {
	const { link, mentorshipId } = aPair({ role: 'mentee' });
	withAccount(link, { state: 'signed_out', named: true });
	link.answers.accept = () => err('not_signed_in');
	const { screen } = await showWeb(link, { host: invited() });
	await screen.getByRole('button', { name: 'Join', exact: true }).click();
	await expect.element(screen.getByText(/Sign in above, then join/)).toBeVisible();

	await screen.getByRole('button', { name: 'Sign in' }).click();
	await screen.getByRole('textbox', { name: 'E-mail address' }).fill(EMAIL);
	await screen.getByRole('button', { name: 'Send me a code' }).click();
	await screen.getByRole('textbox', { name: 'Code from the mail' }).fill(CODE);
	await screen.getByRole('button', { name: 'Sign in' }).click();
	await expect.element(screen.getByText(/^Signed out on this device/)).not.toBeInTheDocument();
	link.answers.accept = () => ok({ mentorshipId });
	await screen.getByRole('button', { name: 'Join', exact: true }).click();

	await expect.element(screen.getByRole('heading', { name: 'Ruth', level: 1 })).toBeVisible();
});

test('without a network the invitation and the name stay, and a second tap is enough', async () => {
	const { link, mentorshipId } = aPair({ role: 'mentee' });
	link.answers.accept = () => err('unreachable');
	const { screen } = await showWeb(link, { host: invited() });
	const name = screen.getByRole('textbox', { name: 'Your name (if you like)' });
	await name.fill('Kim K.');
	const join = screen.getByRole('button', { name: 'Join', exact: true });
	await join.click();
	await expect
		.element(screen.getByRole('status').filter({ hasText: 'no connection' }))
		.toBeVisible();
	await expect.element(name).toHaveValue('Kim K.');

	link.answers.accept = () => ok({ mentorshipId });
	await join.click();

	await expect.element(screen.getByRole('heading', { name: 'Ruth', level: 1 })).toBeVisible();
	expect(accepts(link)).toHaveLength(2);
});

test('the half-written name outlives the page, and is forgotten once it has gone along', async () => {
	const { link, mentorshipId } = aPair({ role: 'mentee' });
	let place: Place | null = null;
	link.answers.recallPlace = () => ok(place);
	link.answers.rememberPlace = (args) => {
		({ place } = args);
		return ok(null);
	};
	const first = await showWeb(link, { host: invited() });
	const name = first.screen.getByRole('textbox', { name: 'Your name (if you like)' });
	await name.fill('Kim');
	dispatchEvent(new Event('pagehide'));
	expect(place).toEqual({ name: 'Kim' });
	await first.screen.unmount();

	const { screen } = await showWeb(link, { host: invited() });
	await expect.element(name).toHaveValue('Kim');
	link.answers.accept = () => ok({ mentorshipId });
	await screen.getByRole('button', { name: 'Join', exact: true }).click();

	await expect.element(screen.getByRole('heading', { name: 'Ruth', level: 1 })).toBeVisible();
	expect(accepts(link)).toEqual([{ url: INVITATION, name: 'Kim' }]);
	expect(place).toEqual({});
});

test('one tap is one request, however often it is tapped', async () => {
	const link = aStranger();
	link.answers.accept = () => new Promise(() => {});
	const { screen } = await showWeb(link, { host: invited() });

	await screen.getByRole('button', { name: 'Join', exact: true }).click();
	await expect.element(screen.getByRole('button', { name: 'Joining …' })).toBeVisible();
	const name = screen.getByRole('textbox', { name: 'Your name (if you like)' });
	await name.click();
	await userEvent.keyboard('{Enter}{Enter}');

	expect(accepts(link)).toHaveLength(1);
});

test('the own link leads whoever made it to their own page', async () => {
	const { link } = aPair();
	link.answers.accept = () => err('already_in');
	const { screen, host } = await showWeb(link, { host: invited() });
	await screen.getByRole('button', { name: 'Join', exact: true }).click();

	await screen.getByRole('button', { name: 'To my mentorships' }).click();

	await expect.element(screen.getByRole('heading', { name: 'Mentorships' })).toHaveFocus();
	expect(host.left).toEqual([[]]);
});

test('an address that lost its invitation says so, and leads to where a link can be pasted', async () => {
	const link = aStranger();
	const { screen } = await showWeb(link, { host: new MemoryWebHost({ isJoin: true }) });
	await expect
		.element(screen.getByRole('heading', { name: 'There is no invitation in this address' }))
		.toBeVisible();

	await screen.getByRole('button', { name: 'Open Leitfaden' }).click();

	await expect.element(screen.getByRole('textbox', { name: 'Invitation link' })).toBeVisible();
	expect(accepts(link)).toEqual([]);
});
