// Time left, as it is shown: seconds only where somebody steers by them.

/** "12:40"; "0:00" once it is over. */
export function minutesAndSeconds(ms: number): string {
	const seconds = Math.max(0, Math.ceil(ms / 1000));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Whole minutes over, 0 while there is time or less than one is over. */
export const minutesOver = (leftMs: number): number => Math.max(0, Math.floor(-leftMs / 60_000));

/** Whole minutes left, the begun one included. */
export const minutesLeft = (leftMs: number): number => Math.max(0, Math.ceil(leftMs / 60_000));

/** "8 + 5": what the next boxes become, at most three of them. */
export const boxesText = (minutes: readonly number[]): string =>
	minutes
		.slice(0, 3)
		.map((n) => Math.round(n))
		.join(' + ') + (minutes.length > 3 ? ' …' : '');
