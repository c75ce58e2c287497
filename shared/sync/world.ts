// Everything sync takes from outside: time, chance and the network. Handed in, so that tests can break it.
import { type Clock, systemClock } from '../store/clock.ts';

export interface Socket {
	send(text: string): void;
	close(): void;
}

export interface SocketEvents {
	onOpen(): void;
	onText(text: string): void;
	/** Called once, whether it ever opened or not. */
	onClose(): void;
}

export interface World extends Clock {
	/** 0 ≤ x < 1. */
	random(): number;
	fetch(url: string, init: RequestInit): Promise<Response>;
	openSocket(url: string, protocols: readonly string[], events: SocketEvents): Socket;
}

export const realWorld: World = {
	...systemClock,
	random: () => Math.random(),
	fetch: (url, init) => fetch(url, init),
	openSocket(url, protocols, events) {
		const socket = new WebSocket(url, [...protocols]);
		socket.onopen = () => events.onOpen();
		socket.onmessage = ({ data }) => events.onText(String(data));
		socket.onclose = () => events.onClose();
		return {
			send: (text) => socket.send(text),
			close: () => socket.close(),
		};
	},
};
