import { type DownFrame, PING, PONG, SUBPROTOCOL } from '#shared/protocol.ts';
import { createLive } from '#shared/sync/live.ts';
import type { SocketEvents } from '#shared/sync/world.ts';
import { err, ok } from '#shared/result.ts';
import { expect, test } from 'vitest';

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** A line whose time stands still until it is moved. */
function world({ ticket = () => ok({ ticket: 'secret' }) as never } = {}) {
	let now = 0;
	const timers = new Set<{ at: number; run: () => void }>();
	const sockets: {
		protocols: readonly string[];
		sent: string[];
		on: SocketEvents;
		open: boolean;
	}[] = [];
	const frames: DownFrame[] = [];
	const opens: boolean[] = [];
	const refused: string[] = [];
	const live = createLive({
		world: {
			now: () => now,
			random: () => 0.5,
			after(ms, run) {
				const timer = { at: now + ms, run };
				timers.add(timer);
				return () => timers.delete(timer);
			},
			fetch: () => Promise.reject(new Error('no HTTP here')),
			openSocket(_, protocols, on) {
				const socket = { protocols, sent: [] as string[], on, open: true };
				sockets.push(socket);
				return { send: (text) => void socket.sent.push(text), close: () => (socket.open = false) };
			},
		},
		url: 'wss://api.example/v1/live/m',
		ticket: async () => ticket(),
		cursors: () => ({ S: 3 }),
		onFrame: (frame) => void frames.push(frame),
		onOpen: (open) => void opens.push(open),
		onRefused: ({ code }) => void refused.push(code),
	});
	async function pass(ms: number): Promise<void> {
		const until = now + ms;
		for (;;) {
			const due = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
			if (!due) break;
			now = due.at;
			timers.delete(due);
			due.run();
			await settle();
		}
		now = until;
	}
	const welcome = JSON.stringify({ k: 'welcome', epoch: 1, cur: { S: 3 }, now: 0 });
	async function connected() {
		live.start();
		await settle();
		const socket = sockets.at(-1);
		if (!socket) throw new Error('no socket');
		socket.on.onOpen();
		socket.on.onText(welcome);
		return socket;
	}
	return { live, sockets, frames, opens, refused, pass, connected, welcome };
}

test('the ticket goes into the subprotocol, and the first frame says where this device is', async () => {
	const { connected, opens } = world();
	const socket = await connected();

	expect(socket.protocols).toEqual([SUBPROTOCOL, 'secret']);
	expect(JSON.parse(socket.sent[0] ?? '')).toEqual({ k: 'hello', p: 1, schema: 1, cur: { S: 3 } });
	expect(opens).toEqual([true]);
});

test('nothing is sent before the room has said welcome', async () => {
	const { live, sockets } = world();
	live.start();
	await settle();
	sockets[0]?.on.onOpen();

	expect(live.send({ k: 'live', sp: 'S', ev: { t: 'presence', at: 'panel' } })).toBe(false);
});

test('a line that answers pings stays, one that misses two is replaced', async () => {
	const { connected, sockets, opens, pass } = world();
	const socket = await connected();
	for (let i = 0; i < 5; i += 1) {
		await pass(20_000);
		socket.on.onText(PONG);
	}
	expect(sockets).toHaveLength(1);
	expect(socket.sent.filter((text) => text === PING).length).toBeGreaterThanOrEqual(5);

	await pass(61_000);

	expect(socket.open).toBe(false);
	expect(opens).toEqual([true, false]);
	expect(sockets.length).toBeGreaterThan(1);
});

test('a line that breaks comes back sooner at first, never later than half a minute', async () => {
	const { connected, sockets, pass } = world();
	const socket = await connected();
	socket.on.onClose();
	await pass(250);
	expect(sockets).toHaveLength(2);

	for (let i = 0; i < 12; i += 1) {
		const count = sockets.length;
		sockets.at(-1)?.on.onClose();
		await pass(30_000);
		expect(sockets.length).toBeGreaterThan(count);
	}
});

test('what an old line still says is not heard', async () => {
	const { live, connected, frames, welcome } = world();
	const old = await connected();
	live.restart();
	await settle();
	const before = frames.length;

	old.on.onText(welcome);
	old.on.onClose();

	expect(frames).toHaveLength(before);
});

test('a ticket that is refused is told, and asked for again', async () => {
	const { live, sockets, refused, pass } = world({
		ticket: () => err({ code: 'unreachable' }) as never,
	});
	live.start();
	await settle();
	await pass(5000);

	expect(sockets).toHaveLength(0);
	expect(refused.length).toBeGreaterThan(1);
	live.stop();
	const count = refused.length;
	await pass(60_000);
	expect(refused).toHaveLength(count);
});

test('a frame of a newer server is passed over, not fatal', async () => {
	const { connected, frames } = world();
	const socket = await connected();

	socket.on.onText('{"k":"from_the_future"}');
	socket.on.onText('no json');
	socket.on.onText('{"k":"live_reset"}');

	expect(frames.map(({ k }) => k)).toEqual(['welcome', 'live_reset']);
});
