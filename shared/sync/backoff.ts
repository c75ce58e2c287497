/** Full jitter: anything between nothing and the bound, which doubles with each failure. */
export function backoff(
	failures: number,
	{ first, most }: { first: number; most: number },
	random: () => number,
): number {
	return random() * Math.min(most, first * 2 ** Math.min(failures, 20));
}
