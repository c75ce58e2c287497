// Whether a room that is flooded slows others: the same edits in calm rooms, in turn without and with five
// hundred frames a second in a room beside them, of which every third wants to be written down.
import { addGoalArgs, Host } from '#test/support/host-over-http.ts';
import { startApi } from '#test/support/api.ts';
import { newUid } from '#shared/ids.ts';
import { percentile } from '#test/support/figures.ts';

const ROUNDS = 8;
/** So many that the slowest in a hundred are more than two or three. */
const CALM_ROOMS = 6;
/** A socket that goes on like this for ten seconds is closed: each round has its own. */
const ROUND_MS = 5_000;
/** Slower than the pace a room keeps its members to. */
const EDIT_EVERY_MS = 150;
/** By then what a member may push at once after a rest is spent: told apart from the flood that goes on. */
const BEGINNING_MS = 500;
const SOCKETS = 4;
const FRAMES_PER_SECOND = 500;
/** Of them, those that want to be written down. */
const PUSH_EVERY = 3;
/** What a flood next door may cost. */
const LIMIT = 2;

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Ms from an edit to its receipt, by socket. */
async function edit(host: Host, socket: WebSocket): Promise<number> {
	const push = host.number([{ n: 'addGoal', a: addGoalArgs() }]);
	const acked = new Promise<void>((done, fail) => {
		const listen = ({ data }: MessageEvent<string>) => {
			const isRefused = data.startsWith('{"k":"nack"');
			if (!isRefused && !data.startsWith('{"k":"ack"')) return;
			socket.removeEventListener('message', listen);
			if (isRefused) fail(new Error(`the calm room refused an edit: ${data}`));
			else done();
		};
		socket.addEventListener('message', listen);
	});
	const began = performance.now();
	socket.send(JSON.stringify({ k: 'push', push }));
	await acked;
	return performance.now() - began;
}

async function editIn(host: Host, ms: number): Promise<number[]> {
	const socket = await host.socket();
	const times: number[] = [];
	for (const until = performance.now() + ms; performance.now() < until;) {
		times.push(await edit(host, socket));
		await rest(EDIT_EVERY_MS);
	}
	socket.close();
	return times;
}

const editFor = async (ms: number, hosts: readonly Host[]): Promise<number[]> =>
	(await Promise.all(hosts.map((host) => editIn(host, ms)))).flat();

/** As if each came from a device of its own: none is refused for its number, only for its pace. */
function aPush(host: Host): string {
	const [mutation] = host.number([{ n: 'addGoal', a: addGoalArgs() }]).muts;
	const push = { ...host.number([]), d: `dv_${newUid()}`, muts: [{ ...mutation, s: 1 }] };
	return JSON.stringify({ k: 'push', push });
}

/** Gives how many frames it sent. */
async function flood(
	host: Host,
	sockets: readonly WebSocket[],
	isOver: () => boolean,
): Promise<number> {
	const ev = { t: 'text', id: host.m, update: 'A'.repeat(400) };
	const live = JSON.stringify({ k: 'live', sp: 'S', ev });
	let sent = 0;
	for (const began = performance.now(); !isOver(); await rest(5)) {
		const due = ((performance.now() - began) / 1000) * FRAMES_PER_SECOND;
		for (; sent < due; sent += 1)
			sockets[sent % SOCKETS]?.send(sent % PUSH_EVERY === 0 ? aPush(host) : live);
	}
	return sent;
}

export async function benchFlood(port: number): Promise<boolean> {
	const api = await startApi({ port });
	try {
		const wild = await Host.withSession(api.origin);
		const calm: Host[] = [];
		while (calm.length < CALM_ROOMS) calm.push(await Host.withSession(api.origin));
		await editFor(1_000, calm);
		const alone: number[] = [];
		const beside: number[] = [];
		const beginning: number[] = [];
		let frames = 0;
		for (let round = 0; round < ROUNDS; round += 1) {
			alone.push(...(await editFor(ROUND_MS, calm)));
			const sockets = await Promise.all(Array.from({ length: SOCKETS }, () => wild.socket()));
			let isOver = false;
			const flooding = flood(wild, sockets, () => isOver);
			beginning.push(...(await editFor(BEGINNING_MS, calm)));
			beside.push(...(await editFor(ROUND_MS, calm)));
			isOver = true;
			frames += await flooding;
			for (const socket of sockets) socket.close();
		}
		const [a, b] = [percentile(alone, 0.99), percentile(beside, 0.99)];
		const ratio = b / a;
		const perSecond = Math.round(frames / ((ROUNDS * (BEGINNING_MS + ROUND_MS)) / 1000));
		console.log(
			`flood next door, ${perSecond} frames/s: p99 of an edit ${a} ms alone, ${b} ms beside it, ` +
				`ratio ${ratio.toFixed(2)} (limit ${LIMIT}), of ${alone.length} and ${beside.length}; p50 ${percentile(alone, 0.5)} and ${percentile(beside, 0.5)} ms; ` +
				`the slowest in its first ${BEGINNING_MS} ms: ${Math.max(...beginning)} ms`,
		);
		return ratio <= LIMIT && perSecond > FRAMES_PER_SECOND / 2;
	} finally {
		await api.stop();
	}
}
