// Reordering rows with the pointer: the row under the pointer makes room, letting go moves.

export interface RowDrag {
	/** The row's index as it is dragged, and where it would land. */
	readonly from: number;
	readonly to: number;
}

interface Options {
	readonly index: number;
	/** The list whose `[data-row]` children are the rows. */
	readonly list: () => HTMLElement | undefined;
	readonly onmove: (drag: RowDrag | undefined) => void;
	readonly ondrop: (to: number) => void;
}

const MOVE_PX = 4;

/** An attachment for the handle of a row. */
export const dragRow = (options: Options) => (handle: HTMLElement) => {
	let startY: number | undefined;
	let to: number | undefined;

	function press(event: PointerEvent) {
		if (event.button !== 0) return;
		startY = event.clientY;
		handle.setPointerCapture(event.pointerId);
	}

	function move(event: PointerEvent) {
		if (startY === undefined) return;
		if (to === undefined && Math.abs(event.clientY - startY) < MOVE_PX) return;
		const rows = [...(options.list()?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
		const middles = rows.map((row) => row.getBoundingClientRect()).map((r) => r.top + r.height / 2);
		to = middles.filter((middle, i) => i !== options.index && middle < event.clientY).length;
		options.onmove({ from: options.index, to });
	}

	function release() {
		const target = to;
		startY = undefined;
		to = undefined;
		options.onmove(undefined);
		if (target !== undefined && target !== options.index) options.ondrop(target);
	}

	handle.addEventListener('pointerdown', press);
	handle.addEventListener('pointermove', move);
	handle.addEventListener('pointerup', release);
	handle.addEventListener('pointercancel', release);
	return () => {
		handle.removeEventListener('pointerdown', press);
		handle.removeEventListener('pointermove', move);
		handle.removeEventListener('pointerup', release);
		handle.removeEventListener('pointercancel', release);
	};
};
