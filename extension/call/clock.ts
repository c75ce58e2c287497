/** Time as the call watcher uses it, so that a test can move it. */
export interface Clock {
	now(): number;
	/** Runs `task` after `ms`; the returned function calls it off. */
	after(ms: number, task: () => void): () => void;
}

export const clock: Clock = {
	now: () => performance.now(),
	after(ms, task) {
		const timer = setTimeout(task, ms);
		return () => clearTimeout(timer);
	},
};
