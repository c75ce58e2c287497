// Watches a call page gently: a look every two seconds, one more when the address or the body's own children
// change, never more than two a second.
import { createBudget } from './budget.ts';
import { clock as realClock, type Clock } from './clock.ts';
import { createPhaseKeeper } from './phase-keeper.ts';
import type { CallState } from './provider.ts';
import { isMoving, readCall } from './read-call.ts';

export { readCall };

export const LOOK_MS = 2_000;
const SHORTEST_MS = 500;

export interface WatchOptions {
	readonly clock?: Clock;
	/** The page's address; a test has no control over the real one. */
	readonly url?: () => URL;
}

/**
 * Says the state of the call at once and then whenever it is certain to have changed.
 * The returned function stops it. Where looks take too long they become rare, down to one a minute.
 */
export function watchCall(
	page: Document,
	onState: (state: CallState) => void,
	{ clock = realClock, url = () => new URL(page.location.href) }: WatchOptions = {},
): () => void {
	const keeper = createPhaseKeeper();
	const spend = createBudget(clock, LOOK_MS);
	const navigation = page.defaultView?.navigation;
	const observer = new MutationObserver(hint);
	let stopped = false;
	let lookedAt = -Infinity;
	let rest = 0;
	let cancelNext = () => {};

	function look() {
		if (stopped) return;
		cancelNext();
		lookedAt = clock.now();
		rest = spend(() => {
			const address = url();
			const reading = { state: readCall(page, address), moving: isMoving(page, address) };
			const state = keeper.next(reading, clock.now());
			if (state) onState(state);
		});
		if (stopped) return;
		// The body may be new: pages replace it, and at the start there is none.
		if (page.body) observer.observe(page.body, { childList: true });
		cancelNext = clock.after(Math.max(LOOK_MS, rest), look);
	}

	function hint() {
		if (stopped) return;
		const wait = lookedAt + Math.max(SHORTEST_MS, rest) - clock.now();
		if (wait <= 0) return look();
		cancelNext();
		cancelNext = clock.after(wait, look);
	}

	function stop() {
		stopped = true;
		cancelNext();
		observer.disconnect();
		navigation?.removeEventListener('currententrychange', hint);
		page.removeEventListener('readystatechange', hint);
	}

	navigation?.addEventListener('currententrychange', hint);
	page.addEventListener('readystatechange', hint);
	look();
	return stop;
}
