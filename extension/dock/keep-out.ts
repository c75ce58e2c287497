// The zones the frame stays clear of: the call's own bars, side panels, dialogs and menus, where they are now.
import type { Provider } from '../call/provider.ts';
import { grown, type Rect, type Size } from './rect.ts';

const GAP = 8;
const BOTTOM = 96;
const CORNER = 64;
const MOST_ZONES = 24;
/** What opens over a call, whatever the service. */
const OVERLAYS = ['[role="dialog"]', '[role="alertdialog"]', 'dialog[open]', '[role="menu"]'];

/**
 * Reads the zones from live elements. A call hides its bars when idle: where none is seen, the places where
 * bars are wont to be are kept free, so that the frame does not sit there when they return.
 */
export function readKeepOut(
	page: Document,
	{ controls, frame }: Pick<Provider, 'controls' | 'frame'>,
	viewport: Size,
): readonly Rect[] {
	const rects = layersOf(page, frame).flatMap(({ page: layer, x, y }) =>
		[...layer.querySelectorAll([...controls, ...OVERLAYS].join(', '))]
			.slice(0, MOST_ZONES)
			.map((element) => element.getBoundingClientRect())
			.map((rect) => ({ x: rect.x + x, y: rect.y + y, width: rect.width, height: rect.height })),
	);
	const seen = rects.filter((rect) => isZone(rect, viewport)).map((rect) => grown(rect, GAP));
	return [...seen, ...reserved(viewport, seen)];
}

/** The page and its call frame, with where the frame is. */
function layersOf(page: Document, frame: string | undefined) {
	const layers = [{ page, x: 0, y: 0 }];
	if (frame === undefined) return layers;
	for (const element of page.querySelectorAll<HTMLIFrameElement>(frame)) {
		try {
			const { x, y } = element.getBoundingClientRect();
			if (element.contentDocument) layers.push({ page: element.contentDocument, x, y });
		} catch {
			// A frame of another origin: its controls cannot be known.
		}
	}
	return layers;
}

/** Seen, in the window, and not the stage itself. */
function isZone(rect: Rect, viewport: Size): boolean {
	const isSeen = rect.width > 4 && rect.height > 4;
	const isInside =
		rect.x < viewport.width &&
		rect.y < viewport.height &&
		rect.x + rect.width > 0 &&
		rect.y + rect.height > 0;
	return isSeen && isInside && rect.width * rect.height < viewport.width * viewport.height * 0.6;
}

/** Kept free although nothing is seen there now. */
function reserved(viewport: Size, seen: readonly Rect[]): readonly Rect[] {
	const corner = { x: viewport.width - CORNER, y: 0, width: CORNER, height: CORNER };
	const isBar = (rect: Rect) => rect.width > viewport.width / 3 && rect.height < 160;
	if (seen.some(isBar)) return [corner];
	return [corner, { x: 0, y: viewport.height - BOTTOM, width: viewport.width, height: BOTTOM }];
}
