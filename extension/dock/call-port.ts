// The content script's end of the port `call`. The background may die at any moment and comes back when
// something connects, so a closed port is opened again; only an update of the extension is the end of it.
import type { CallDown, CallUp } from '../messages.ts';

/** As much of the browser's port as this needs. */
export interface RawPort {
	postMessage(message: unknown): void;
	disconnect(): void;
	readonly onMessage: { addListener(callback: (message: unknown) => void): void };
	readonly onDisconnect: { addListener(callback: () => void): void };
}

export interface CallPort {
	say(message: CallUp): void;
	/** Opens the port anew: what was said last of the call is said again, and answered anew. */
	reopen(): void;
	close(): void;
}

export interface CallPortOptions {
	/** Throws when the extension is gone. */
	readonly connect: () => RawPort;
	readonly onMessage: (message: CallDown) => void;
	/** After this the port stays closed. */
	readonly onOrphaned: () => void;
	readonly after: (ms: number, task: () => void) => () => void;
}

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 5_000;

export function openCallPort({ connect, onMessage, onOrphaned, after }: CallPortOptions): CallPort {
	let port: RawPort | undefined;
	let call: CallUp | undefined;
	let wait = FIRST_WAIT_MS;
	let cancelOpen = () => {};
	let closed = false;

	function open() {
		cancelOpen();
		if (closed) return;
		let opened: RawPort;
		try {
			opened = connect();
		} catch {
			closed = true;
			return onOrphaned();
		}
		port = opened;
		opened.onMessage.addListener((message) => {
			if (port !== opened) return;
			wait = FIRST_WAIT_MS;
			onMessage(message as CallDown);
		});
		opened.onDisconnect.addListener(() => {
			if (port !== opened) return;
			port = undefined;
			cancelOpen = after(wait, open);
			wait = Math.min(2 * wait, LONGEST_WAIT_MS);
		});
		if (call) send(call);
	}

	function send(message: CallUp) {
		try {
			port?.postMessage(message);
		} catch {
			// The port closed in this moment; its listener opens it again and says the call anew.
		}
	}

	open();
	return {
		say(message) {
			if (message.k === 'call') call = message;
			send(message);
		},
		reopen() {
			port?.disconnect();
			open();
		},
		close() {
			closed = true;
			cancelOpen();
			port?.disconnect();
			port = undefined;
		},
	};
}
