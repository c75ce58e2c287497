// The only socket: one per watched mentorship. It carries what is fast; whatever it loses, a pull brings.
import {
	DownFrame,
	PING,
	PING_MS,
	PONG,
	PROTOCOL,
	SCHEMA,
	SUBPROTOCOL,
	type UpFrame,
} from '#shared/protocol.ts';
import type { Answer, Failure } from './api.ts';
import { backoff } from './backoff.ts';
import type { Socket, World } from './world.ts';

const RECONNECT = { first: 500, most: 30_000 };
/** Pings without an answer after which the line is dead. */
const MISSES = 2;

export interface LiveDeps {
	readonly world: World;
	/** `wss://…/v1/live/<m>`. */
	readonly url: string;
	ticket(): Answer<{ ticket: string }>;
	/** Asked for as the line says hello. */
	cursors(): Readonly<Record<string, number>>;
	onFrame(frame: DownFrame): void;
	/** True once the room has said welcome. */
	onOpen(open: boolean): void;
	/** The ticket was refused for a reason that another try does not change. */
	onRefused(failure: Failure): void;
}

export interface Live {
	start(): void;
	stop(): void;
	/** Drops a line that does not answer, and opens another. */
	restart(): void;
	/** False when the line is not open. */
	send(frame: UpFrame): boolean;
}

export function createLive({
	world,
	url,
	ticket,
	cursors,
	onFrame,
	onOpen,
	onRefused,
}: LiveDeps): Live {
	let wanted = false;
	let socket: Socket | undefined;
	let open = false;
	let failures = 0;
	/** Counts the lines, so that whatever an old one still says is not heard. */
	let line = 0;
	let callOff: (() => void) | undefined;

	function later(ms: number, run: () => void): void {
		callOff?.();
		callOff = world.after(ms, run);
	}

	function drop(): void {
		line += 1;
		callOff?.();
		socket?.close();
		socket = undefined;
		if (!open) return;
		open = false;
		onOpen(false);
	}

	function retry(afterMs = 0): void {
		drop();
		if (!wanted) return;
		later(Math.max(afterMs, backoff(failures, RECONNECT, world.random)), () => void connect());
		failures += 1;
	}

	async function connect(): Promise<void> {
		line += 1;
		const mine = line;
		const answer = await ticket();
		if (mine !== line || !wanted) return;
		if (!answer.ok) {
			onRefused(answer.error);
			if (mine === line) retry(answer.error.retryAfterMs);
			return;
		}
		socket = world.openSocket(url, [SUBPROTOCOL, answer.value.ticket], {
			onOpen: () => {
				if (mine !== line) return;
				socket?.send(
					JSON.stringify({
						k: 'hello',
						p: PROTOCOL,
						schema: SCHEMA,
						cur: cursors(),
					} satisfies UpFrame),
				);
				beat(mine, 0);
			},
			onText: (text) => mine === line && hear(mine, text),
			onClose: () => mine === line && retry(),
		});
		// A line that never opens is no line.
		later(PING_MS, () => mine === line && retry());
	}

	let heard = 0;
	function beat(mine: number, missed: number): void {
		if (missed >= MISSES) return retry();
		const before = heard;
		socket?.send(PING);
		later(PING_MS, () => mine === line && beat(mine, heard === before ? missed + 1 : 0));
	}

	function hear(mine: number, text: string): void {
		heard += 1;
		if (text === PONG) return;
		const frame = parse(text);
		if (!frame) return;
		if (frame.k === 'welcome' && !open) {
			open = true;
			failures = 0;
			onOpen(true);
		}
		onFrame(frame);
		if (frame.k === 'bye' && mine === line) retry();
	}

	return {
		start() {
			if (wanted) return;
			wanted = true;
			void connect();
		},
		stop() {
			wanted = false;
			drop();
		},
		restart() {
			failures = 0;
			drop();
			if (wanted) void connect();
		},
		send(frame) {
			if (!open || !socket) return false;
			socket.send(JSON.stringify(frame));
			return true;
		},
	};
}

/** Undefined for what this version does not understand: a newer server may say more. */
function parse(text: string): DownFrame | undefined {
	try {
		return DownFrame.safeParse(JSON.parse(text)).data;
	} catch {
		return undefined;
	}
}
