// A port of the browser as the link knows it. What arrives before anybody listens waits: the background
// may still be opening its store.
import type { LinkPort } from './wire.ts';

/** As much of `runtime.Port` as is used. */
export interface RuntimePort {
	postMessage(message: unknown): void;
	disconnect(): void;
	readonly onMessage: { addListener(callback: (message: unknown) => void): void };
	readonly onDisconnect: { addListener(callback: () => void): void };
}

export function browserPort(port: RuntimePort): LinkPort & { readonly closed: boolean } {
	let early: unknown[] = [];
	let hear: ((message: unknown) => void) | undefined;
	const onClose: (() => void)[] = [];
	let closed = false;

	function close(): void {
		if (closed) return;
		closed = true;
		for (const callback of onClose) callback();
	}

	port.onMessage.addListener((message) => (hear ? hear(message) : early.push(message)));
	port.onDisconnect.addListener(close);
	return {
		get closed() {
			return closed;
		},
		post: (message) => port.postMessage(message),
		onMessage(callback) {
			hear = callback;
			const waited = early;
			early = [];
			for (const message of waited) callback(message);
		},
		onClose(callback) {
			onClose.push(callback);
			if (closed) callback();
		},
		close() {
			port.disconnect();
			close();
		},
	};
}
