// At the invitation while the network is away: on a device that is in already, and on one that just got in.
import { newId } from '#shared/ids.ts';
import { ok } from '#shared/result.ts';
import { webWords } from '#shared/words/web.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { aPair } from '#test/support/panel-scenes.ts';
import { invited, showWeb } from '#test/support/show-web.ts';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.useRealTimers());

test.each(['en', 'de'] as const)(
	'%s: accepted, and nothing comes: after a while it is said what is waited for',
	async (language) => {
		const { joining, submit, waiting } = webWords[language].join;
		const link = new MemoryLink({ language });
		link.answers.accept = () => ok({ mentorshipId: newId() });
		const { screen } = await showWeb(link, { host: invited(), language });
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		await screen.getByRole('button', { name: submit, exact: true }).click();
		await expect.element(screen.getByRole('button', { name: joining })).toBeVisible();

		vi.advanceTimersByTime(4000);
		await expect.element(screen.getByText(waiting)).not.toBeInTheDocument();
		vi.advanceTimersByTime(2000);

		await expect.element(screen.getByRole('status').filter({ hasText: waiting })).toBeVisible();
	},
);

test('whoever is in already and taps the link again gets to their own without it', async () => {
	const { link } = aPair({ role: 'mentee' });
	const { screen, host } = await showWeb(link, { host: invited() });
	await screen.getByRole('button', { name: 'To my mentorships' }).click();

	await expect.element(screen.getByRole('heading', { name: 'Mentorships' })).toHaveFocus();
	expect(host.left).toEqual([[]]);
	expect(link.asked.filter(({ name }) => name === 'accept')).toEqual([]);
});

test('a device with nothing on it is offered no way there', async () => {
	const { screen } = await showWeb(new MemoryLink({ language: 'en' }), { host: invited() });

	await expect.element(screen.getByRole('button', { name: 'Join', exact: true })).toBeVisible();
	expect(screen.getByRole('button', { name: 'To my mentorships' }).query()).toBeNull();
});
