/** Runs what it is given one after another. One that fails does not stop those behind it. */
export function createTurns(): <T>(run: () => Promise<T>) => Promise<T> {
	let last: Promise<unknown> = Promise.resolve();
	return (run) => {
		const mine = last.then(run);
		last = mine.catch(() => undefined);
		return mine;
	};
}
