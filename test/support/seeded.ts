// Chance that can be repeated: one seed, one run.

export interface Chance {
	/** 0 ≤ x < 1. */
	next(): number;
	/** 0 ≤ x < n, whole. */
	below(n: number): number;
	/** True with that probability. */
	odds(p: number): boolean;
}

/** Mulberry32. */
export function seeded(seed: number): Chance {
	let a = seed >>> 0;
	function next(): number {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	}
	return { next, below: (n) => Math.floor(next() * n), odds: (p) => next() < p };
}
