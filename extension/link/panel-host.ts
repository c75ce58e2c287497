// The panel's surroundings over its port: what the call does, how large the frame is, which keys were
// pressed. Comes back by itself when the background died; the frame's document stays known.
import type { Clock } from '#shared/store/clock.ts';
import type { Form, PanelCall, PanelHost, Shortcut } from '#shared/ui/host.ts';
import type { LinkPort } from '#shared/link/wire.ts';
import type { PanelDown, PanelUp } from '../messages.ts';

const RECONNECT_MS = { first: 50, most: 2000 };

interface Deps {
	/** Throws once the extension's context is gone. */
	connect(): LinkPort;
	readonly nonce: string | undefined;
	readonly clock: Clock;
	/** False once an update took the extension away under this page. */
	hasExtension(): boolean;
	/** Loads this document anew. A frame that did would have no nonce to show. */
	reload(): void;
	openTab(): void;
	/** Whether nothing of the page around is between this page and the person's eyes. */
	isSeen(): boolean;
	readonly canTell: boolean;
}

/** Resolves once the background has welcomed this page; with nothing when it never will. */
export function openPanelHost({
	connect,
	nonce,
	clock,
	hasExtension,
	reload,
	openTab,
	isSeen,
	canTell,
}: Deps): Promise<PanelHost | undefined> {
	let isUnwelcome = false;
	let port: LinkPort | undefined;
	let failures = 0;
	let kind: PanelHost['kind'] = 'window';
	let call: PanelCall = { phase: 'none' };
	let form: Form = 'chip';
	/** Asked for, and not seen yet: the background may die in between. */
	let wanted: Form | undefined;
	const onCall = new Set<(call: PanelCall) => void>();
	const onForm = new Set<(form: Form) => void>();
	const onShortcut = new Set<(shortcut: Shortcut) => void>();

	/** False when there is nobody to say it to. */
	function say(message: PanelUp): boolean {
		try {
			port?.post(message);
			return port !== undefined;
		} catch {
			return false;
		}
	}

	function hear(message: PanelDown): void {
		failures = 0;
		switch (message.k) {
			case 'welcome':
				kind = message.kind;
				setCall(message.call);
				setForm(message.form);
				if (wanted !== undefined && wanted !== message.form) say({ k: 'form', form: wanted });
				return;
			case 'unwelcome':
				isUnwelcome = true;
				return;
			case 'call':
				return setCall(message.call);
			case 'form':
				wanted = undefined;
				return setForm(message.form);
			case 'shortcut':
				for (const callback of onShortcut) callback(message.shortcut);
		}
	}

	function setCall(next: PanelCall): void {
		call = next;
		for (const callback of onCall) callback(call);
	}

	function setForm(next: Form): void {
		form = next;
		for (const callback of onForm) callback(form);
	}

	function listen<T>(callbacks: Set<(value: T) => void>, callback: (value: T) => void) {
		callbacks.add(callback);
		return () => void callbacks.delete(callback);
	}

	const host: PanelHost = {
		get kind() {
			return kind;
		},
		onCall(callback) {
			callback(call);
			return listen(onCall, callback);
		},
		onForm(callback) {
			callback(form);
			return listen(onForm, callback);
		},
		setForm(next) {
			wanted = next;
			say({ k: 'form', form: next });
		},
		onShortcut: (callback) => listen(onShortcut, callback),
		drag: (step) => void say({ k: 'drag', ...step }),
		nudge: (direction) => void say({ k: 'nudge', direction }),
		focusCall: () => void say({ k: 'focus_call' }),
		openReview: (where) => void say({ k: 'open_review', ...where }),
		reload() {
			if (kind === 'window') reload();
			else say({ k: 'reload' });
		},
		get isCutOff() {
			return isUnwelcome || !hasExtension();
		},
		openTab,
		hide: () => void say({ k: 'hide' }),
		isClear: () => kind === 'window' || isSeen(),
		canTell,
	};

	return new Promise((resolve) => {
		function open(): void {
			let fresh: LinkPort;
			try {
				fresh = connect();
			} catch {
				port = undefined;
				return;
			}
			port = fresh;
			fresh.onMessage((raw) => {
				const message = raw as PanelDown;
				hear(message);
				if (message.k === 'welcome') resolve(host);
				if (message.k === 'unwelcome') resolve(undefined);
			});
			fresh.onClose(() => {
				if (port !== fresh) return;
				port = undefined;
				if (isUnwelcome) return;
				failures += 1;
				clock.after(Math.min(RECONNECT_MS.most, RECONNECT_MS.first * 2 ** failures), open);
			});
			say({ k: 'hello', ...(nonce !== undefined && { nonce }) });
		}
		open();
	});
}
