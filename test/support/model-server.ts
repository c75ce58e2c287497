// A small model of the server, written from the protocol and not from the worker: one mentorship's pushes in
// order, each mutation once, and every fault a network and a data centre have. It runs the same mutators.
import { privateSpace, type Space } from '#shared/domain/entity.ts';
import { newUid } from '#shared/ids.ts';
import { type ProblemCode } from '#shared/problem.ts';
import { PING, PONG, PullRequest, PushRequest, UpFrame } from '#shared/protocol.ts';
import { founderOf } from '#shared/store/founding.ts';
import { createMergeText } from '#shared/store/merge-text.ts';
import type { Key, Me } from '#shared/store/view.ts';
import type { Socket, SocketEvents } from '#shared/sync/world.ts';
import { fastNow } from './fast-time.ts';
import { json, problem, type Pushed } from './model-answers.ts';
import { type Batch, heardOf, runBatch } from './model-batch.ts';
import { type Applied, ModelDevices } from './model-devices.ts';
import { type Line, ModelLines } from './model-lines.ts';
import { type Faults, FaultyNet } from './model-net.ts';
import { canSee, ModelRows, type Row } from './model-rows.ts';
import type { Chance } from './seeded.ts';

export class ModelServer {
	readonly faults: Faults;
	/** How often each fault, and each answer it leads to, has really happened. */
	readonly counts: Readonly<Record<string, number>>;
	readonly members = new Map<string, Me>();
	readonly #devices = new ModelDevices();
	readonly #tickets = new Map<string, { user: string; d: string }>();
	readonly #rows = new ModelRows();
	readonly #net: FaultyNet;
	readonly #lines: ModelLines;
	readonly #mergeText = createMergeText();
	/** How many ms its clock is ahead of the devices'. */
	ahead = 0;
	/** Answers every request with this instead. */
	portal: (() => Response) | undefined;
	/** Refuses a push larger than this many mutations. */
	tooLargeAbove = Number.POSITIVE_INFINITY;
	epoch = 1;
	floor = 0;
	#life = 0;
	#queue: Promise<unknown> = Promise.resolve();

	constructor(chance: Chance) {
		this.#net = new FaultyNet(chance);
		this.faults = this.#net.faults;
		this.counts = this.#net.counts;
		this.#lines = new ModelLines(this.#net);
	}

	/** Every mutation that was taken, in order. */
	get applied(): readonly Applied[] {
		return this.#devices.applied;
	}

	/** The newest version of each space, by its name. */
	get versions(): ReadonlyMap<string, number> {
		return this.#rows.versions;
	}

	/** The records a member may read, by key, with their versions. */
	readable(memberId: string): Map<Key, Row> {
		return this.#rows.readable(memberId);
	}

	/** All sockets break, and whatever was under way is answered to nobody. */
	restart(): void {
		this.#life += 1;
		this.#net.count('restart');
		this.#lines.cutAll();
	}

	/** Breaks every socket without a word, as a lost network does. */
	cutLines(): void {
		this.#lines.cutAll();
	}

	/** Goes back to a state in which nothing had happened yet, as a restored database does. */
	restore(): void {
		this.#rows.clear();
		this.#devices.clear();
		this.epoch += 1;
		this.restart();
	}

	/** `fetch` as a user has it: the user's name is the bearer token. */
	now(): number {
		return fastNow() + this.ahead;
	}

