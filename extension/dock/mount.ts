// The one element of ours in a call page: a closed shadow root with an extension page in a frame. It holds no
// text. It is in the top layer, beside the page's own tree, so that pages that rebuild themselves leave it.
import type { Rect } from './rect.ts';

export interface MountedFrame {
	place(rect: Rect): void;
	/** Loads the frame anew. */
	load(src: string): void;
	focus(): void;
	has(element: Element | null): boolean;
	remove(): void;
}

/** A page that undoes our element again and again wins: the call matters more. */
const MOST_REPAIRS = 20;
const REPAIRS_MS = 10_000;

/** `onLost` is called when the page took the element out: its frame has to load anew. */
export function mountFrame(page: Document, src: string, onLost: () => void): MountedFrame {
	const host = page.createElement('div');
	const frame = page.createElement('iframe');
	const root = host.attachShadow({ mode: 'closed' });
	const observer = new MutationObserver(repair);
	const repairs: number[] = [];
	let removed = false;
	let style = '';

	frame.title = 'Leitfaden';
	frame.allow = '';
	frame.src = src;
	// Without a colour scheme of its own, a dark page would paint the frame's background opaque.
	dress(frame, { width: '100%', height: '100%', border: '0', 'color-scheme': 'light' });
	root.append(frame);
	host.popover = 'manual';
	dress(host, HOST_STYLE);
	style = host.getAttribute('style') ?? '';
	host.addEventListener('toggle', repair);
	page.addEventListener('fullscreenchange', raise);
	insert();

	function insert() {
		page.documentElement.append(host);
		open();
		observer.observe(page.documentElement, { childList: true });
		observer.observe(host, { attributes: true });
	}

	function open() {
		if (host.isConnected && !host.matches(':popover-open')) host.showPopover();
	}

	/** What goes full screen is painted over everything that entered the top layer before it. */
	function raise() {
		if (!host.isConnected) return;
		const hadFocus = page.activeElement === host;
		if (host.matches(':popover-open')) host.hidePopover();
		open();
		if (hadFocus) frame.focus();
	}

	function repair() {
		if (removed || isWhole()) return;
		const now = Date.now();
		while (repairs[0] !== undefined && now - repairs[0] > REPAIRS_MS) repairs.shift();
		if (repairs.push(now) > MOST_REPAIRS) return remove();

		const isLost = !host.isConnected;
		for (const name of host.getAttributeNames())
			if (name !== 'style' && name !== 'popover') host.removeAttribute(name);
		if (host.popover !== 'manual') host.popover = 'manual';
		if (host.getAttribute('style') !== style) {
			// Through the object model: a page's policy may forbid style attributes.
			host.style.cssText = style;
			style = host.getAttribute('style') ?? '';
		}
		if (isLost) insert();
		open();
		observer.takeRecords();
		if (isLost) onLost();
	}

	function isWhole(): boolean {
		return (
			host.isConnected &&
			host.matches(':popover-open') &&
			host.getAttribute('style') === style &&
			host.getAttributeNames().length === 2
		);
	}

	function remove() {
		removed = true;
		observer.disconnect();
		page.removeEventListener('fullscreenchange', raise);
		host.remove();
	}

	return {
		place({ x, y, width, height }) {
			dress(host, {
				left: `${Math.round(x)}px`,
				top: `${Math.round(y)}px`,
				width: `${Math.round(width)}px`,
				height: `${Math.round(height)}px`,
			});
			style = host.getAttribute('style') ?? '';
		},
		load(next) {
			frame.src = next;
			// Put in anew, since an address that differs only behind the hash would not load.
			root.replaceChildren(frame);
		},
		focus: () => frame.focus(),
		has: (element) => element === host,
		remove,
	};
}

const HOST_STYLE = {
	all: 'initial',
	display: 'block',
	position: 'fixed',
	inset: 'auto',
	margin: '0',
	padding: '0',
	border: '0',
	background: 'transparent',
	overflow: 'visible',
	'max-width': 'none',
	'max-height': 'none',
	'color-scheme': 'light',
	'z-index': '2147483647',
};

/** Important, so that no style sheet of the page reaches it. */
function dress(element: HTMLElement, style: Readonly<Record<string, string>>): void {
	for (const [name, value] of Object.entries(style))
		element.style.setProperty(name, value, 'important');
}
