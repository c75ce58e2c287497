// Whether two ways take the same time, as far as can be told: Welch's t, as dudect does it.

const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;

function errorOf(of: readonly number[]): number {
	const middle = mean(of);
	return of.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (of.length - 1) / of.length;
}

/** Beyond ±4.5 the two differ. The slowest tenth of all, when the machine did something else, is left out. */
function welch(a: readonly number[], b: readonly number[]): number {
	const all = [...a, ...b].toSorted((one, other) => one - other);
	const most = all[Math.floor(all.length * 0.9)] ?? Number.POSITIVE_INFINITY;
	const [x, y] = [a, b].map((side) => side.filter((one) => one <= most)) as [number[], number[]];
	return (mean(x) - mean(y)) / Math.sqrt(errorOf(x) + errorOf(y));
}

const WARM_UP = 10;
const MOST_PAIRS = 5000;

/**
 * Times both ways for so long, turn by turn and in either order, so that whatever else goes on falls on both
 * alike. The first pairs warm up and are not counted; `before` each turn is not timed.
 */
export async function timePairs(
	ms: number,
	ways: readonly [() => Promise<unknown>, () => Promise<unknown>],
	before: () => Promise<unknown>,
): Promise<{ t: number; ms: number; pairs: number }> {
	const times: [number[], number[]] = [[], []];
	const end = performance.now() + ms;
	// A machine with much else to do gets more time, not fewer pairs than can tell anything.
	for (
		let pair = -WARM_UP;
		pair < MOST_PAIRS && (pair < 60 || performance.now() < end);
		pair += 1
	) {
		const first = Math.random() < 0.5 ? 0 : 1;
		for (const way of [first, 1 - first] as (0 | 1)[]) {
			await before();
			const begin = performance.now();
			await ways[way]();
			if (pair >= 0) times[way].push(performance.now() - begin);
		}
	}
	return { t: welch(...times), ms: mean(times.flat()), pairs: times[0].length };
}
