// The one element of ours in a call page: a closed shadow root with an extension page in a frame. It holds no
// text. It is in the top layer, beside the page's own tree, so that pages that rebuild themselves leave it.
import type { Rect } from './rect.ts';

export interface MountedFrame {
	place(rect: Rect): void;
	/** Loads the frame anew. */
	load(src: string): void;
	/** Puts right what the page did to it without being noticed. */
	mend(): void;
	has(element: Element | null): boolean;
	remove(): void;
}

/** A page that undoes our element again and again wins: the call matters more. */
const MOST_REPAIRS = 20;
const REPAIRS_MS = 10_000;

/**
 * `onLost` is called when the page took the element out: its frame has to load anew. `onTampered` when another
 * extension has changed what is in it: it is gone then.
 */
export function mountFrame(
	page: Document,
	src: string,
	onLost: () => void,
	onTampered: () => void = () => undefined,
): MountedFrame {
	const host = page.createElement('div');
	const frame = page.createElement('iframe');
	const root = host.attachShadow({ mode: 'closed' });
	const observer = new MutationObserver(repair);
	/** No page gets in here; another extension could. Whatever it changed, the person is not to trust. */
	const inside = new MutationObserver(tampered);
	const repairs: number[] = [];
	let sheet: CSSStyleSheet;
	let css = STYLE;
	let removed = false;

	frame.title = 'Leitfaden';
	frame.allow = '';
	frame.src = src;
	root.append(frame);
	inside.observe(root, { childList: true, subtree: true, attributes: true });
	host.popover = 'manual';
	host.addEventListener('toggle', repair);
	page.addEventListener('fullscreenchange', raise);
	insert();

	function insert() {
		page.documentElement.append(host);
		dress();
		open();
		observer.observe(page.documentElement, { childList: true });
		observer.observe(host, { attributes: true });
	}

	function open() {
		if (host.isConnected && !host.matches(':popover-open')) host.showPopover();
	}

	/**
	 * What goes full screen is painted over everything that entered the top layer before it, and whatever is
	 * not in it gets no clicks. So the element goes along, and back; moved like this, its frame stays loaded.
	 */
	function raise() {
		if (removed) return;
		if (!host.isConnected) return repair();
		const hadFocus = page.activeElement === host;
		const stage = stageOf(page);
		if (host.parentNode !== stage) moveTo(stage);
		if (host.matches(':popover-open')) host.hidePopover();
		open();
		if (hadFocus) frame.focus();
	}

	function moveTo(stage: Element) {
		observer.observe(stage, { childList: true });
		if (stage.ownerDocument === host.ownerDocument) return stage.moveBefore(host, null);
		// In or out of the call's own frame: a frame does not stay loaded from one document to another.
		stage.append(host);
		dress();
		onLost();
	}

	function repair() {
		if (removed || isWhole()) return;
		const now = Date.now();
		while (repairs[0] !== undefined && now - repairs[0] > REPAIRS_MS) repairs.shift();
		if (repairs.push(now) > MOST_REPAIRS) return remove();

		const isLost = !host.isConnected;
		for (const name of host.getAttributeNames()) if (name !== 'popover') host.removeAttribute(name);
		if (host.popover !== 'manual') host.popover = 'manual';
		if (isLost) insert();
		open();
		observer.takeRecords();
		if (isLost) onLost();
	}

	function isWhole(): boolean {
		return (
			host.isConnected &&
			host.matches(':popover-open') &&
			host.popover === 'manual' &&
			host.getAttributeNames().length === 1
		);
	}

	/** In the shadow's own sheet, which beats the page's sheets and needs no attribute on the element. */
	function place({ x, y, width, height }: Rect) {
		const [left, top] = [Math.round(x), Math.round(y)];
		const size = `width: ${Math.round(width)}px !important; height: ${Math.round(height)}px !important;`;
		css = `${STYLE} :host { left: ${left}px !important; top: ${top}px !important; ${size} }`;
		sheet.replaceSync(css);
	}

	/** A sheet belongs to one document. */
	function dress() {
		sheet = new (host.ownerDocument.defaultView ?? window).CSSStyleSheet();
		sheet.replaceSync(css);
		root.adoptedStyleSheets = [sheet];
	}

	function tampered() {
		remove();
		onTampered();
	}

	function remove() {
		removed = true;
		observer.disconnect();
		inside.disconnect();
		page.removeEventListener('fullscreenchange', raise);
		host.remove();
	}

	return {
		place,
		load(next) {
			const others = inside.takeRecords();
			frame.src = next;
			// Put in anew, since an address that differs only behind the hash would not load.
			root.replaceChildren(frame);
			inside.takeRecords();
			if (others.length > 0) tampered();
		},
		mend: repair,
		has: (element) => element === host,
		remove,
	};
}

/** What is full screen, if it can hold an element of ours, else the page's root. */
function stageOf(page: Document): Element {
	const full = page.fullscreenElement;
	const inner = full instanceof HTMLIFrameElement ? full.contentDocument : undefined;
	const stage = inner ? (inner.fullscreenElement ?? inner.documentElement) : full;
	return stage && !stage.matches(REPLACED) && !stage.shadowRoot ? stage : page.documentElement;
}
/** Nothing inside these is ever painted. */
const REPLACED = 'iframe, video, audio, canvas, img, embed, object, svg';

const STYLE = `
:host {
	all: initial !important;
	display: block !important;
	position: fixed !important;
	right: auto !important;
	bottom: auto !important;
	background: transparent !important;
	z-index: 2147483647 !important;
}
iframe {
	display: block;
	width: 100%;
	height: 100%;
	border: 0;
	border-radius: 12px;
	box-shadow:
		0 0 0 1px rgb(0 0 0 / 10%),
		0 2px 6px rgb(0 0 0 / 18%),
		0 8px 24px rgb(0 0 0 / 22%);
	background: transparent;
	/* The same as the panel's own: where the two differ, the frame is painted opaque. */
	color-scheme: light dark;
}`;
