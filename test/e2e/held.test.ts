// What is on no disk, over a reload of the only tab: the service worker holds it, and lets it go again.
import { TEST_API } from '#test/support/extension-build.ts';
import { Host } from '#test/support/host-over-http.ts';
import { openInvitation, takeInvitation } from '#test/support/guest-steps.ts';
import { Person } from '#test/support/person.ts';
import { startWorld, type World } from '#test/support/world.ts';
import type { Page } from '@playwright/test';
import { afterEach, beforeEach, expect, test } from 'vitest';

let world: World;
beforeEach(async () => {
	world = await startWorld();
});
afterEach(() => world.stop());

/** As another tab would keep it. */
const keep = (page: Page, value: unknown) =>
	page.evaluate((kept) => {
		const channel = new BroadcastChannel('leitfaden-memory');
		channel.postMessage({ k: 'set', name: 'probe', value: kept });
	}, value);

/** As another tab would ask this one. */
const kept = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<unknown>((resolve) => {
				const channel = new BroadcastChannel('leitfaden-memory');
				const from = crypto.randomUUID();
				channel.onmessage = ({ data }) => {
					if (data.k !== 'all' || data.to !== from) return;
					channel.close();
					resolve(data.kept.probe);
				};
				channel.postMessage({ k: 'ask', from });
			}),
	);

const held = (page: Page) =>
	page.evaluate(async () => {
		const { active } = await navigator.serviceWorker.ready;
		const { port1, port2 } = new MessageChannel();
		return new Promise<unknown>((resolve) => {
			port1.onmessage = ({ data }) => resolve(data);
			active?.postMessage('recall', [port2]);
		});
	});

test('from the first visit on, over one reload after another; and nothing stays with the holder', async () => {
	const host = await Host.withSession(world.api.origin);
	const guest = new Person('mentee', 'Jona', 'de', await world.phone({ language: 'de' }));
	const page = await openInvitation(guest, `${TEST_API}/join#${await host.invite()}`);
	await takeInvitation(guest);
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	await keep(page, 'words');
	await expect.poll(() => kept(page)).toBe('words');

	await page.reload();
	await page.reload();

	await expect.poll(() => kept(page)).toBe('words');
	await expect.poll(() => held(page)).toEqual({});
	await keep(page, undefined);
	await expect.poll(() => kept(page)).toBeUndefined();
	await page.reload();
	await expect.poll(() => held(page)).toEqual({});
	expect(await kept(page)).toBeUndefined();
});
