// Keeps one mentorship on this device and at the server alike: boot once, push what waits, pull what is
// new. One pusher at a time: over the socket while it is open, else by HTTP. Whatever is lost on the way
// is sent again, since only a pull or patch takes a mutation out of the outbox.
import type { Space } from '#shared/domain/entity.ts';
import type { ProblemCode } from '#shared/problem.ts';
import { type DownFrame, LIMITS, type LiveEvent, PROTOCOL, SCHEMA } from '#shared/protocol.ts';
import type { Replica } from '../store/replica.ts';
import { createTurns } from '../store/turns.ts';
import type { Api, Failure } from './api.ts';
import { backoff } from './backoff.ts';
import { createBudget } from './budget.ts';
import { classOf, PACE } from './failure-class.ts';
import { createLive } from './live.ts';
import { nextBatch, pushRequest } from './push-batch.ts';
import type { World } from './world.ts';

/** A mutation the room has not answered in this time is on a dead line. */
const ACK_MS = 10_000;
/** After an ack the patch follows at once; if not, it is fetched. */
const PATCH_MS = 2_000;
/** How long a push waits when the line has had enough for now. */
const BREATH_MS = 60;
/** Answers of one round that ask for another try at once, before it counts as a failure. */
const TRIES = 8;

export interface SyncStatus {
	readonly connection: 'local' | 'offline' | 'connecting' | 'live';
	readonly problem?: ProblemCode;
}

export interface SyncDeps {
	readonly replica: Replica;
	readonly api: Api;
	readonly world: World;
	/** Where the rooms are: `wss://…`. */
	readonly liveOrigin: string;
	/** The version of the extension or page. */
	readonly app: string;
	onStatus(status: SyncStatus): void;
	onLive(live: { from: string; space: Space; event: LiveEvent }): void;
}

export interface Sync {
	readonly status: SyncStatus;
	/** Something waits in the outbox. Does not hurry a retry that is due later. */
	poke(): void;
	/** The network may be back, or time has passed: push and pull now. */
	wake(): void;
	/** Whether somebody looks at it: then there is a socket. */
	watch(watched: boolean): void;
	/** Best effort. */
	live(space: Space, event: LiveEvent): void;
	/** Resolves when everything written until now is confirmed, or with why it is not. */
	flush(): Promise<Failure | undefined>;
	/** The person has signed in, or shared it for the first time. */
	resume(): void;
	stop(): void;
}

