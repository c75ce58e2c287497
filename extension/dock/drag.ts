// Dragging the frame by what its page says of the pointer, in screen pixels: those stay true while the frame
// moves under the pointer.
import { within, type Rect, type Size } from './rect.ts';

export interface ScreenPoint {
	readonly screenX: number;
	readonly screenY: number;
}

export interface Drag {
	/** The frame's rect with the pointer at `point`, kept inside the viewport. */
	to(point: ScreenPoint, viewport: Size): Rect;
}

/** `zoom` is how many screen pixels a pixel of the page takes. */
export function startDrag(from: Rect, start: ScreenPoint, zoom: number): Drag {
	return {
		to: (point, viewport) => ({
			...from,
			x: within(0, from.x + (point.screenX - start.screenX) / zoom, viewport.width - from.width),
			y: within(0, from.y + (point.screenY - start.screenY) / zoom, viewport.height - from.height),
		}),
	};
}

/** The steps that browsers offer. */
const ZOOMS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5];

/**
 * The page's zoom, which no interface tells: the window's outer width over its inner one, where that is a
 * step that browsers offer. Otherwise something is docked in the window and 1 is the better guess.
 */
export function zoomOf(outerWidth: number, innerWidth: number): number {
	const ratio = outerWidth / innerWidth;
	return ZOOMS.find((zoom) => Math.abs(ratio / zoom - 1) < 0.02) ?? 1;
}
