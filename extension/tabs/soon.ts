/** Runs once for each value, that long after the first call with it: many calls in a row are one. */
export function createSoon<T>(ms: number, run: (value: T) => Promise<void>): (value: T) => void {
	const due = new Set<T>();
	return (value) => {
		if (due.has(value)) return;
		due.add(value);
		setTimeout(() => {
			due.delete(value);
			void run(value);
		}, ms);
	};
}
