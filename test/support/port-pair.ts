// Two ends of a port over a real MessageChannel: what is posted is copied and comes later, in order; a
// broken pair delivers nothing more, whatever was under way.
import { browserPort, type RuntimePort } from '#shared/link/browser-port.ts';
import type { LinkPort } from '#shared/link/wire.ts';

export interface PortPair {
	readonly page: LinkPort;
	readonly background: LinkPort;
	/** As when the background is killed, or the page is closed. */
	break(): void;
}

export function portPair(): PortPair {
	const channel = new MessageChannel();
	const closers: (() => void)[] = [];
	let isBroken = false;

	function breakIt(): void {
		if (isBroken) return;
		isBroken = true;
		channel.port1.close();
		channel.port2.close();
		for (const closed of closers) queueMicrotask(closed);
	}

	function end(port: MessagePort): RuntimePort {
		return {
			postMessage(message) {
				if (isBroken) throw new Error('Attempting to use a disconnected port object');
				port.postMessage(message);
			},
			disconnect: breakIt,
			onMessage: {
				addListener(callback) {
					port.onmessage = ({ data }) => !isBroken && callback(data);
				},
			},
			onDisconnect: { addListener: (callback) => void closers.push(callback) },
		};
	}

	return {
		page: browserPort(end(channel.port1)),
		background: browserPort(end(channel.port2)),
		break: breakIt,
	};
}
