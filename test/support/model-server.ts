// A small model of the server, written from the protocol and not from the worker: one mentorship's pushes in
// order, each mutation once, and every fault a network and a data centre have. It runs the same mutators.
import { privateSpace, type Space, type StoredRecord } from '#shared/domain/entity.ts';
import { PROBLEMS, type ProblemCode } from '#shared/problem.ts';
import {
	type DeviceState,
	type DownFrame,
	LIMITS,
	type Op,
	PING,
	PONG,
	PullRequest,
	PushRequest,
	type Refusal,
	type SpaceChanges,
	UpFrame,
} from '#shared/protocol.ts';
import { founderOf } from '#shared/store/founding.ts';
import { createMergeText } from '#shared/store/merge-text.ts';
import { type Key, type Me, OverlayTx, runMutation } from '#shared/store/view.ts';
import { findMutator } from '#shared/domain/index.ts';
import type { Socket, SocketEvents } from '#shared/sync/world.ts';
import type { Chance } from './seeded.ts';

export interface Faults {
	/** A request or an answer is lost. */
	drop: number;
	/** A request arrives twice. */
	duplicate: number;
	/** The database refuses, before it has written. */
	failBefore: number;
	/** The database has written, and the answer is lost. */
	failAfter: number;
	/** Longest way of a message, ms of real time. Two of them may pass each other. */
	delayMs: number;
}

interface Row {
	readonly record: StoredRecord;
	readonly ver: number;
	readonly del: boolean;
}

interface Device {
	readonly memberId: string;
	seq: number;
	readonly uids: Map<number, string>;
	readonly rejected: Refusal[];
}

interface Line {
	readonly user: string;
	d: string;
	readonly events: SocketEvents;
	open: boolean;
}

export interface Applied {
	readonly d: string;
	readonly s: number;
	readonly u: string;
	readonly ok: boolean;
}

export class ModelServer {
	readonly faults: Faults = { drop: 0, duplicate: 0, failBefore: 0, failAfter: 0, delayMs: 0 };
	/** How often each fault, and each answer it leads to, has really happened. */
	readonly counts: Record<string, number> = {};
	readonly applied: Applied[] = [];
	readonly versions = new Map<string, number>();
	readonly members = new Map<string, Me>();
	readonly #rows = new Map<Key, Row>();
	readonly #devices = new Map<string, Device>();
	readonly #lines = new Set<Line>();
	readonly #tickets = new Map<string, { user: string; d: string }>();
	readonly #chance: Chance;
	readonly #mergeText = createMergeText();
	/** Answers every request with this instead. */
	portal: (() => Response) | undefined;
	/** Refuses a push larger than this many mutations. */
	tooLargeAbove = Number.POSITIVE_INFINITY;
	epoch = 1;
	floor = 0;
	#life = 0;
	#queue: Promise<unknown> = Promise.resolve();

	constructor(chance: Chance) {
		this.#chance = chance;
	}

	/** The records a member may read, by key, with their versions. */
	readable(memberId: string): Map<Key, Row> {
		const mine = [...this.#rows].filter(
			([, { record, del }]) => !del && canSee(memberId, record.space),
		);
		return new Map(mine);
	}

