// How long a phone that was never here takes from the link to the session: to the first paint, and from the
// tap to the whole panel. Beside it the same way without our page: a plain page, and the same requests.
import { type Browser, chromium, type Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { webWords } from '#shared/words/web.ts';
import { startApi } from '#test/support/api.ts';
import { percentile } from '#test/support/figures.ts';
import { findChromium } from '#test/support/find-chromium.ts';
import { Host } from '#test/support/host-over-http.ts';
import { phoneSized } from '#test/support/phone.ts';

const JOINS = 20;
/** What a person waits for without wondering, from the tap on. */
const TAP_LIMIT_MS = 2000;
/** The first paint may cost that much more than a plain page's. */
const PAINT_LIMIT = 12;

interface Join {
	readonly paint: number;
	readonly tap: number;
	/** Bytes of the bodies up to the session, as they came and packed as a deployment packs them. */
	readonly bytes: number;
	readonly packed: number;
}

/** Runs in the page before anything of it: when the tap came, and when the session stood there. */
function watchTap(): void {
	const seen = globalThis as unknown as { tappedAt?: number; standsAt?: number };
	addEventListener('click', () => (seen.tappedAt ??= performance.now()), { capture: true });
	const look = () => {
		const panel = document.querySelector('[data-form=panel]');
		if (!panel?.querySelector('[role=tablist]') || !panel.querySelector('h1')?.textContent) return;
		// Painted, not only made.
		requestAnimationFrame(() => requestAnimationFrame(() => (seen.standsAt ??= performance.now())));
	};
	new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

/** Runs in the page: ms from the navigation to what can first be seen. */
const firstPaint = () =>
	performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;

async function paintOf(page: Page): Promise<number> {
	await page.waitForFunction(
		() => performance.getEntriesByName('first-contentful-paint').length > 0,
	);
	return page.evaluate(firstPaint);
}

async function joinOnce(browser: Browser, origin: string): Promise<Join> {
	const secret = await (await Host.withSession(origin)).invite();
	const context = await browser.newContext(phoneSized({ language: 'de' }));
	const bodies: Promise<Buffer>[] = [];
	let isThere = false;
	context.on('requestfinished', (request) => {
		// What the service worker puts by comes afterwards, and holds nothing up.
		if (isThere || request.serviceWorker()) return;
		bodies.push(
			request
				.response()
				.then((response) => response?.body() ?? Buffer.alloc(0))
				.catch(() => Buffer.alloc(0)),
		);
	});
	const page = await context.newPage();
	await page.addInitScript(watchTap);
	await page.goto(`${origin}/join#${secret}`);
	const button = page.getByRole('button', { name: webWords.de.join.submit, exact: true });
	await button.waitFor();
	const paint = await paintOf(page);
	await button.tap();
	await page.waitForFunction(() => 'standsAt' in globalThis, undefined, { timeout: 30_000 });
	isThere = true;
	const tap = await page.evaluate(() => {
		const seen = globalThis as unknown as { tappedAt: number; standsAt: number };
		return seen.standsAt - seen.tappedAt;
	});
	const all = await Promise.all(bodies);
	await context.close();
	const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0);
	return {
		paint,
		tap,
		bytes: sum(all.map(({ length }) => length)),
		packed: sum(all.map((body) => gzipSync(body).length)),
	};
}

async function plainOnce(browser: Browser, origin: string): Promise<number> {
	const context = await browser.newContext(phoneSized({ language: 'de' }));
	const page = await context.newPage();
	await page.goto(origin);
	const paint = await paintOf(page);
	await context.close();
	return paint;
}

async function servePlain(): Promise<Server> {
	const html = '<!doctype html><title>Plain</title><h1>You are invited</h1><button>Join</button>';
	const server = createServer((_, res) => res.setHeader('content-type', 'text/html').end(html));
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	return server;
}

/** True when a join keeps within its limits. */
export async function benchJoin(port: number): Promise<boolean> {
	const api = await startApi({ port });
	const plain = await servePlain();
	const args = ['--no-sandbox', '--disable-background-networking'];
	const browser = await chromium.launch({ executablePath: findChromium(), args });
	try {
		const plainOrigin = `http://127.0.0.1:${(plain.address() as AddressInfo).port}`;
		const joins: Join[] = [];
		const plains: number[] = [];
		// The first one of each warms the browser and the server, which is never asked for the first time.
		for (let round = -1; round < JOINS; round += 1) {
			const [join, other] = [
				await joinOnce(browser, api.origin),
				await plainOnce(browser, plainOrigin),
			];
			if (round < 0) continue;
			joins.push(join);
			plains.push(other);
		}
		return report(joins, plains);
	} finally {
		await browser.close();
		plain.close();
		await api.stop();
	}
}

function report(joins: readonly Join[], plains: readonly number[]): boolean {
	const of = (pick: (join: Join) => number, share: number) => percentile(joins.map(pick), share);
	const paint = of((join) => join.paint, 0.5);
	const tap = of((join) => join.tap, 0.95);
	const ratio = paint / percentile(plains, 0.5);
	const kb = (bytes: number) => Math.round(bytes / 1024);
	console.log(
		`join, ${joins.length} phones that were never here: first paint p50 ${paint} ms, p95 ` +
			`${of((join) => join.paint, 0.95)} ms, ${ratio.toFixed(1)} times a plain page's (limit ` +
			`${PAINT_LIMIT}); tap to session p50 ${of((join) => join.tap, 0.5)} ms, p95 ${tap} ms ` +
			`(limit ${TAP_LIMIT_MS}); ${kb(of((join) => join.packed, 0.5))} KB packed, ` +
			`${kb(of((join) => join.bytes, 0.5))} KB unpacked`,
	);
	return tap <= TAP_LIMIT_MS && ratio <= PAINT_LIMIT;
}
