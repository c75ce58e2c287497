// How late a page's clock is while the machine has much else to do: what a limit in seconds may be exceeded by
// without anybody having been slow but the machine.
import type { Frame, Page } from '@playwright/test';

const TICK_MS = 100;

type Ticking = typeof globalThis & { stopTicking?: () => number };

/** Begins to listen to its ticks. Answers with how to end that: the worst delay of one until then, ms. */
export async function watchLateness(page: Frame | Page): Promise<() => Promise<number>> {
	await page.evaluate((tickMs) => {
		let before = performance.now();
		let worst = 0;
		const timer = setInterval(tick, tickMs);
		function tick() {
			const now = performance.now();
			worst = Math.max(worst, now - before - tickMs);
			before = now;
		}
		(globalThis as Ticking).stopTicking = () => {
			tick();
			clearInterval(timer);
			return worst;
		};
	}, TICK_MS);
	return () => page.evaluate(() => (globalThis as Ticking).stopTicking?.() ?? 0);
}