	/** All sockets break, and whatever was under way is answered to nobody. */
	restart(): void {
		this.#life += 1;
		this.#count('restart');
		for (const line of [...this.#lines]) this.#cut(line);
	}

	/** Breaks every socket without a word, as a lost network does. */
	cutLines(): void {
		for (const line of [...this.#lines]) this.#cut(line);
	}

	/** Goes back to a state in which nothing had happened yet, as a restored database does. */
	restore(): void {
		this.#rows.clear();
		this.#devices.clear();
		for (const name of this.versions.keys()) this.versions.set(name, 0);
		this.epoch += 1;
		this.restart();
	}

	/** `fetch` as a user has it: the user's name is the bearer token. */
	async fetch(url: string, init: RequestInit): Promise<Response> {
		const life = this.#life;
		await this.#way();
		if (this.#happens('drop')) throw new TypeError('network');
		if (this.portal) return this.portal();
		const user = new Headers(init.headers).get('authorization')?.slice('Bearer '.length) ?? '';
		const path = new URL(url);
		const body: unknown = init.body === undefined ? undefined : JSON.parse(String(init.body));
		const response = await this.#route(user, path, body);
		if (this.#happens('duplicate')) await this.#route(user, path, body);
		await this.#way();
		if (life !== this.#life || this.#happens('drop')) throw new TypeError('network');
		return response;
	}

	openSocket(protocols: readonly string[], events: SocketEvents): Socket {
		const holder = this.#tickets.get(protocols[1] ?? '');
		this.#tickets.delete(protocols[1] ?? '');
		if (!holder) {
			setTimeout(() => events.onClose(), 1);
			return { send() {}, close() {} };
		}
		const line: Line = { ...holder, events, open: true };
		this.#lines.add(line);
		setTimeout(() => line.open && events.onOpen(), 1);
		return {
			send: (text) => void this.#hear(line, text),
			close: () => this.#lines.delete(line),
		};
	}

	async #route(user: string, { pathname, searchParams }: URL, body: unknown): Promise<Response> {
		switch (pathname) {
			case '/v1/sync/push': {
				const answer = await this.push(user, PushRequest.parse(body));
				return answer.ok ? json(answer.ack) : problem(answer.code, answer);
			}
			case '/v1/sync/pull':
				return this.#pull(user, PullRequest.parse(body));
			case '/v1/sync/boot':
				return this.#boot(user, Number(searchParams.get('page')));
			case '/v1/live/ticket': {
				if (!this.members.has(user)) return problem('not_found');
				const ticket = `ticket-${this.#chance.below(1e9)}`;
				this.#tickets.set(ticket, { user, d: (body as { d: string }).d });
				return json({ ticket });
			}
			default:
				return problem('not_found');
		}
	}

	/** In the order of arrival, whole and once. */
	push(user: string, request: PushRequest, origin?: Line) {
		const turn = this.#queue.then(() => this.#push(user, request, origin));
		this.#queue = turn;
		return turn;
	}

	async #push(user: string, request: PushRequest, origin: Line | undefined): Promise<Pushed> {
		const { d, muts } = request;
		if (muts.length > this.tooLargeAbove) return this.#refuse('too_large');
		if (!this.members.has(user)) {
			const founder = muts[0] && founderOf(request.m, muts[0]);
			if (!founder) return this.#refuse('not_found');
			this.members.set(user, founder);
			for (const space of [
				'S',
				privateSpace(founder.memberId),
				privateSpace(founder.counterpartId),
			])
				this.versions.set(space, this.versions.get(space) ?? 0);
		}
		const me = this.members.get(user) as Me;
		const device = this.#devices.get(d) ?? newDevice(me.memberId);
		const repeated = muts.filter(({ s }) => s <= device.seq);
		if (repeated.length > 0) this.#count('repeated');
		if (repeated.some(({ s, u }) => device.uids.get(s) !== u))
			return this.#refuse('fork', { dev: stateOf(device, 0) });
		const fresh = muts.slice(repeated.length);
		if (fresh[0] && fresh[0].s !== device.seq + 1)
			return this.#refuse('gap', { expect: device.seq + 1 });

		const tx = new Map<Key, StoredRecord | null>();
		const rejected: Refusal[] = [];
		const sealed = new Set<Key>();
		const now = new Date().toISOString();
		const base = { get: (key: Key) => this.#live(key) };
		for (const mutation of fresh) {
			const own = new OverlayTx(base, tx, this.#mergeText);
			const outcome = runMutation(own, mutation, { ...me, now });
			if (!outcome.ok) rejected.push({ s: mutation.s, ...outcome.error });
			else
				for (const [key, record] of own.written) {
					tx.set(key, record);
					if (findMutator(mutation.n)?.sealed) sealed.add(key);
				}
		}
		this.#relay(tx, sealed, origin);

		const life = this.#life;
		await this.#way();
		if (life !== this.#life || this.#happens('failBefore')) {
			this.#tell(() => ({ k: 'live_reset' }));
			return this.#refuse('retry', { retryAfter: 1 });
		}
		const commit = this.#commit(tx);
		// As the room: a patch tells of the mutations of its own commit, a pull of all that are asked for.
		const before = device.seq;
		for (const { s, u } of fresh) {
			device.uids.set(s, u);
			device.uids.delete(s - LIMITS.ring);
			device.seq = s;
			this.applied.push({ d, s, u, ok: !rejected.some((one) => one.s === s) });
		}
		device.rejected.push(...rejected);
		this.#devices.set(d, device);
		if (this.#happens('failAfter')) {
			this.#tell(() => ({ k: 'live_reset' }));
			return this.#refuse('retry', { retryAfter: 1 });
		}
		this.#tell(({ user: to, d: theirs }) => {
			const reader = this.members.get(to) as Me;
			const spaces = Object.fromEntries(
				[...commit].filter(([space]) => canSee(reader.memberId, space as Space)),
			);
			if (theirs === d) return { k: 'patch', spaces, d, dev: stateOf(device, before) };
			return Object.keys(spaces).length > 0 ? { k: 'patch', spaces } : undefined;
		});
		const { seq } = device;
		return { ok: true, ack: { p: 1, d, seq, res: rejected, now: Date.now() } };
	}

	#commit(tx: ReadonlyMap<Key, StoredRecord | null>): Map<string, SpaceChanges> {
		const changes = new Map<string, SpaceChanges>();
		for (const [key, record] of tx) {
			const old = this.#rows.get(key);
			if (!record && !old) continue;
			const stored = record ?? (old as Row).record;
			const { space } = stored;
			const from = changes.get(space)?.from ?? this.versions.get(space) ?? 0;
			const row = { record: stored, ver: from + 1, del: record === null };
			this.#rows.set(key, row);
			const ops = [...(changes.get(space)?.ops ?? []), opOf(row)];
			changes.set(space, { from, to: from + 1, ops });
		}
		for (const [space, { to }] of changes) this.versions.set(space, to);
		return changes;
	}

	#pull(user: string, { d, conf, cur, epoch }: PullRequest): Response {
		const me = this.members.get(user);
		if (!me) return problem('not_found');
		const names = ['S', privateSpace(me.memberId)];
		const behind = (name: string) => {
			const at = cur[name] ?? 0;
			return (epoch !== 0 && epoch !== this.epoch) || (at > 0 && at < this.floor);
		};
		const reset = names.some(behind);
		if (reset) this.#count('reset');
		const spaces = Object.fromEntries(
			names.map((name) => [name, this.#changesSince(name, cur[name] ?? 0)]),
		);
		const device = this.#devices.get(d);
		const dev = device ? stateOf(device, conf) : { seq: 0, uids: {}, rej: [] };
		const now = Date.now();
		return json({
			p: 1,
			epoch: this.epoch,
			spaces: reset ? {} : spaces,
			dev,
			more: false,
			reset,
			now,
		});
	}

	#changesSince(space: string, from: number): SpaceChanges {
		const rows = [...this.#rows.values()].filter(
			({ record, ver }) => record.space === space && ver > from,
		);
		return { from, to: this.versions.get(space) ?? 0, ops: rows.map(opOf) };
	}

	/** One record a page from the second on, the first page without any that names a session. */
	#boot(user: string, page: number): Response {
		const me = this.members.get(user);
		if (!me) return problem('not_found');
		const rows = [...this.readable(me.memberId).values()];
		const sessions = [
			...new Set(rows.flatMap(({ record }) => record.meta['sessionId'] ?? [])),
		].sort();
		const wanted = rows.filter(({ record }) => {
			const session = record.meta['sessionId'];
			return session === undefined ? page === 0 : session === sessions[page];
		});
		const spaces = Object.fromEntries(
			['S', privateSpace(me.memberId)].map((space) => {
				const ops = wanted.filter(({ record }) => record.space === space).map(opOf);
				return [space, { from: 0, to: this.versions.get(space) ?? 0, ops }];
			}),
		);
		this.#count('boot');
		return json({
			p: 1,
			epoch: this.epoch,
			spaces,
			more: page + 1 < sessions.length,
			now: Date.now(),
		});
	}

	async #hear(line: Line, text: string): Promise<void> {
		await this.#way();
		if (!line.open) return;
		if (text === PING) return line.events.onText(PONG);
		if (this.#happens('drop')) return this.#cut(line);
		const frame = UpFrame.parse(JSON.parse(text));
		if (frame.k === 'hello') {
			const me = this.members.get(line.user) as Me;
			const cur = Object.fromEntries(
				[...this.versions].filter(([name]) => canSee(me.memberId, name as Space)),
			);
			return this.#send(line, { k: 'welcome', epoch: this.epoch, cur, now: Date.now() });
		}
		if (frame.k === 'live') {
			const from = (this.members.get(line.user) as Me).memberId;
			return this.#tell((other) =>
				other === line ? undefined : { k: 'live', sp: frame.sp, from, d: line.d, ev: frame.ev },
			);
		}
		line.d = frame.push.d;
		this.#count('socketPush');
		const pushes = this.#happens('duplicate') ? [frame.push, frame.push] : [frame.push];
		for (const push of pushes) {
			const answer = await this.push(line.user, push, line);
			if (answer.ok) this.#send(line, { k: 'ack', ack: answer.ack });
			else {
				const { ok: _, ...nack } = answer;
				this.#send(line, { k: 'nack', d: push.d, ...nack });
			}
		}
	}

	#relay(
		tx: ReadonlyMap<Key, StoredRecord | null>,
		sealed: ReadonlySet<Key>,
		origin: Line | undefined,
	): void {
		this.#tell((line) => {
			const me = this.members.get(line.user) as Me;
			const ops: Record<string, Op[]> = {};
			for (const [key, record] of tx) {
				if (!record || sealed.has(key) || !canSee(me.memberId, record.space)) continue;
				(ops[record.space] ??= []).push(opOf({ record, ver: 0, del: false }));
			}
			return line === origin || Object.keys(ops).length === 0 ? undefined : { k: 'ops', ops };
		});
	}

	#tell(frameFor: (line: Line) => DownFrame | undefined): void {
		for (const line of this.#lines) {
			const frame = frameFor(line);
			if (frame) this.#send(line, frame);
		}
	}

	/** Frames of one socket keep their order; one that is lost takes the socket with it, or is just lost. */
	#send(line: Line, frame: DownFrame): void {
		if (this.#happens('drop')) return;
		const text = JSON.stringify(frame);
		setTimeout(() => line.open && line.events.onText(text), this.faults.delayMs / 2);
	}

	#cut(line: Line): void {
		line.open = false;
		if (this.#lines.delete(line)) {
			this.#count('cut');
			setTimeout(() => line.events.onClose(), 0);
		}
	}

	#live(key: Key): StoredRecord | undefined {
		const row = this.#rows.get(key);
		return row && !row.del ? row.record : undefined;
	}

	#refuse(code: ProblemCode, more: Partial<Extract<Pushed, { ok: false }>> = {}): Pushed {
		this.#count(code);
		return { ok: false, code, ...more };
	}

	#happens(fault: Exclude<keyof Faults, 'delayMs'>): boolean {
		if (!this.#chance.odds(this.faults[fault])) return false;
		this.#count(fault);
		return true;
	}

	#count(what: string): void {
		this.counts[what] = (this.counts[what] ?? 0) + 1;
	}

	#way(): Promise<void> {
		const ms = this.faults.delayMs * this.#chance.next();
		return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
	}
}

