// One after the other, since what is erased takes others of the list with it.

/** Beyond that it is not single ones that fail. */
const MAY_FAIL = 100;

/**
 * Does it to so many at most; those that fail are no part of them, so that they hold up no other. `find`
 * gives what is next behind those that failed. Gives how many did.
 */
export async function inTurn<T>(
	most: number,
	find: (limit: number, skip: number) => Promise<readonly T[]>,
	erase: (one: T) => Promise<void>,
): Promise<number> {
	let failed = 0;
	for (let done = 0; done < most && failed < MAY_FAIL;) {
		const [next] = await find(1, failed);
		if (next === undefined) break;
		try {
			await erase(next);
			done += 1;
		} catch {
			failed += 1;
		}
	}
	return failed;
}
