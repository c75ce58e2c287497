// The two ends of a port within one page: what is posted is copied and comes later, as from anywhere else.
import { browserPort, type RuntimePort } from '#shared/link/browser-port.ts';
import type { LinkPort } from '#shared/link/wire.ts';

export function nearPorts(): { readonly page: LinkPort; readonly hub: LinkPort } {
	const { port1, port2 } = new MessageChannel();
	const closers: (() => void)[] = [];
	let closed = false;

	function close(): void {
		if (closed) return;
		closed = true;
		port1.close();
		port2.close();
		for (const callback of closers) queueMicrotask(callback);
	}

	const end = (port: MessagePort): RuntimePort => ({
		postMessage(message) {
			if (closed) throw new Error('This port is closed.');
			port.postMessage(message);
		},
		disconnect: close,
		onMessage: {
			addListener: (callback) => {
				port.onmessage = ({ data }: MessageEvent<unknown>) => !closed && callback(data);
			},
		},
		onDisconnect: { addListener: (callback) => void closers.push(callback) },
	});
	return { page: browserPort(end(port1)), hub: browserPort(end(port2)) };
}
