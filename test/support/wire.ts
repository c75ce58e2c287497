// The cable between one person's browser and the API: it can be cut, it can hold pushes back, it can
// send each push twice, and it counts them. The browser knows it as the API's own address.
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { frameCutter } from './frames.ts';

const PUSH_PATH = '/v1/sync/push';

export class Wire {
	port = 0;
	/** How many pushes came by, sent on or not. */
	pushes = 0;
	/** How many answers to a second sending came back or were asked for. */
	doubled = 0;
	/** Each push is sent on twice. */
	twice = false;
	/** How many requests and sockets were refused because the cable was cut. */
	refused = 0;
	readonly #target: number;
	readonly #server = createServer((req, res) => void this.#request(req, res));
	readonly #sockets = new Set<Duplex>();
	#cut = false;
	#held: (() => void)[] | undefined;

	constructor(target: number) {
		this.#target = target;
		this.#server.on('connection', (socket) => this.#keep(socket));
		this.#server.on('upgrade', (req, socket, head) => this.#upgrade(req, socket, head));
	}

	async open(): Promise<this> {
		await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
		this.port = (this.#server.address() as AddressInfo).port;
		return this;
	}

	/** Pulls the cable: everything under way is gone, nothing new gets through. */
	cut(): void {
		this.#cut = true;
		for (const socket of this.#sockets) socket.destroy();
	}

	mend(): void {
		this.#cut = false;
	}

	/** From now on pushes stop half way, until `release`. */
	hold(): void {
		this.#held ??= [];
	}

	get held(): number {
		return this.#held?.length ?? 0;
	}

	/** Lets go what was held: on to the API, whether or not anybody still waits for the answer. */
	release(): void {
		const held = this.#held ?? [];
		this.#held = undefined;
		for (const send of held) send();
	}

	async close(): Promise<void> {
		this.cut();
		await new Promise((done) => this.#server.close(done));
	}

	#keep(socket: Duplex): void {
		this.#sockets.add(socket);
		socket.on('close', () => this.#sockets.delete(socket));
		socket.on('error', () => socket.destroy());
	}

	#pass(send: () => void): void {
		this.pushes += 1;
		if (this.#held) this.#held.push(send);
		else send();
	}

	async #request(req: IncomingMessage, res: ServerResponse): Promise<void> {
		if (this.#cut) {
			this.refused += 1;
			req.socket.destroy();
			return;
		}
		const body = await bodyOf(req);
		const send = (answer?: ServerResponse) => this.#forward(req, body, answer);
		if (req.method !== 'POST' || req.url !== PUSH_PATH) return send(res);
		this.#pass(() => {
			if (this.twice) {
				this.doubled += 1;
				send();
			}
			send(res);
		});
	}

	#forward(req: IncomingMessage, body: Buffer, answer: ServerResponse | undefined): void {
		const { method, url, headers } = req;
		const to = { host: '127.0.0.1', port: this.#target, method, path: url, headers };
		// A line of its own: one that was kept may be closed by the server in the moment it is used again.
		const onward = request({ ...to, agent: false });
		onward.on('error', () => answer?.destroy());
		onward.on('response', (response) => {
			response.on('error', () => answer?.destroy());
			if (!answer || answer.destroyed) return response.resume();
			answer.writeHead(response.statusCode ?? 502, response.headers);
			return response.pipe(answer);
		});
		onward.end(body);
	}

	#upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void {
		if (this.#cut) {
			this.refused += 1;
			socket.destroy();
			return;
		}
		const onward: Socket = connect(this.#target, '127.0.0.1').setNoDelay(true);
		(socket as Socket).setNoDelay(true);
		this.#keep(onward);
		onward.on('close', () => socket.destroy());
		onward.write(requestHead(req));
		onward.pipe(socket);
		const cutter = frameCutter();
		const read = (chunk: Buffer) => {
			for (const frame of cutter(chunk)) this.#frame(onward, frame.bytes, frame.text);
		};
		if (head.length > 0) read(head);
		socket.on('data', read);
		socket.on('close', () => {
			if (this.#held === undefined) onward.end();
		});
	}

	#frame(onward: Socket, bytes: Buffer, text: string | undefined): void {
		const send = () => void (onward.writable && onward.write(bytes));
		if (!text?.startsWith('{"k":"push"')) return send();
		this.#pass(() => {
			if (this.twice) {
				this.doubled += 1;
				send();
			}
			send();
		});
	}
}

async function bodyOf(req: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of req) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

/** The upgrade request as it came, without compression: the frames have to be readable on the way. */
function requestHead(req: IncomingMessage): string {
	const lines = [`${req.method} ${req.url} HTTP/1.1`];
	for (let at = 0; at < req.rawHeaders.length; at += 2) {
		const [name = '', value = ''] = req.rawHeaders.slice(at, at + 2);
		if (name.toLowerCase() !== 'sec-websocket-extensions') lines.push(`${name}: ${value}`);
	}
	return `${lines.join('\r\n')}\r\n\r\n`;
}
