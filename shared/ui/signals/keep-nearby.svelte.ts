// Keeps a page's view of the other person for as long as it is in a running session. It is loaded then: a
// page that only waits has nothing of it.
import { createContext } from 'svelte';
import type { Around, Nearby } from './nearby.svelte.ts';

class NearbySlot {
	/** Undefined outside of a session, and for the moment until it is loaded. */
	now = $state.raw<Nearby>();
}

const [getNearby, setNearby] = createContext<NearbySlot>();
export { getNearby };

/** For the life of the component that calls it; `isIn` says when this page is in a running session. */
export function keepNearby({ isIn, ...around }: Around & { isIn(): boolean }): NearbySlot {
	const slot = setNearby(new NearbySlot());
	$effect(() => {
		if (!isIn()) return;
		let isGone = false;
		let stop = () => {};
		import('./nearby.svelte.ts').then(
			({ Nearby }) => {
				if (isGone) return;
				stop = $effect.root(() => {
					slot.now = new Nearby(around);
				});
			},
			// A piece that did not come: the session goes on as if the other person had no panel.
			() => undefined,
		);
		return () => {
			isGone = true;
			stop();
			slot.now = undefined;
		};
	});
	return slot;
}
