// The frame in a call page: there or not, in which form, where.
import type { Provider } from '../call/provider.ts';
import type { CallDown, DockPlace } from '../messages.ts';
import type { Form } from '#shared/ui/host.ts';
import { startDrag, zoomOf, type Drag } from './drag.ts';
import { watchFocus } from './focus.ts';
import { readKeepOut } from './keep-out.ts';
import { mountFrame, type MountedFrame } from './mount.ts';
import { DEFAULT_PLACE, nudged, placeAt, placeFrame, type Direction } from './place.ts';
import type { Rect, Size } from './rect.ts';

export interface DockOptions {
	readonly page: Document;
	/** The address of the panel for a nonce. */
	readonly src: (nonce: string) => string;
	readonly provider: () => Pick<Provider, 'controls' | 'frame'> | undefined;
	/** The person put it somewhere else. */
	readonly onPlace: (place: DockPlace) => void;
	/** The page threw the frame out; it needs a new nonce to load again. */
	readonly onLost: () => void;
}

/** A drag whose end got lost, with the pointer or the background, is over after this long. */
const LOST_DRAG_MS = 3_000;

type Step = Extract<CallDown, { k: 'drag' }>;

export interface Dock {
	mount(nonce: string, form: Form, place: DockPlace | undefined): void;
	unmount(): void;
	setForm(form: Form): void;
	drag(step: Step): void;
	nudge(direction: Direction): void;
	/** The next nonce is for the frame that is already there. */
	renew(): void;
	focusCall(): void;
	/** Moves out of the way of controls that came or went. */
	settle(): void;
}

export function createDock({ page, src, provider, onPlace, onLost }: DockOptions): Dock {
	const view = page.defaultView ?? window;
	let frame: MountedFrame | undefined;
	let loaded: string | undefined;
	let spare: string | undefined;
	let wantsNew = false;
	let form: Form = 'chip';
	let place = DEFAULT_PLACE;
	let rect: Rect | undefined;
	let drag: Drag | undefined;
	let draggedAt = 0;
	const focus = watchFocus(page, (element) => frame?.has(element) ?? false);

	const viewport = (): Size => ({ width: view.innerWidth, height: view.innerHeight });

	function settle() {
		if (drag && Date.now() - draggedAt > LOST_DRAG_MS) drag = undefined;
		if (!frame || drag) return;
		frame.mend();
		const services = provider();
		const zones = services ? readKeepOut(page, services, viewport()) : [];
		moveTo(placeFrame(form, place, viewport(), zones));
	}

	function moveTo(next: Rect) {
		const isSame =
			rect &&
			rect.x === next.x &&
			rect.y === next.y &&
			rect.width === next.width &&
			rect.height === next.height;
		if (isSame) return;
		rect = next;
		frame?.place(next);
	}

	function load(nonce: string) {
		wantsNew = false;
		loaded = nonce;
		if (frame) return frame.load(src(nonce));
		frame = mountFrame(
			page,
			src(nonce),
			() => {
				wantsNew = true;
				onLost();
			},
			// It does not come back into this page by itself: whoever changed it would change it again.
			forget,
		);
		rect = undefined;
		view.addEventListener('resize', settle);
	}

	function forget() {
		frame = undefined;
		drag = undefined;
		view.removeEventListener('resize', settle);
	}

	return {
		mount(nonce, nextForm, nextPlace) {
			form = nextForm;
			place = nextPlace ?? place;
			spare = nonce;
			if (!frame || wantsNew) load(nonce);
			settle();
		},
		unmount() {
			frame?.remove();
			forget();
		},
		setForm(next) {
			form = next;
			settle();
		},
		drag({ phase, ...point }) {
			if (!rect) return;
			draggedAt = Date.now();
			if (phase === 'start') {
				drag = startDrag(rect, point, zoomOf(view.outerWidth, view.innerWidth));
				return;
			}
			if (!drag) return;
			const next = drag.to(point, viewport());
			if (phase === 'move') return moveTo(next);
			drag = undefined;
			place = placeAt(next, viewport());
			onPlace(place);
			settle();
		},
		nudge(direction) {
			place = nudged(place, direction);
			onPlace(place);
			settle();
		},
		renew() {
			wantsNew = true;
			if (spare !== undefined && spare !== loaded) load(spare);
		},
		focusCall: () => focus.giveBack(),
		settle,
	};
}
