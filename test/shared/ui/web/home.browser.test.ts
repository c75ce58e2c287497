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
	const { screen, host } = await showWeb(new MemoryLink({ language: 'en' }));
	await screen.getByRole('button', { name: 'New mentorship' }).click();
	await screen.getByRole('textbox', { name: 'My name' }).fill('Ruth');
	await screen.getByRole('textbox', { name: 'What is your mentee called?' }).fill('Kim');

	await screen.getByRole('button', { name: 'Create mentorship' }).click();

	await expect.element(screen.getByRole('heading', { name: 'Invite Kim' })).toHaveFocus();
	expect(host.keeps).toBe(1);
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

test('where nobody knows an address of the extension it is said whom to ask, and no link leads nowhere', async () => {
	const { link } = aPair({ role: 'mentee' });
	const { screen } = await showWeb(link, { host: new MemoryWebHost({ canHaveExtension: true }) });

	await expect.element(screen.getByText(/whoever runs this Leitfaden can tell you/)).toBeVisible();
	expect(screen.getByRole('link', { name: 'Get the extension' }).query()).toBeNull();
	await screen.getByRole('button', { name: 'No thanks' }).click();
	await expect.element(screen.getByText(/whoever runs this/)).not.toBeInTheDocument();
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

/** A browser that lets messages through, or does not. */
function notices({ lets = true } = {}) {
	let allowed = false;
	return {
		asked: 0,
		mayNotify: async () => allowed,
		async allowNotify() {
			this.asked += 1;
			return (allowed = lets);
		},
	};
}

test('a page reminds once somebody wants it, asks at the press alone, and says what a closed page cannot', async () => {
	const { link, mentorshipId } = aPair({ role: 'mentee' });
	const host = new MemoryWebHost({ notices: notices() });
	const { screen } = await showWeb(link, { host });
	const remind = screen.getByRole('checkbox', { name: 'Remind me on the day, at nine' });
	await expect.element(remind).not.toBeChecked();
	await expect.element(screen.getByText(/A page that is closed cannot remind you/)).toBeVisible();
	expect(host.notices).toMatchObject({ asked: 0 });

	await remind.click();

	await expect.element(screen.getByRole('checkbox', { name: 'Say what it is, too' })).toBeVisible();
	expect(host.notices).toMatchObject({ asked: 1 });
	expect(link.asked.at(-1)?.args).toEqual({ notify: 'count' });
	await screen.getByRole('link', { name: 'To the mentorship with Ruth' }).click();
	await expect.element(screen.getByText('Subscribe in your calendar')).toBeVisible();
	expect(location.hash).toBe(`#/${mentorshipId}`);
});

test('once it says what, that is said as well, with the lock screen', async () => {
	const { link } = aPair({ role: 'mentee' });
	const { screen } = await showWeb(link, { host: new MemoryWebHost({ notices: notices() }) });
	await screen.getByRole('checkbox', { name: 'Remind me on the day, at nine' }).click();
	await expect.element(screen.getByText(/how many, not what/)).toBeVisible();

	await screen.getByRole('checkbox', { name: 'Say what it is, too' }).click();

	await expect
		.element(screen.getByText(/words of the action item, also on the lock/))
		.toBeVisible();
	expect(screen.getByText(/how many, not what/).query()).toBeNull();
});

test('a phone is promised no message: it stops a page that nobody looks at', async () => {
	const { link } = aPair({ role: 'mentee' });
	const { screen } = await showWeb(link, { host: new MemoryWebHost({ isHandheld: true }) });

	await expect.element(screen.getByText(/only while you have Leitfaden open/)).toBeVisible();
	await expect
		.element(screen.getByRole('link', { name: 'To the mentorship with Ruth' }))
		.toBeVisible();
	expect(screen.getByRole('checkbox', { name: /^Remind me/ }).query()).toBeNull();
	expect(screen.getByText(/lets no page remind/).query()).toBeNull();
});

test('without a mentorship nothing is said of reminders', async () => {
	const host = new MemoryWebHost({ notices: notices() });
	const { screen } = await showWeb(new MemoryLink({ language: 'en' }), { host });

	await expect.element(screen.getByRole('textbox', { name: 'My name' })).toBeVisible();
	expect(screen.getByRole('checkbox', { name: /^Remind me/ }).query()).toBeNull();
	expect(screen.getByText(/cannot remind you/).query()).toBeNull();
});

test('a browser that refuses says where to allow it; one that cannot offers no switch', async () => {
	const { link } = aPair({ role: 'mentee' });
	const refusing = new MemoryWebHost({ notices: notices({ lets: false }) });
	const first = await showWeb(link, { host: refusing });
	const remind = first.screen.getByRole('checkbox', { name: 'Remind me on the day, at nine' });
	await remind.click();
	await expect.element(first.screen.getByText(/You can allow them in its settings/)).toBeVisible();
	await expect.element(remind).not.toBeChecked();
	expect(link.asked.at(-1)?.args).toEqual({ notify: 'off' });
	await first.screen.unmount();

	const { screen } = await showWeb(link);
	await expect.element(screen.getByText(/This browser lets no page remind you/)).toBeVisible();
	expect(remind.query()).toBeNull();
});
