// The tests of faults are worth what their faults are worth: the wire does what it says.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { frameCutter } from './frames.ts';
import { Wire } from './wire.ts';

const PUSH = '/v1/sync/push';
let seen: string[];
let api: Server;
let wire: Wire;

beforeEach(async () => {
	seen = [];
	api = createServer((req, res) => {
		void textOf(req).then((text) => {
			seen.push(`${req.method} ${req.url} ${text}`);
			res.end('answer');
		});
	});
	await new Promise<void>((done) => api.listen(0, '127.0.0.1', done));
	wire = await new Wire((api.address() as AddressInfo).port).open();
});

afterEach(async () => {
	await wire.close();
	api.close();
});

const textOf = async (req: IncomingMessage) => {
	let text = '';
	for await (const chunk of req) text += String(chunk);
	return text;
};
const accept = (req: IncomingMessage) =>
	createHash('sha1')
		.update(`${req.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
		.digest('base64');
const push = () =>
	fetch(`http://127.0.0.1:${wire.port}${PUSH}`, { method: 'POST', body: 'one' }).then((r) =>
		r.text(),
	);

test('a whole wire passes requests on and counts pushes alone', async () => {
	await fetch(`http://127.0.0.1:${wire.port}/healthz`);
	const answer = await push();

	expect(answer).toBe('answer');
	expect(seen).toEqual(['GET /healthz ', `POST ${PUSH} one`]);
	expect(wire.pushes).toBe(1);
});

test('a cut wire lets nothing through, and counts who tried', async () => {
	wire.cut();

	await expect(push()).rejects.toThrow();

	expect(seen).toEqual([]);
	expect(wire.refused).toBeGreaterThan(0);
});

test('a push is sent twice when asked', async () => {
	wire.twice = true;

	await push();

	await expect.poll(() => seen).toEqual([`POST ${PUSH} one`, `POST ${PUSH} one`]);
	expect(wire.doubled).toBe(1);
});

test('a held push reaches the API only when it is let go', async () => {
	wire.hold();
	const answer = push();
	await expect.poll(() => wire.held).toBe(1);
	expect(seen).toEqual([]);

	wire.release();

	expect(await answer).toBe('answer');
	expect(seen).toHaveLength(1);
});

test('a push over a socket is seen through the mask, and can be doubled', async () => {
	const received: string[] = [];
	api.on('upgrade', (req, socket) => {
		expect(req.headers['sec-websocket-extensions']).toBeUndefined();
		socket.write(
			'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
				`Sec-WebSocket-Accept: ${accept(req)}\r\n\r\n`,
		);
		const cut = frameCutter();
		socket.on('data', (bytes) => received.push(...cut(bytes).map(({ text }) => text ?? '')));
		socket.on('error', () => undefined);
	});
	wire.twice = true;
	const socket = new WebSocket(`ws://127.0.0.1:${wire.port}/v1/live/x`);
	await new Promise((open) => socket.addEventListener('open', open));

	socket.send('ping');
	socket.send(`{"k":"push","long":"${'ä'.repeat(70_000)}"}`);

	await expect
		.poll(() => received.map((text) => text.slice(0, 11)))
		.toEqual(['ping', '{"k":"push"', '{"k":"push"']);
	expect(wire.pushes).toBe(1);
	socket.close();
});