export function createSync(deps: SyncDeps): Sync {
	const { replica, api, world, app, onStatus, onLive } = deps;
	const budget = createBudget(() => world.now());
	/** Durable at the server, as it has said; and handed to the socket. Both of the row's device id. */
	let acked = replica.row.conf;
	let sent = acked;
	let stream = replica.row.d;
	let limit: number = LIMITS.mutationsPerPush;

	const turns = createTurns();
	let roundDue = false;
	let wantPull = true;
	let open = false;
	let watched = false;
	let stopped = false;
	let pushingByHttp = false;
	let failures = 0;
	/** A retry is due; nothing is sent before. */
	let retryTimer: (() => void) | undefined;
	let problem: ProblemCode | undefined;
	let reachable = true;
	const timers = new Map<'ack' | 'patch' | 'breath', () => void>();
	let status: SyncStatus = { connection: 'local' };

	const live = createLive({
		world,
		url: `${deps.liveOrigin}/v1/live/${replica.row.m}`,
		ticket: () => api.ticket(replica.row.m, replica.row.d),
		cursors: () => replica.row.cur,
		onFrame: (frame) => void hear(frame).catch(missed),
		onOpen(now) {
			open = now;
			sent = acked;
			if (now) reachable = true;
			else {
				replica.dropExpected();
				disarm('ack');
				poke();
			}
			tellStatus();
		},
		onRefused(failure) {
			if (failure.code === 'unreachable') reachable = false;
			else if (classOf(failure.code) === 'wait' || classOf(failure.code) === 'over')
				void settleFailure(failure);
			tellStatus();
		},
	});

	const blocked = () => stopped || !replica.row.shared || replica.row.over !== undefined;

	function arm(name: 'ack' | 'patch' | 'breath', ms: number, run: () => void): void {
		if (timers.has(name)) return;
		timers.set(
			name,
			world.after(ms, () => {
				timers.delete(name);
				run();
			}),
		);
	}

	function disarm(name: 'ack' | 'patch' | 'breath'): void {
		timers.get(name)?.();
		timers.delete(name);
	}

	/** A new device id begins its own count. */
	function followStream(): void {
		if (stream !== replica.row.d) {
			stream = replica.row.d;
			acked = sent = 0;
		}
		acked = Math.max(acked, replica.row.conf);
		sent = Math.max(sent, acked);
	}

	function tellStatus(): void {
		const shown = replica.row.over ?? problem;
		const busy = !reachable && failures > 0 ? 'offline' : 'connecting';
		const connection = !replica.row.shared ? 'local' : open && shown === undefined ? 'live' : busy;
		if (status.connection === connection && status.problem === shown) return;
		status = { connection, ...(shown !== undefined && { problem: shown }) };
		onStatus(status);
	}

	/**
	 * Gives the socket its next push. Only one is under way, and it begins where the server's word ends:
	 * else the second could be taken although the first was refused as a fork, and be applied twice.
	 */
	function pump(): void {
		followStream();
		if (!open || sent > acked || pushingByHttp || retryTimer || blocked()) return;
		const batch = nextBatch(replica.row, replica.outbox, acked, limit);
		const last = batch.at(-1);
		if (!last) return;
		if (!budget.takeForPush()) return arm('breath', BREATH_MS, pump);
		if (!live.send({ k: 'push', push: pushRequest(replica.row, app, batch) })) return;
		sent = last.s;
		arm('ack', ACK_MS, () => live.restart());
	}

	async function hear(frame: DownFrame): Promise<void> {
		switch (frame.k) {
			case 'welcome': {
				const { cur, epoch } = replica.row;
				const behind = Object.entries(frame.cur).some(([name, ver]) => (cur[name] ?? 0) !== ver);
				if (behind || epoch !== frame.epoch) wantPull = true;
				wake();
				return;
			}
			case 'ack': {
				if (frame.ack.d !== replica.row.d) return;
				// A copy of this profile may be further under the same name; what was not sent is not done.
				acked = Math.max(acked, Math.min(frame.ack.seq, sent));
				limit = LIMITS.mutationsPerPush;
				if (acked >= sent) disarm('ack');
				if (acked > replica.row.conf) arm('patch', PATCH_MS, fetchConfirmation);
				return pump();
			}
			case 'nack': {
				if (frame.d !== replica.row.d || retryTimer) return;
				sent = acked;
				disarm('ack');
				const { code, expect, dev, retryAfter } = frame;
				void begin(() =>
					answerPush(frame.d, {
						code: code as ProblemCode,
						...(expect !== undefined && { expect }),
						...(dev && { dev }),
						...(retryAfter !== undefined && { retryAfterMs: retryAfter * 1000 }),
					}),
				);
				return;
			}
			case 'patch': {
				const { d, dev } = frame;
				const said = d !== undefined && dev ? { d, dev } : undefined;
				const applied = await replica.applySpaces(frame.spaces, said);
				if (applied === 'gap') wantPull = true;
				if (acked <= replica.row.conf) disarm('patch');
				if (sent <= replica.row.conf) disarm('ack');
				if (applied === 'applied') pump();
				else poke();
				return;
			}
			case 'ops':
				return replica.expect(frame.ops);
			case 'live_reset':
				return replica.dropExpected();
			case 'live':
				return onLive({ from: frame.from, space: frame.sp as Space, event: frame.ev });
			case 'upd':
				if (frame.minSchema > SCHEMA) void settleFailure({ code: 'upgrade' });
				return;
			case 'bye':
				if (frame.code === 'left' || frame.code === 'gone')
					void begin(() => answerPush(replica.row.d, { code: frame.code as 'left' }));
		}
	}

	/** The disk refused what came. It is fetched again. */
	function missed(): void {
		if (stopped) return;
		wantPull = true;
		void settleFailure({ code: 'internal' });
	}

	function fetchConfirmation(): void {
		if (acked <= replica.row.conf) return;
		wantPull = true;
		poke();
	}

	/** `d` is whom the answer is for. Undefined: go on. */
	async function answerPush(d: string, failure: Failure): Promise<Failure | undefined> {
		followStream();
		if (d !== replica.row.d) return undefined;
		switch (failure.code) {
			case 'gap': {
				const expect = failure.expect ?? replica.row.conf + 1;
				const first = replica.outbox[0];
				// What the server waits for is here no more: it has lost what it had confirmed. Begin anew.
				if (first && first.s > expect)
					await replica.fork({ d, dev: { seq: 0, uids: {}, rej: [] } });
				else acked = sent = Math.max(0, expect - 1);
				followStream();
				return undefined;
			}
			case 'fork': {
				if (!failure.dev) return pull();
				await replica.fork({ d, dev: failure.dev });
				followStream();
				return undefined;
			}
			case 'too_large': {
				const batch = nextBatch(replica.row, replica.outbox, acked, limit);
				if (batch.length > 1) limit = Math.ceil(batch.length / 2);
				else if (batch[0]) await replica.giveUp(batch[0].s, 'too_long');
				return undefined;
			}
			case 'left':
			case 'gone':
				await replica.close(failure.code);
				return failure;
			default:
				return failure;
		}
	}

	async function pushByHttp(): Promise<Failure | undefined> {
		pushingByHttp = true;
		try {
			for (let tries = 0; tries < TRIES && !open && !blocked();) {
				followStream();
				const batch = nextBatch(replica.row, replica.outbox, acked, limit);
				const last = batch.at(-1);
				if (!last) {
					if (acked === replica.row.conf || !replica.outbox.some(({ s }) => s > acked))
						return undefined;
					// As much is under way as can be told apart: have it confirmed, then go on.
					const failure = await pull();
					if (failure || acked > replica.row.conf) return failure;
					continue;
				}
				const { d } = replica.row;
				const answer = await api.push(pushRequest(replica.row, app, batch));
				reachable ||= answer.ok;
				if (answer.ok) {
					if (answer.value.d !== replica.row.d) continue;
					if (answer.value.seq < last.s) tries += 1;
					acked = Math.max(acked, Math.min(answer.value.seq, last.s));
					limit = LIMITS.mutationsPerPush;
					continue;
				}
				tries += 1;
				const failure = await answerPush(d, answer.error);
				if (failure) return failure;
			}
			return undefined;
		} finally {
			pushingByHttp = false;
		}
	}

	async function pull(): Promise<Failure | undefined> {
		wantPull = false;
		for (let tries = 0; tries < TRIES;) {
			const { m, d, conf, epoch, cur } = replica.row;
			const answer = await api.pull({ p: PROTOCOL, m, d, conf, epoch, cur: { ...cur } });
			if (!answer.ok) {
				wantPull = true;
				return answerPush(d, answer.error);
			}
			reachable = true;
			if (replica.row.d !== d) {
				tries += 1;
				continue;
			}
			const { spaces, dev, more, reset } = answer.value;
			if (reset) {
				await replica.reset();
				const failure = await boot();
				if (failure) return failure;
				tries += 1;
				continue;
			}
			// A confirmation must not come before its data: it counts with the last page.
			const applied = await replica.applySpaces(
				spaces,
				more ? undefined : { d, dev },
				answer.value.epoch,
			);
			followStream();
			if (applied === 'applied' && !more) return undefined;
			if (applied !== 'applied') tries += 1;
		}
		wantPull = true;
		return { code: 'retry' };
	}

	/** Newest sessions first, then older ones. Each page is on the disk before the next is asked for. */
	async function boot(): Promise<Failure | undefined> {
		for (;;) {
			const page = replica.row.bootPage;
			if (page === undefined) return undefined;
			const answer = await api.boot(replica.row.m, page);
			if (!answer.ok) return answerPush(replica.row.d, answer.error);
			reachable = true;
			await replica.applyBoot(answer.value, page);
			if (page === 0) connectIfWatched();
		}
	}

	async function round(): Promise<Failure | undefined> {
		if (blocked()) return undefined;
		followStream();
		const failure = (await boot()) ?? (await pushByHttp());
		if (failure) return failure;
		if (wantPull || (!open && acked > replica.row.conf)) {
			const pulled = await pull();
			if (pulled) return pulled;
		}
		connectIfWatched();
		pump();
		return undefined;
	}

	function connectIfWatched(): void {
		const known = Object.keys(replica.row.cur).length > 0;
		if (watched && known && !blocked() && problem === undefined) live.start();
	}

	/** One at a time, whatever it is. */
	function begin(run: () => Promise<Failure | undefined>): Promise<Failure | undefined> {
		return turns(() =>
			run()
				.catch((): Failure => ({ code: 'internal' }))
				.then(settleFailure),
		);
	}

	/** Pokes during a round are remembered as one: the next round sees whatever they meant. */
	function beginRound(): void {
		if (roundDue) return;
		roundDue = true;
		void begin(() => {
			roundDue = false;
			return round();
		});
	}

	async function settleFailure(failure: Failure | undefined): Promise<Failure | undefined> {
		if (!failure) {
			failures = 0;
			problem = undefined;
			tellStatus();
			return undefined;
		}
		const kind = classOf(failure.code);
		failures += 1;
		if (failure.code === 'unreachable') reachable = false;
		else if (kind !== 'retry') problem = failure.code;
		if (kind === 'wait' || kind === 'over') live.stop();
		else {
			const delay = Math.max(
				failure.retryAfterMs ?? 0,
				backoff(failures, PACE[kind], world.random),
			);
			retryTimer?.();
			retryTimer = world.after(delay, () => {
				retryTimer = undefined;
				poke();
			});
		}
		tellStatus();
		return failure;
	}

	function poke(): void {
		if (blocked() || retryTimer || (problem && classOf(problem) !== 'slow')) return tellStatus();
		if (open && !wantPull && replica.row.bootPage === undefined) return pump();
		beginRound();
	}

	function wake(): void {
		retryTimer?.();
		retryTimer = undefined;
		poke();
	}

	async function flush(): Promise<Failure | undefined> {
		const until = replica.row.next - 1;
		for (let tries = 0; tries < TRIES; tries += 1) {
			retryTimer?.();
			retryTimer = undefined;
			wantPull = true;
			const failure = await begin(round);
			if (failure) return failure;
			if (replica.row.conf >= until || replica.row.over) return undefined;
			await new Promise<void>((resolve) => world.after(BREATH_MS * 2 ** tries, resolve));
		}
		return { code: 'retry' };
	}

	return {
		get status() {
			return status;
		},
		poke,
		wake,
		watch(now) {
			watched = now;
			if (!now) live.stop();
			else {
				connectIfWatched();
				wantPull ||= !open;
				wake();
			}
		},
		live(space, event) {
			if (open && budget.takeForLive()) live.send({ k: 'live', sp: space, ev: event });
		},
		flush,
		resume() {
			problem = undefined;
			failures = 0;
			wantPull = true;
			wake();
		},
		stop() {
			stopped = true;
			live.stop();
			retryTimer?.();
			for (const name of timers.keys()) disarm(name);
		},
	};
}
