// What is on no disk, over a reload of the only tab: the service worker holds it, and lets it go again.
import { expect } from '#test/support/expect.ts';
import { TEST_API } from '#test/support/extension-build.ts';
import { Host } from '#test/support/host-over-http.ts';
import { openInvitation, takeInvitation } from '#test/support/guest-steps.ts';
import { Person } from '#test/support/person.ts';
import { startWorld, type World } from '#test/support/world.ts';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, test } from 'vitest';

let world: World;
beforeAll(async () => {
	world = await startWorld();
});
afterAll(() => world.stop());

/** As another tab would keep it. */
const keep = (page: Page, value: unknown) =>
	page.evaluate((kept) => {
		const channel = new BroadcastChannel('leitfaden-memory');
		channel.postMessage({
			k: 'put',
			name: 'probe',
			entry: { at: Date.now(), by: 'another tab', value: kept },
		});
	}, value);

/** As another tab would ask this one. */
const kept = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<unknown>((resolve) => {
				const channel = new BroadcastChannel('leitfaden-memory');
				const from = crypto.randomUUID();
				const ask = () => channel.postMessage({ k: 'ask', from });
				// A page that is just beginning does not hear it yet.
				const asking = setInterval(ask, 50);
				channel.onmessage = ({ data }) => {
					if (data.k !== 'entries' || data.to !== from) return;
					clearInterval(asking);
					channel.close();
					resolve(data.entries.get('probe')?.value);
				};
				ask();
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

/** What the service worker's world is told in this test: how late it is, and which timers wait. */
interface Turned {
	ahead: number;
	readonly timers: { run: () => void; ms: number }[];
}

test('what is held is let go after half a minute: by a timer, and by the clock where timers sleep', async () => {
	const guest = new Person('mentee', 'Jona', 'de', await world.phone({ language: 'de' }));
	const page = await guest.browser.open('app');
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	const worker = await guest.browser.worker();
	await worker.evaluate(() => {
		const turned: Turned = { ahead: 0, timers: [] };
		const now = Date.now.bind(Date);
		Date.now = () => now() + turned.ahead;
		const setTimeout = (run: () => void, ms: number) => turned.timers.push({ run, ms });
		Object.assign(globalThis, { turned, setTimeout });
	});
	const turn = (ms: number) =>
		worker.evaluate((ahead) => {
			(globalThis as unknown as { turned: Turned }).turned.ahead = ahead;
		}, ms);
	/** The newest timer, or an older one, rings; answers with how long it was to wait. */
	const ring = (nth: number) =>
		worker.evaluate((index) => {
			const timer = (globalThis as unknown as { turned: Turned }).turned.timers.at(index);
			timer?.run();
			return timer?.ms;
		}, nth);
	const hold = (probe: string) =>
		page.evaluate((kept) => navigator.serviceWorker.controller?.postMessage({ k: 'hold', kept }), {
			probe,
		});

	await hold('one');
	expect(await held(page)).toEqual({ probe: 'one' });
	await turn(29_000);
	expect(await held(page)).toEqual({ probe: 'one' });
	await turn(30_001);
	expect(await held(page)).toEqual({});

	// In memory it is until its own timer rings, and not that of what was held before.
	await turn(0);
	await hold('two');
	expect(await held(page)).toEqual({ probe: 'two' });
	expect(await ring(-2)).toBe(30_000);
	expect(await held(page)).toEqual({ probe: 'two' });
	expect(await ring(-1)).toBe(30_000);
	expect(await held(page)).toEqual({});
});
