// The page's side of its service worker.
import type { Holder } from './holder.ts';

const WORKER = '/sw.js';

/** What a page says to a version that waits. It answers whether it begins now. */
export const BEGIN = 'begin';

/** How long the start of a page waits for a newer one. */
const PATIENCE_MS = 1500;

interface Rules {
	createScriptURL(path: string): string;
}
interface Policies {
	createPolicy(name: string, rules: Rules): Rules;
}

/** The one address of a script that this page ever makes. */
function workerUrl(): string {
	const { trustedTypes } = globalThis as { trustedTypes?: Policies };
	const policy = trustedTypes?.createPolicy('leitfaden-worker', { createScriptURL: () => WORKER });
	return policy ? policy.createScriptURL(WORKER) : WORKER;
}

const later = () => new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));

/**
 * A version that waits begins as the page starts, when no other tab of ours is open: nothing is typed yet.
 * True when the page is about to be loaded anew.
 */
export async function beginNewest(holder: Holder): Promise<boolean> {
	if (!navigator.serviceWorker?.controller) return false;
	// A browser that does not find its own worker opens the page as it is.
	const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
	const { waiting } = registration ?? {};
	if (!waiting) return false;
	// What the one of now holds for this tab goes on to the next; while it does not say what that is, it stays.
	const kept = await Promise.race([holder.recall(), later()]);
	if (!kept) return false;
	const { port1, port2 } = new MessageChannel();
	const taken = new Promise((resolve) =>
		navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
	);
	const begins = await new Promise<boolean>((resolve) => {
		port1.onmessage = ({ data }) => resolve(data === true);
		waiting.postMessage(BEGIN, [port2]);
		setTimeout(() => resolve(false), PATIENCE_MS);
	});
	if (!begins) return false;
	const next = taken.then(() => {
		holder.hold(kept);
		return true;
	});
	// Whoever opens a page does not wait for its update: one that is slow begins with the start after.
	if (!(await Promise.race([next, later()]))) return false;
	location.reload();
	return true;
}

/** From now on the page opens without a network. Not while it is being opened: that goes first. */
export function keepOffline(): void {
	const register = () =>
		void navigator.serviceWorker
			?.register(workerUrl(), { scope: '/', updateViaCache: 'none' })
			.catch(() => undefined);
	if (document.readyState === 'complete') register();
	else addEventListener('load', register, { once: true });
}
