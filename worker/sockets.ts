// The sockets of one room: who holds each, how fast it may talk, and how it is let go.
import { type DownFrame, LIMITS } from '#shared/protocol.ts';
import type { Holder } from './tickets.ts';

/** A person may be faster for a moment (a burst of keys), not for long. */
const BURST = 3 * LIMITS.framesPerSecond;

export const CLOSE = {
	invalid: 1007,
	policy: 1008,
	tooBig: 1009,
	unsupported: 1003,
	left: 4403,
} as const;

export const holderOf = (socket: WebSocket) => socket.deserializeAttachment() as Holder;

export function send(socket: WebSocket, frame: DownFrame | undefined): void {
	if (!frame) return;
	try {
		socket.send(JSON.stringify(frame));
	} catch {
		// Closed under us. The device pulls when it is back, so a lost frame is harmless.
	}
}

export function close(socket: WebSocket, code: number, reason: string): void {
	try {
		socket.close(code, reason);
	} catch {
		// Closed already.
	}
}

/** Lets the oldest go when a member has one too many: a half-open socket must not lock anybody out. */
export function makeRoomFor(sockets: readonly WebSocket[]): void {
	for (const socket of sockets.slice(
		0,
		Math.max(0, sockets.length - LIMITS.socketsPerMember + 1),
	)) {
		send(socket, { k: 'bye', code: 'too_many' });
		close(socket, CLOSE.policy, 'too many sockets');
	}
}

/** A bucket of frames a socket, refilled by the second. Forgotten in hibernation, which is fine. */
export function createFrameLimit(): (socket: WebSocket) => boolean {
	const buckets = new WeakMap<WebSocket, { left: number; at: number }>();
	return (socket) => {
		const now = Date.now();
		const { left, at } = buckets.get(socket) ?? { left: BURST, at: now };
		const refilled = Math.min(BURST, left + ((now - at) / 1000) * LIMITS.framesPerSecond);
		buckets.set(socket, { left: refilled - 1, at: now });
		return refilled >= 1;
	};
}
