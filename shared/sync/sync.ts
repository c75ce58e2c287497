// Keeps one mentorship on this device and at the server alike: boot once, push what waits, pull what is
// new. One pusher at a time: over the socket while it is open, else by HTTP. Whatever is lost on the way
// is sent again, since only a pull or patch takes a mutation out of the outbox.
import type { Space } from '#shared/domain/entity.ts';
import type { ProblemCode } from '#shared/problem.ts';
import type { LiveEvent } from '#shared/protocol.ts';
import type { Replica } from '../store/replica.ts';
import { createTurns } from '../store/turns.ts';
import type { Api, Failure } from './api.ts';
import { backoff } from './backoff.ts';
import { createBudget } from './budget.ts';
import { classOf, PACE } from './failure-class.ts';
import { createHearing, type SyncTimer } from './hearing.ts';
import { createLive } from './live.ts';
import { Progress } from './progress.ts';
import { Skew } from './skew.ts';
import { createTimers } from './timers.ts';
import { createTransfer, TRIES } from './transfer.ts';
import type { World } from './world.ts';

/** A mutation the room has not answered in this time is on a dead line. */
const ACK_MS = 10_000;
/** How long a push waits when the line has had enough for now. */
const BREATH_MS = 60;

export interface SyncStatus {
	readonly connection: 'local' | 'offline' | 'connecting' | 'live';
	readonly problem?: ProblemCode;
	/** How many ms the server's clock is ahead of this device's, where it is off by more than a breath. */
	readonly skew?: number;
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
	const progress = new Progress(replica);
	const budget = createBudget(() => world.now());
	/** `retry`: nothing is sent before. */
	const timers = createTimers<SyncTimer>(world);
	const turns = createTurns();
	const skew = new Skew();
	/** When the socket last said what it waits for an answer to. */
	let saidAt = 0;
	let roundDue = false;
	let watched = false;
	let stopped = false;
	let failures = 0;
	let problem: ProblemCode | undefined;
	let status: SyncStatus = { connection: 'local' };

	const isBlocked = () => stopped || !replica.row.shared || replica.row.over !== undefined;
	const transfer = createTransfer({
		replica,
		api,
		app,
		progress,
		isBlocked,
		onFirstPage: connectIfWatched,
		now: () => world.now(),
		onTime,
	});
	const live = createLive({
		world,
		url: `${deps.liveOrigin}/v1/live/${replica.row.m}`,
		ticket: () => api.ticket(replica.row.m, replica.row.d),
		cursors() {
			saidAt = world.now();
			return replica.row.cur;
		},
		onFrame: (frame) => void hearing(frame).catch(missed),
		onOpen,
		onRefused(failure) {
			if (failure.code === 'unreachable') progress.reachable = false;
			else if (classOf(failure.code) === 'wait' || classOf(failure.code) === 'over')
				void settleFailure(failure);
			tellStatus();
		},
	});

	const hearing = createHearing({
		replica,
		progress,
		timers,
		onLive,
		pump,
		poke,
		wake,
		begin,
		onTime: (now) => onTime(now, saidAt),
		onUpgrade: () => void settleFailure({ code: 'upgrade' }),
	});

	function onOpen(open: boolean): void {
		progress.open = open;
		progress.rewind();
		if (open) progress.reachable = true;
		else {
			replica.dropExpected();
			timers.disarm('ack');
			poke();
		}
		tellStatus();
	}

	function onTime(now: number, asked: number): void {
		skew.hear(now, asked, world.now());
		tellStatus();
	}

	function tellStatus(): void {
		const shown = replica.row.over ?? problem;
		const busy = progress.reachable ? 'connecting' : 'offline';
		const reached = progress.open && shown === undefined ? 'live' : busy;
		const connection = replica.row.shared ? reached : 'local';
		const { ms } = skew;
		const told = JSON.stringify(status);
		const isKnown = shown !== undefined;
		status = { connection, ...(isKnown && { problem: shown }), ...(ms !== 0 && { skew: ms }) };
		if (JSON.stringify(status) !== told) onStatus(status);
	}

	/**
	 * Gives the socket its next push. Only one is under way, and it begins where the server's word ends:
	 * else the second could be taken although the first was refused as a fork, and be applied twice.
	 */
	function pump(): void {
		progress.follow();
		const isBusy = progress.sent > progress.acked || progress.pushingByHttp;
		if (!progress.open || isBusy || timers.has('retry') || isBlocked()) return;
		const batch = progress.next();
		const last = batch.at(-1);
		if (!last) return;
		if (!budget.takeForPush()) return timers.arm('breath', BREATH_MS, pump);
		saidAt = world.now();
		if (!live.send({ k: 'push', push: progress.request(app, batch) })) return;
		progress.sent = last.s;
		timers.arm('ack', ACK_MS, () => live.restart());
	}

	/** The disk refused what came. It is fetched again. */
	function missed(): void {
		if (stopped) return;
		progress.wantPull = true;
		void settleFailure({ code: 'internal' });
	}

	async function round(): Promise<Failure | undefined> {
		if (isBlocked() || isUnborn()) return undefined;
		progress.follow();
		const failure = (await transfer.boot()) ?? (await transfer.push());
		if (failure) return failure;
		if (progress.wantPull || (!progress.open && progress.unconfirmed)) {
			const pulled = await transfer.pull();
			if (pulled) return pulled;
		}
		connectIfWatched();
		pump();
		return undefined;
	}

	function connectIfWatched(): void {
		const known = Object.keys(replica.row.cur).length > 0;
		if (watched && known && !isBlocked() && problem === undefined) live.start();
	}

	/** Nothing was ever pushed or pulled, and nothing waits: the server cannot know it. */
	function isUnborn(): boolean {
		const { cur, bootPage } = replica.row;
		const isKnown = Object.keys(cur).length > 0 || bootPage !== undefined;
		return !isKnown && replica.outbox.length === 0;
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
		const kind = failure && classOf(failure.code);
		if (!failure || !kind) {
			failures = 0;
			problem = undefined;
			connectIfWatched();
			tellStatus();
			return undefined;
		}
		failures += 1;
		if (failure.code === 'unreachable') progress.reachable = false;
		else if (kind !== 'retry') problem = failure.code;
		if (kind === 'wait' || kind === 'over') live.stop();
		else {
			const delay = backoff(failures, PACE[kind], world.random);
			timers.disarm('retry');
			timers.arm('retry', Math.max(failure.retryAfterMs ?? 0, delay), poke);
		}
		tellStatus();
		return failure;
	}

	function poke(): void {
		const mustWait = problem !== undefined && classOf(problem) !== 'slow';
		if (isBlocked() || mustWait || timers.has('retry')) return tellStatus();
		const isOnlyPush = progress.open && !progress.wantPull && replica.row.bootPage === undefined;
		if (isOnlyPush) pump();
		else beginRound();
	}

	function wake(): void {
		timers.disarm('retry');
		poke();
	}

	async function flush(): Promise<Failure | undefined> {
		const until = replica.row.next - 1;
		for (let tries = 0; tries < TRIES; tries += 1) {
			timers.disarm('retry');
			progress.wantPull = true;
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
			if (!now) return live.stop();
			connectIfWatched();
			progress.wantPull ||= !progress.open;
			wake();
		},
		live(space, event) {
			if (progress.open && budget.takeForLive()) live.send({ k: 'live', sp: space, ev: event });
		},
		flush,
		resume() {
			problem = undefined;
			failures = 0;
			progress.wantPull = true;
			wake();
		},
		stop() {
			stopped = true;
			live.stop();
			timers.disarmAll();
		},
	};
}
