// The clock on the wall, turned by hand in a browser test: it goes on as ever, only from another time.
import { afterEach, beforeEach, vi } from 'vitest';

/** For the tests of the file that calls it. Returns how to let seconds pass. */
export function turnClock(): (seconds: number) => void {
	const now = Date.now.bind(Date);
	let ahead = 0;
	beforeEach(() => {
		ahead = 0;
		vi.spyOn(Date, 'now').mockImplementation(() => now() + ahead);
	});
	afterEach(() => void vi.restoreAllMocks());
	return (seconds) => void (ahead += seconds * 1000);
}
