// A hub that is always there: a disk that does not open yet is tried again, and one that goes away under the
// background (the browser threw it out, or its process for storage fell) is opened anew.
import type { Clock } from '#shared/store/clock.ts';
import type { Hub } from './hub.ts';

const RETRY_MS = { first: 250, most: 30_000 };

export interface KeptHub {
	/** The hub of now. Never rejects: it waits for the disk. */
	readonly hub: Promise<Hub>;
}

/** `open` calls `onGone` when the hub it gave is gone, and is answered with the next one. */
export function keepHub(open: (onGone: () => Promise<Hub>) => Promise<Hub>, clock: Clock): KeptHub {
	let hub = opened();

	async function opened(): Promise<Hub> {
		for (let wait = RETRY_MS.first; ; wait = Math.min(2 * wait, RETRY_MS.most)) {
			try {
				return await open(begin);
			} catch {
				await new Promise<void>((resolve) => clock.after(wait, resolve));
			}
		}
	}

	/** Pages see their ports close, come back, and say again what was not stored. */
	function begin(): Promise<Hub> {
		const gone = hub;
		hub = gone.then((old) => {
			old.stop();
			return opened();
		});
		return hub;
	}

	return {
		get hub() {
			return hub;
		},
	};
}
