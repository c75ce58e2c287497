import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PLACE, nudged, placeAt, placeFrame, sizeOf } from '#extension/dock/place.ts';
import { overlaps, type Rect } from '#extension/dock/rect.ts';

const window720 = { width: 1280, height: 720 };
const bottomBar: Rect = { x: 0, y: 624, width: 1280, height: 96 };
const corner: Rect = { x: 1216, y: 0, width: 64, height: 64 };

const form = fc.constantFrom('chip', 'strip', 'panel');
const place = fc.record({
	edge: fc.constantFrom('left', 'right', 'top', 'bottom'),
	along: fc.double({ min: 0, max: 1, noNaN: true }),
});
const viewport = fc.record({
	width: fc.integer({ min: 200, max: 3000 }),
	height: fc.integer({ min: 200, max: 2000 }),
});
const zone = fc.record({
	x: fc.integer({ min: -200, max: 3000 }),
	y: fc.integer({ min: -200, max: 2000 }),
	width: fc.integer({ min: 1, max: 1500 }),
	height: fc.integer({ min: 1, max: 900 }),
});

describe('in any window, with any controls', () => {
	test('the frame is inside the viewport', () => {
		fc.assert(
			fc.property(
				form,
				place,
				viewport,
				fc.array(zone, { maxLength: 8 }),
				(form, place, view, zones) => {
					const rect = placeFrame(form, place, view, zones);
					expect(rect.x).toBeGreaterThanOrEqual(0);
					expect(rect.y).toBeGreaterThanOrEqual(0);
					expect(rect.x + rect.width).toBeLessThanOrEqual(view.width);
					expect(rect.y + rect.height).toBeLessThanOrEqual(view.height);
				},
			),
		);
	});

	test('the frame covers no control wherever there is room', () => {
		fc.assert(
			fc.property(
				form,
				place,
				viewport,
				fc.array(zone, { maxLength: 8 }),
				(form, place, view, zones) => {
					const rect = placeFrame(form, place, view, zones);
					if (!zones.some((zone) => overlaps(rect, zone))) return;
					// Then no spot on a fine grid is free either, at the least size the form has.
					const least = form === 'panel' ? { ...rect, height: Math.min(240, rect.height) } : rect;
					for (let x = 8; x <= view.width - least.width - 8; x += 16)
						for (let y = 8; y <= view.height - least.height - 8; y += 16)
							expect(zones.some((zone) => overlaps({ ...least, x, y }, zone))).toBe(true);
				},
			),
			{ numRuns: 300 },
		);
	});

	test('a frame let go where it is stays at its edge, as far along', () => {
		fc.assert(
			fc.property(place, fc.integer({ min: 10, max: 90 }), ({ edge }, percent) => {
				const place = { edge, along: percent / 100 };
				const rect = placeFrame('chip', place, window720, []);
				const again = placeAt(rect, window720);
				expect(again.edge).toBe(place.edge);
				expect(again.along).toBeCloseTo(place.along, 6);
			}),
		);
	});
});

describe('sizes', () => {
	test('are those of the three forms', () => {
		expect(sizeOf('chip', window720)).toEqual({ width: 44, height: 44 });
		expect(sizeOf('strip', window720)).toEqual({ width: 360, height: 56 });
		expect(sizeOf('panel', window720)).toEqual({ width: 360, height: 560 });
		expect(sizeOf('panel', { width: 1920, height: 1080 })).toEqual({ width: 360, height: 640 });
	});

	test('shrink with a narrow window', () => {
		expect(sizeOf('strip', { width: 320, height: 600 }).width).toBe(304);
	});
});

describe('the usual places', () => {
	test('docked right by default, between the corner and the bar', () => {
		expect(placeFrame('panel', DEFAULT_PLACE, window720, [bottomBar, corner])).toEqual({
			x: 912,
			y: 64,
			width: 360,
			height: 560,
		});
	});

	test('beside a side panel that opened', () => {
		const side = { x: 904, y: 56, width: 376, height: 590 };
		const rect = placeFrame('panel', DEFAULT_PLACE, window720, [bottomBar, corner, side]);
		expect(rect).toMatchObject({ x: 904 - 360, height: 560 });
	});

	test('a panel gets shorter rather than cover a bar', () => {
		const top = { x: 0, y: 0, width: 1280, height: 200 };
		const rect = placeFrame('panel', DEFAULT_PLACE, window720, [bottomBar, top]);
		expect(rect.y).toBeGreaterThanOrEqual(200);
		expect(rect.y + rect.height).toBeLessThanOrEqual(624);
		expect(rect.height).toBeGreaterThan(380);
	});

	test('letting go near an edge snaps to it, as far along', () => {
		expect(placeAt({ x: 30, y: 300, width: 360, height: 56 }, window720)).toMatchObject({
			edge: 'left',
		});
		expect(placeAt({ x: 500, y: 20, width: 360, height: 56 }, window720)).toMatchObject({
			edge: 'top',
		});
		const { edge, along } = placeAt({ x: 900, y: 332, width: 360, height: 56 }, window720);
		expect([edge, along]).toEqual(['right', 0.5]);
	});

	test('arrows go along the edge and over to the others', () => {
		const right = { edge: 'right', along: 0.5 } as const;
		expect(nudged(right, 'up')).toEqual({ edge: 'right', along: 0.25 });
		expect(nudged({ edge: 'right', along: 1 }, 'down')).toEqual({ edge: 'right', along: 1 });
		expect(nudged(right, 'left')).toEqual({ edge: 'left', along: 0.5 });
		expect(nudged({ edge: 'top', along: 0.5 }, 'right')).toEqual({ edge: 'top', along: 0.75 });
		expect(nudged({ edge: 'top', along: 0.5 }, 'down')).toEqual({ edge: 'bottom', along: 0.5 });
	});
});

describe('where the right edge is taken', () => {
	test('by a few buttons, the panel goes over to the other edge and does not float over the middle', () => {
		const join = { x: 860, y: 260, width: 210, height: 220 };

		const rect = placeFrame('panel', DEFAULT_PLACE, window720, [join, corner, bottomBar]);

		expect(rect.x).toBe(8);
	});

	test('by a side panel, the panel sits beside it', () => {
		const chat = { x: 920, y: 56, width: 360, height: 568 };

		const rect = placeFrame('panel', DEFAULT_PLACE, window720, [chat, bottomBar]);

		expect(rect.x + rect.width).toBe(chat.x);
	});
});
