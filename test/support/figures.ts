// What the played run says about speed and loss.

export interface Figures {
	/** Edits that the other person's panel showed. */
	readonly edits: number;
	/** Milliseconds from the key press or click to the other person's sight. */
	readonly p50: number;
	readonly p95: number;
	/** The same way without browsers: one plain socket to another through the room. */
	readonly echoP50: number;
	readonly echoP95: number;
	/** Pushes both browsers sent. */
	readonly pushes: number;
	/** Texts written and not found in the end, in either browser or in the database. */
	readonly lost: number;
}

/** The value below which that share of the values lies (nearest rank), rounded to tenths. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
	return Math.round(value * 10) / 10;
}
