import { describe, expect, test } from 'vitest';
import { startDrag, zoomOf } from '#extension/dock/drag.ts';

const from = { x: 100, y: 100, width: 360, height: 56 };
const view = { width: 1280, height: 720 };

test('the frame follows the pointer by as much as it moved on the screen', () => {
	const drag = startDrag(from, { screenX: 500, screenY: 500 }, 1);
	expect(drag.to({ screenX: 620, screenY: 470 }, view)).toEqual({ ...from, x: 220, y: 70 });
});

test('in a page that is shown twice as large it moves half as many of its pixels', () => {
	const drag = startDrag(from, { screenX: 500, screenY: 500 }, 2);
	expect(drag.to({ screenX: 620, screenY: 500 }, view)).toMatchObject({ x: 160 });
});

test('it stays in the window', () => {
	const drag = startDrag(from, { screenX: 0, screenY: 0 }, 1);
	expect(drag.to({ screenX: 9999, screenY: -9999 }, view)).toMatchObject({ x: 920, y: 0 });
});

describe('the zoom of a page', () => {
	test.each([
		[1280, 1280, 1],
		[1296, 1280, 1],
		[1280, 640, 2],
		[1280, 1164, 1.1],
		// Something is docked in the window: no step that browsers offer.
		[1440, 1080, 1],
		[0, 1280, 1],
	])('outer %i, inner %i is %f', (outer, inner, zoom) => {
		expect(zoomOf(outer, inner)).toBe(zoom);
	});
});
