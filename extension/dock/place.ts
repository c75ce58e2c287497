// Where the frame sits, as pure geometry: the place a person chose is a wish (an edge, and how far along it);
// the frame goes to the nearest spot that covers none of the call's own controls.
import type { DockPlace } from '../messages.ts';
import type { Form } from '#shared/ui/host.ts';
import { overlaps, within, type Rect, type Size } from './rect.ts';

export const DEFAULT_PLACE: DockPlace = { edge: 'right', along: 0.5 };
/** To the window's border, unless the window is too small for that. */
const MARGIN = 8;
const LEAST_PANEL = 240;
const SHRINK_BY = 24;

/** How large a form may be, before anything is in its way. */
export function sizeOf(form: Form, viewport: Size): Size {
	const most = Math.max(0, viewport.width - 2 * MARGIN);
	if (form === 'chip') return { width: 44, height: 44 };
	if (form === 'strip') return { width: Math.min(360, most), height: 56 };
	const roomy = within(LEAST_PANEL, viewport.height - 160, 640);
	const height = Math.min(roomy, viewport.height);
	return { width: Math.min(360, most), height };
}

/** The rect for a form: always inside the viewport, and off the zones wherever there is room for that. */
export function placeFrame(
	form: Form,
	place: DockPlace,
	viewport: Size,
	zones: readonly Rect[],
): Rect {
	const full = sizeOf(form, viewport);
	for (const height of heightsOf(form, full.height)) {
		const spot = nearestSpot({ width: full.width, height }, place, viewport, zones);
		if (spot) return spot;
	}
	// No room anywhere: rather over a control that can be seen around it than out of the window.
	return wishedSpot(full, place, viewport);
}

/** A panel gives way by getting shorter; chip and strip have one size. */
function heightsOf(form: Form, full: number): readonly number[] {
	if (form !== 'panel') return [full];
	const steps = Math.max(0, Math.ceil((full - LEAST_PANEL) / SHRINK_BY));
	return Array.from({ length: steps + 1 }, (_, step) =>
		Math.max(Math.min(LEAST_PANEL, full), full - step * SHRINK_BY),
	);
}

function wishedSpot(size: Size, place: DockPlace, viewport: Size): Rect {
	const box = boundsFor(size, viewport);
	const along = within(0, place.along, 1);
	const x = box.left + along * (box.right - box.left);
	const y = box.top + along * (box.bottom - box.top);
	switch (place.edge) {
		case 'left':
			return { ...size, x: box.left, y };
		case 'right':
			return { ...size, x: box.right, y };
		case 'top':
			return { ...size, x, y: box.top };
		case 'bottom':
			return { ...size, x, y: box.bottom };
	}
}

/** Where the top left corner of a frame may be. */
function boundsFor(size: Size, viewport: Size) {
	const bound = (free: number) => {
		const margin = within(0, free / 2, MARGIN);
		return [margin, Math.max(margin, free - margin)] as const;
	};
	const [left, right] = bound(viewport.width - size.width);
	const [top, bottom] = bound(viewport.height - size.height);
	return { left, right, top, bottom };
}

/**
 * The free spot nearest to the wish. Such a spot has each coordinate at the wish, at a bound or touching a
 * zone, so trying all of those finds it.
 */
function nearestSpot(
	size: Size,
	place: DockPlace,
	viewport: Size,
	zones: readonly Rect[],
): Rect | undefined {
	const wish = wishedSpot(size, place, viewport);
	const box = boundsFor(size, viewport);
	const xs = [wish.x, box.left, box.right];
	const ys = [wish.y, box.top, box.bottom];
	for (const zone of zones) {
		xs.push(zone.x - size.width, zone.x + zone.width);
		ys.push(zone.y - size.height, zone.y + zone.height);
	}
	let best: Rect | undefined;
	let least = Infinity;
	for (const x of xs) {
		if (x < box.left || x > box.right) continue;
		for (const y of ys) {
			if (y < box.top || y > box.bottom) continue;
			const spot = { ...size, x, y };
			const afloat = isDocked(spot, viewport, zones) ? 0 : viewport.width ** 2;
			const away = (x - wish.x) ** 2 + (y - wish.y) ** 2 + afloat;
			if (away >= least || zones.some((zone) => overlaps(spot, zone))) continue;
			best = spot;
			least = away;
		}
	}
	return best;
}

/**
 * At the window's side, or at that of a side panel; a flat frame also at the top or bottom. Anywhere else it
 * would float over somebody's face, and is only put there when no edge has room.
 */
function isDocked(spot: Rect, viewport: Size, zones: readonly Rect[]): boolean {
	const box = boundsFor(spot, viewport);
	if (spot.x === box.left || spot.x === box.right) return true;
	const isFlat = spot.height < viewport.height / 4;
	if (isFlat && (spot.y === box.top || spot.y === box.bottom)) return true;
	return zones.some((zone) => {
		const isBeside = spot.x + spot.width === zone.x || spot.x === zone.x + zone.width;
		return isBeside && zone.height > viewport.height / 2;
	});
}

/** The place a person means by letting go of the frame here: the nearest edge, as far along as it is. */
export function placeAt(rect: Rect, viewport: Size): DockPlace {
	const box = boundsFor(rect, viewport);
	const distances = [
		['right', box.right - rect.x],
		['left', rect.x - box.left],
		['bottom', box.bottom - rect.y],
		['top', rect.y - box.top],
	] as const;
	const [edge] = distances.reduce((near, next) => (next[1] < near[1] ? next : near));
	const fraction = (value: number, low: number, high: number) =>
		high > low ? within(0, (value - low) / (high - low), 1) : 0.5;
	const along =
		edge === 'left' || edge === 'right'
			? fraction(rect.y, box.top, box.bottom)
			: fraction(rect.x, box.left, box.right);
	return { edge, along };
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The keyboard's way to drag: along the edge by a quarter, or over to the edge in that direction. */
export function nudged(place: DockPlace, direction: Direction): DockPlace {
	const upright = place.edge === 'left' || place.edge === 'right';
	const isAlong = upright
		? direction === 'up' || direction === 'down'
		: direction === 'left' || direction === 'right';
	if (!isAlong) return { ...place, edge: EDGES[direction] };
	const step = direction === 'up' || direction === 'left' ? -0.25 : 0.25;
	return { ...place, along: within(0, place.along + step, 1) };
}

const EDGES = { left: 'left', right: 'right', up: 'top', down: 'bottom' } as const;