type Pushed =
	| {
			readonly ok: true;
			readonly ack: { p: number; d: string; seq: number; res: Refusal[]; now: number };
	  }
	| {
			readonly ok: false;
			readonly code: ProblemCode;
			readonly expect?: number;
			readonly dev?: DeviceState;
			readonly retryAfter?: number;
	  };

const canSee = (memberId: string, space: Space) =>
	space === 'S' || space === privateSpace(memberId);

const newDevice = (memberId: string): Device => ({
	memberId,
	seq: 0,
	uids: new Map(),
	rejected: [],
});

function stateOf(device: Device, conf: number): DeviceState {
	const uids = [...device.uids].filter(([s]) => s > conf);
	return {
		seq: device.seq,
		uids: Object.fromEntries(uids),
		rej: device.rejected.filter(({ s }) => s > conf),
	};
}

function opOf({ record: { kind, id, meta, body }, ver, del }: Row): Op {
	return del ? ['del', kind, id, ver] : ['put', kind, id, ver, { meta, body }];
}

const json = (body: unknown, status = 200, type = 'application/json') =>
	new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });

function problem(code: ProblemCode, more: object = {}): Response {
	const status = PROBLEMS[code];
	const body = { type: `/problems/${code}`, title: code, ...more, code, status };
	return json(body, status, 'application/problem+json');
}
