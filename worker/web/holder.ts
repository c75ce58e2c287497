// What the only tab wants to find again after its reload, without a disk: the service worker holds it for a
// moment. Whoever has got it back says so, and only then it is let go: a tab may be gone before it hears.
type Kept = Readonly<Record<string, unknown>>;

/** What is said to the service worker: to hold this in place of what it held, and to give it back. */
export interface Hold {
	readonly k: 'hold';
	readonly kept: Kept;
}
export const RECALL = 'recall';

export interface Holder {
	/** At once: the tab goes. Nothing, where there is no service worker. */
	hold(kept: Kept): void;
	/** Answers late or never while the service worker does not: that is not the same as nothing. */
	recall(): Promise<Kept>;
}

export function openHolder({ serviceWorker }: Navigator = navigator): Holder {
	// A page that was loaded past its service worker is not controlled by it, and it holds all the same.
	let active: ServiceWorker | null | undefined;
	const known = Promise.resolve(serviceWorker?.getRegistration())
		.then((registration) => (active = registration?.active))
		.catch(() => undefined);
	// Asked for anew each time: on a first visit it comes while the page is there.
	const now = () => serviceWorker?.controller ?? active;

	return {
		hold: (kept) => now()?.postMessage({ k: 'hold', kept } satisfies Hold),
		async recall() {
			await known;
			const worker = now();
			if (!worker) return {};
			const { port1, port2 } = new MessageChannel();
			return new Promise((resolve) => {
				port1.onmessage = ({ data }: MessageEvent<Kept>) => resolve(data);
				worker.postMessage(RECALL, [port2]);
			});
		},
	};
}
