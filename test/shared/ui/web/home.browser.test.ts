import { newId } from '#shared/ids.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { MemoryWebHost } from '#test/support/memory-web-host.ts';
import { aPair, aRunningSession, dayFromNow } from '#test/support/panel-scenes.ts';
import { showWeb } from '#test/support/show-web.ts';
import { beforeEach, expect, test } from 'vitest';

beforeEach(() => {
	localStorage.removeItem('offer-extension');
	localStorage.removeItem('offer-install');
});

test('without a mentorship there are two ways in, and a mentor is as welcome as a mentee', async () => {
	const { screen } = await showWeb(new MemoryLink({ language: 'en' }));
	await screen.getByRole('button', { name: 'New mentorship' }).click();
	await screen.getByRole('textbox', { name: 'My name' }).fill('Ruth');
	await screen.getByRole('textbox', { name: 'What is your mentee called?' }).fill('Kim');

	await screen.getByRole('button', { name: 'Create mentorship' }).click();

	await expect.element(screen.getByRole('heading', { name: 'Invite Kim' })).toHaveFocus();
	await expect.element(screen.getByRole('button', { name: 'Make invitation link' })).toBeVisible();
	await screen.getByRole('link', { name: 'Back' }).click();
	await expect.element(screen.getByRole('button', { name: /Kim/ })).toBeVisible();
});

test('what is due is ticked off here, and the way to a mentorship is one press', async () => {
	const { link, mentorshipId, me } = aPair({ role: 'mentee' });
	const id = newId();
	const set = { assigneeId: me, dueOn: dayFromNow(-1) };
	link.did(mentorshipId, 'addActionItem', { id, set, text: { text: 'Ask Jo' } });
	const { screen } = await showWeb(link);

	await screen.getByRole('checkbox', { name: 'Done: Ask Jo' }).click();
	await expect.poll(() => link.sent.map(({ n }) => n)).toEqual(['completeActionItem']);
	await screen.getByRole('button', { name: /Review with Ruth/ }).click();

	await expect.element(screen.getByRole('heading', { name: 'Ruth', level: 1 })).toBeVisible();
	expect(location.hash).toBe(`#/${mentorshipId}`);
	await screen.getByRole('link', { name: 'All mentorships' }).click();
	await expect.element(screen.getByRole('heading', { name: 'Mentorships' })).toHaveFocus();
});

test('from home and from the review, one press leads back into the session that runs', async () => {
	const { link, mentorshipId } = await aRunningSession(aPair({ role: 'mentee' }), { at: 2 });
	const { screen } = await showWeb(link);
	const back = screen.getByRole('link', { name: /A session with Ruth is running/ });
	await back.click();
	await expect.element(screen.getByRole('tab', { name: 'Now' })).toBeVisible();

	await screen.getByRole('button', { name: 'Overview' }).click();
	await screen.getByRole('button', { name: /Review with Ruth/ }).click();
	await expect.element(screen.getByRole('heading', { name: 'Ruth', level: 1 })).toBeVisible();
	await back.click();

	await expect.element(screen.getByRole('tab', { name: 'Now' })).toBeVisible();
	expect(location.hash).toBe(`#/live/${mentorshipId}`);
});

test('without a session one is started from here, in the same panel as with the extension', async () => {
	const { link } = aPair({ role: 'mentee' });
	const { screen } = await showWeb(link);
	await screen.getByRole('button', { name: 'Start a session' }).click();

	await screen.getByRole('button', { name: 'Start session with Ruth' }).click();

	await expect.element(screen.getByRole('tab', { name: 'Now' })).toBeVisible();
	expect(link.sent.map(({ n }) => n)).toContain('startSession');
});

test('the panel’s menu opens the review of this session on the same page', async () => {
	const running = await aRunningSession(aPair({ role: 'mentee' }), { at: 2 });
	const { screen } = await showWeb(running.link, { at: ['live', running.mentorshipId] });
	await screen.getByRole('button', { name: 'More', exact: true }).first().click();

	await screen.getByRole('menuitem', { name: 'Open review' }).click();

	await expect.poll(() => location.hash).toBe(`#/${running.mentorshipId}/${running.sessionId}`);
	await expect.element(screen.getByRole('heading', { name: 'Session 4' })).toBeVisible();
});

test('name and plain words are this device’s', async () => {
	const { link } = aPair({ role: 'mentee' });
	const { screen } = await showWeb(link);

	await screen.getByRole('checkbox', { name: 'Questions in plain language' }).click();
	await screen.getByRole('textbox', { name: 'My name' }).fill('Kim K.');
	await screen.getByRole('checkbox', { name: 'Questions in plain language' }).click();

	const changes = link.asked.filter(({ name }) => name === 'changeSettings');
	expect(changes.map(({ args }) => args)).toEqual([
		{ plain: true },
		{ name: 'Kim K.' },
		{ plain: false },
	]);
});

test('the extension is offered where it can run, until somebody says no', async () => {
	const { link } = aPair({ role: 'mentee' });
	const computer = () =>
		new MemoryWebHost({ canHaveExtension: true, extensionUrl: 'https://store.example/leitfaden' });
	const first = await showWeb(link, { host: computer() });
	const offer = first.screen.getByRole('link', { name: 'Get the extension' });
	await expect.element(offer).toHaveAttribute('href', 'https://store.example/leitfaden');
	await first.screen.getByRole('button', { name: 'No thanks' }).click();
	await expect.element(offer).not.toBeInTheDocument();
	await first.screen.unmount();

	const later = await showWeb(link, { host: computer() });
	await expect.element(later.screen.getByRole('heading', { name: 'Mentorships' })).toBeVisible();
	expect(offer.query()).toBeNull();
});

test('a phone hears nothing of the extension; it is kept as an app where the browser offers that', async () => {
	const { link } = aPair({ role: 'mentee' });
	const { screen, host } = await showWeb(link);
	await expect.element(screen.getByRole('heading', { name: 'Mentorships' })).toBeVisible();
	expect(screen.getByText('Get the extension').query()).toBeNull();
	expect(screen.getByRole('button', { name: 'Install' }).query()).toBeNull();
	let installs = 0;

	host.offer(async () => void (installs += 1));
	await screen.getByRole('button', { name: 'Install' }).click();

	expect(installs).toBe(1);
});
