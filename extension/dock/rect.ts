export interface Size {
	readonly width: number;
	readonly height: number;
}
export interface Rect extends Size {
	readonly x: number;
	readonly y: number;
}

export function overlaps(a: Rect, b: Rect): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The same rect with a margin around it. */
export function grown(rect: Rect, by: number): Rect {
	return {
		x: rect.x - by,
		y: rect.y - by,
		width: rect.width + 2 * by,
		height: rect.height + 2 * by,
	};
}

/** `value` within the bounds; the lower one wins where they cross. */
export function within(low: number, value: number, high: number): number {
	return Math.max(low, Math.min(value, high));
}
