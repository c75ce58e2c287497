// Dragging the whole frame by any part that is not a control; a press without a move stays a click.
import type { PanelHost } from '../host.ts';

const MOVE_PX = 4;

/** An attachment: `{@attach dragFrame(host)}`. */
export const dragFrame = (host: PanelHost) => (element: HTMLElement) => {
	let from: { x: number; y: number; id: number } | undefined;
	let moving = false;

	const step = (phase: 'start' | 'move' | 'end', { screenX, screenY }: PointerEvent) =>
		host.drag({ phase, screenX, screenY });

	function press(event: PointerEvent) {
		const control = (event.target as Element).closest('input, textarea, select, [data-no-drag]');
		if (event.button !== 0 || control) return;
		from = { x: event.screenX, y: event.screenY, id: event.pointerId };
	}

	function move(event: PointerEvent) {
		if (!from || event.pointerId !== from.id) return;
		if (!moving) {
			if (Math.hypot(event.screenX - from.x, event.screenY - from.y) < MOVE_PX) return;
			moving = true;
			element.setPointerCapture(from.id);
			step('start', event);
		}
		step('move', event);
	}

	function release(event: PointerEvent) {
		from = undefined;
		if (!moving) return;
		moving = false;
		step('end', event);
		// The click that follows belongs to the drag.
		const swallow = (click: Event) => click.stopImmediatePropagation();
		element.addEventListener('click', swallow, { capture: true, once: true });
		setTimeout(() => element.removeEventListener('click', swallow, { capture: true }), 0);
	}

	element.addEventListener('pointerdown', press);
	element.addEventListener('pointermove', move);
	element.addEventListener('pointerup', release);
	element.addEventListener('pointercancel', release);
	return () => {
		element.removeEventListener('pointerdown', press);
		element.removeEventListener('pointermove', move);
		element.removeEventListener('pointerup', release);
		element.removeEventListener('pointercancel', release);
	};
};
