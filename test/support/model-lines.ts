// The sockets of the model server: frames of one keep their order, and a lost one may take its socket with it.
import type { DownFrame } from '#shared/protocol.ts';
import type { Socket, SocketEvents } from '#shared/sync/world.ts';
import type { FaultyNet } from './model-net.ts';

export interface Line {
	readonly user: string;
	d: string;
	readonly events: SocketEvents;
	open: boolean;
}

export class ModelLines {
	readonly #net: FaultyNet;
	readonly #open = new Set<Line>();

	constructor(net: FaultyNet) {
		this.#net = net;
	}

	/** Nobody there without a holder: it closes at once. */
	open(
		holder: Pick<Line, 'user' | 'd'> | undefined,
		events: SocketEvents,
		hear: (line: Line, text: string) => Promise<void>,
	): Socket {
		if (!holder) {
			setTimeout(() => events.onClose(), 1);
			return { send() {}, close() {} };
		}
		const line: Line = { ...holder, events, open: true };
		this.#open.add(line);
		setTimeout(() => line.open && events.onOpen(), 1);
		return {
			send: (text) => void hear(line, text),
			close: () => this.#open.delete(line),
		};
	}

	cutAll(): void {
		for (const line of [...this.#open]) this.cut(line);
	}

	tell(frameFor: (line: Line) => DownFrame | undefined): void {
		for (const line of this.#open) {
			const frame = frameFor(line);
			if (frame) this.send(line, frame);
		}
	}

	/** Frames of one socket keep their order; one that is lost takes the socket with it, or is just lost. */
	send(line: Line, frame: DownFrame): void {
		if (this.#net.happens('drop')) return;
		const text = JSON.stringify(frame);
		setTimeout(() => line.open && line.events.onText(text), this.#net.faults.delayMs / 2);
	}

	cut(line: Line): void {
		line.open = false;
		if (this.#open.delete(line)) {
			this.#net.count('cut');
			setTimeout(() => line.events.onClose(), 0);
		}
	}
}
