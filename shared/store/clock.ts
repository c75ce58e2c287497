// Time as store and sync know it: handed in, so that tests can hold it still and a simulator can turn it.

export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	/** Calls back once, after that many milliseconds; returns how to call it off. */
	after(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
	now: () => Date.now(),
	after(ms, run) {
		const timer = setTimeout(run, ms);
		return () => clearTimeout(timer);
	},
};