	async fetch(url: string, init: RequestInit): Promise<Response> {
		const life = this.#life;
		await this.#net.way();
		if (this.#net.happens('drop')) throw new TypeError('network');
		if (this.portal) return this.portal();
		const user = new Headers(init.headers).get('authorization')?.slice('Bearer '.length) ?? '';
		const path = new URL(url);
		const body: unknown = init.body === undefined ? undefined : JSON.parse(String(init.body));
		const response = await this.#route(user, path, body);
		if (this.#net.happens('duplicate')) await this.#route(user, path, body);
		await this.#net.way();
		if (life !== this.#life || this.#net.happens('drop')) throw new TypeError('network');
		return response;
	}

	openSocket(protocols: readonly string[], events: SocketEvents): Socket {
		const holder = this.#tickets.get(protocols[1] ?? '');
		this.#tickets.delete(protocols[1] ?? '');
		return this.#lines.open(holder, events, (line, text) => this.#hear(line, text));
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
				const ticket = `ticket-${newUid()}`;
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
			this.#rows.open(founder);
		}
		const me = this.members.get(user) as Me;
		const before = this.#devices.seqOf(d);
		const repeated = muts.filter(({ s }) => s <= before);
		if (repeated.length > 0) this.#net.count('repeated');
		if (repeated.some((one) => !this.#devices.has(d, one)))
			return this.#refuse('fork', { dev: this.#devices.stateOf(d, 0) });
		const fresh = muts.slice(repeated.length);
		if (fresh[0] && fresh[0].s !== before + 1) return this.#refuse('gap', { expect: before + 1 });

		const now = new Date(this.now()).toISOString();
		const base = { rows: this.#rows, mergeText: this.#mergeText };
		const batch = runBatch(base, fresh, { ...me, now });
		this.#relay(batch, origin);

		const life = this.#life;
		await this.#net.way();
		if (life !== this.#life || this.#net.happens('failBefore')) {
			this.#lines.tell(() => ({ k: 'live_reset' }));
			return this.#refuse('retry', { retryAfter: 1 });
		}
		const commit = this.#rows.commit(batch.written);
		this.#devices.take(d, fresh, batch.rejected);
		if (this.#net.happens('failAfter')) {
			this.#lines.tell(() => ({ k: 'live_reset' }));
			return this.#refuse('retry', { retryAfter: 1 });
		}
		this.#lines.tell(({ user: to, d: theirs }) => {
			const reader = this.members.get(to) as Me;
			const spaces = Object.fromEntries(
				[...commit].filter(([space]) => canSee(reader.memberId, space as Space)),
			);
			// As the room: a patch tells of the mutations of its own commit, a pull of all that are asked for.
			if (theirs === d) return { k: 'patch', spaces, d, dev: this.#devices.stateOf(d, before) };
			return Object.keys(spaces).length > 0 ? { k: 'patch', spaces } : undefined;
		});
		const seq = this.#devices.seqOf(d);
		return { ok: true, ack: { p: 1, d, seq, res: batch.rejected, now: this.now() } };
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
		if (reset) this.#net.count('reset');
		const spaces = Object.fromEntries(
			names.map((name) => [name, this.#rows.changesSince(name, cur[name] ?? 0)]),
		);
		const dev = this.#devices.stateOf(d, conf);
		return json({
			p: 1,
			epoch: this.epoch,
			spaces: reset ? {} : spaces,
			dev,
			more: false,
			reset,
			now: this.now(),
		});
	}

	#boot(user: string, page: number): Response {
		const me = this.members.get(user);
		if (!me) return problem('not_found');
		const { spaces, more } = this.#rows.page(me.memberId, page);
		this.#net.count('boot');
		return json({
			p: 1,
			epoch: this.epoch,
			spaces,
			more,
			now: this.now(),
		});
	}

	async #hear(line: Line, text: string): Promise<void> {
		await this.#net.way();
		if (!line.open) return;
		if (text === PING) return line.events.onText(PONG);
		if (this.#net.happens('drop')) return this.#lines.cut(line);
		const frame = UpFrame.parse(JSON.parse(text));
		const me = this.members.get(line.user);
		// Its account went into another on the way, and its sign-in ended with that.
		if (!me) return this.#lines.cut(line);
		if (frame.k === 'hello') {
			const cur = Object.fromEntries(
				[...this.versions].filter(([name]) => canSee(me.memberId, name as Space)),
			);
			return this.#lines.send(line, { k: 'welcome', epoch: this.epoch, cur, now: this.now() });
		}
		if (frame.k === 'live') {
			const from = me.memberId;
			return this.#lines.tell((other) =>
				other === line ? undefined : { k: 'live', sp: frame.sp, from, d: line.d, ev: frame.ev },
			);
		}
		line.d = frame.push.d;
		this.#net.count('socketPush');
		const pushes = this.#net.happens('duplicate') ? [frame.push, frame.push] : [frame.push];
		for (const push of pushes) {
			const answer = await this.push(line.user, push, line);
			if (answer.ok) this.#lines.send(line, { k: 'ack', ack: answer.ack });
			else {
				const { ok: _, ...nack } = answer;
				this.#lines.send(line, { k: 'nack', d: push.d, ...nack });
			}
		}
	}

	#relay(batch: Batch, origin: Line | undefined): void {
		this.#lines.tell((line) => {
			const me = this.members.get(line.user) as Me;
			const ops = heardOf(batch, me.memberId);
			return line === origin || Object.keys(ops).length === 0 ? undefined : { k: 'ops', ops };
		});
	}

	#refuse(code: ProblemCode, more: Partial<Extract<Pushed, { ok: false }>> = {}): Pushed {
		this.#net.count(code);
		return { ok: false, code, ...more };
	}
}
