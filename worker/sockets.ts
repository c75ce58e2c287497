// The sockets of one room: who holds each, how fast it may talk, and how it is let go.
import { type DownFrame, LIMITS } from '#shared/protocol.ts';
import type { Holder } from './tickets.ts';

/** A person may be faster for a moment (a burst of keys), not for long. */
const BURST = 3 * LIMITS.framesPerSecond;
/** A frame that is not relayed costs less: four times the limit can go on for ever, unheard. */
const FAST_COST = 0.25;

export const CLOSE = {
	invalid: 1007,
	policy: 1008,
	tooBig: 1009,
	unsupported: 1003,
	signedOut: 4401,
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

/** Its sign-in has ended, or what it had is another account's now. Whoever holds it has not left anything. */
export function signOut(socket: WebSocket): void {
	const holder = holderOf(socket);
	if (holder.out) return;
	socket.serializeAttachment({ ...holder, out: true } satisfies Holder);
	send(socket, { k: 'bye', code: 'not_signed_in' });
	close(socket, CLOSE.signedOut, 'signed out');
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

/** Typing brings four a second; a device that comes back may have more to tell for a moment. */
const PUSHES_PER_SECOND = 8;
const PUSH_BURST = 16;

/** Whether one more push of this member may come in now, by whichever of their sockets: each is a commit. */
export function createPushPace(): (memberId: string) => boolean {
	const buckets = new Map<string, { left: number; at: number }>();
	return (memberId) => {
		const now = Date.now();
		const { left, at } = buckets.get(memberId) ?? { left: PUSH_BURST, at: now };
		const refilled = Math.min(PUSH_BURST, left + ((now - at) / 1000) * PUSHES_PER_SECOND);
		const isFine = refilled >= 1;
		buckets.set(memberId, { left: isFine ? refilled - 1 : refilled, at: now });
		return isFine;
	};
}

export type Pace = 'fine' | 'fast' | 'flood';

/**
 * A bucket of frames a socket, refilled by the second; forgotten in hibernation, which is fine. A held
 * key is `fast`: its live frames are left out, since the next commit brings the text. Only what no
 * keyboard can do is a `flood`.
 */
export function createPace(): (socket: WebSocket) => Pace {
	const buckets = new WeakMap<WebSocket, { left: number; at: number }>();
	return (socket) => {
		const now = Date.now();
		const { left, at } = buckets.get(socket) ?? { left: BURST, at: now };
		const refilled = Math.min(BURST, left + ((now - at) / 1000) * LIMITS.framesPerSecond);
		const isFine = refilled >= 1;
		buckets.set(socket, { left: refilled - (isFine ? 1 : FAST_COST), at: now });
		if (isFine) return 'fine';
		return refilled > -BURST ? 'fast' : 'flood';
	};
}
