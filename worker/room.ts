// One per mentorship: its pushes pass here to be put in order, its sockets end here. It stores nothing
// but tickets, and one of them the list of what was erased (privacy/in-rooms.ts); D1 is the truth, and everything in memory can be lost at any moment.
import { DurableObject } from 'cloudflare:workers';
import {
	type DownFrame,
	LIMITS,
	PING,
	PONG,
	type PushRequest,
	SCHEMA,
	SUBPROTOCOL,
	UpFrame,
} from '#shared/protocol.ts';
import { SHARED, type Space } from '#shared/domain/entity.ts';
import { isLonger } from '#shared/utf8.ts';
import { isActive, standingOf } from './access/standing.ts';
import type { Believed } from './commit/believed.ts';
import { eraseMember } from './commit/erase.ts';
import { expire } from './commit/expire.ts';
import { canSee, opsFrame, patchFrame, welcomeFrame } from './commit/frames.ts';
import type { PushAnswer } from './commit/job.ts';
import { leave } from './commit/leave.ts';
import type { RecordKey } from './commit/ports.ts';
import { Sequencer } from './commit/sequencer.ts';
import { dropMentorship } from './db/erasing.ts';
import { isSignedIn } from './db/sign-ins.ts';
import type { Env } from './env.ts';
import { keepErased, keepUndone, listErased, undoneAt } from './erased-list.ts';
import { parseJson } from './json.ts';
import { log } from './log.ts';
import { problemResponse } from './problem.ts';
import { writeAudit } from './privacy/audit.ts';
import { monthsSetBy } from './privacy/retention-change.ts';
import { createRecheck } from './recheck.ts';
import {
	close,
	CLOSE,
	createPace,
	createPushPace,
	holderOf,
	makeRoomFor,
	send,
	signOut,
} from './sockets.ts';
import {
	dropLateTickets,
	dropTickets,
	dropTicketsOf,
	type Holder,
	issueTicket,
	takeTicket,
} from './tickets.ts';

type Frame<K> = Extract<UpFrame, { k: K }>;

export class MentorshipRoom extends DurableObject<Env> {
	#sequencer: Sequencer | undefined;
	readonly #paceOf = createPace();
	/** Of pushes alone: a held key is no reason not to take the text it has written. */
	readonly #mayPush = createPushPace();
	readonly #recheck = createRecheck(this.env, () => this.ctx.getWebSockets());
	/** Sign-ins that have just ended: a socket of theirs may be on its way in. */
	readonly #ended = new Set<string>();

	constructor(ctx: DurableObjectState, env: Env) {
		super(ctx, env);
		ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(PING, PONG));
	}

	async push(userId: string, push: PushRequest): Promise<PushAnswer> {
		await this.#recheck();
		return this.#take(userId, push, undefined);
	}

	ticket(holder: Holder): Promise<string> {
		return issueTicket(this.ctx.storage, holder);
	}

	/** The only one a room has: for tickets that nobody came with. */
	override alarm(): Promise<void> {
		return dropLateTickets(this.ctx.storage);
	}

	/** Called after somebody joined or left. */
	async membersChanged(m: string): Promise<void> {
		this.#dismiss(await this.#ordered(m).rereadMembers());
	}

	/** Called after sign-ins have ended: their sockets close, and what they still send is not heard. */
	async signedOut(m: string, signIns: readonly string[]): Promise<void> {
		for (const signIn of signIns) this.#ended.add(signIn);
		for (const socket of this.ctx.getWebSockets())
			if (this.#ended.has(holderOf(socket).signIn)) signOut(socket);
		await dropTickets(this.ctx.storage, signIns);
		await this.membersChanged(m);
	}

	/** Somebody goes of their own will. Gives where they stand afterwards: `left`, unless it failed. */
	async leave(m: string, userId: string): Promise<'left' | 'not_found' | 'retry'> {
		const ordered = this.#ordered(m);
		const { members } = await ordered.rereadMembers();
		const memberId = members.get(userId)?.memberId;
		if (memberId === undefined) return 'not_found';
		const now = new Date().toISOString();
		await ordered.amend([{ space: SHARED, id: memberId }], (believed, group) =>
			leave(believed, group, userId, now),
		);
		const after = await ordered.rereadMembers();
		this.#dismiss(after);
		return standingOf(after.members.get(userId)) ?? 'retry';
	}

	/** Called by the clock: their words go, and their private space. Throws when it is to be tried again. */
	async eraseMember(m: string, userId: string, memberId: string, now: string): Promise<void> {
		if ((await this.leave(m, userId)) === 'retry') throw new Error('still a member');
		await eraseMember(this.#ordered(m), this.env.DB, m, memberId, now);
		await dropTicketsOf(this.ctx.storage, userId);
	}

	/** The whole mentorship goes: its members are told, and nothing of it is kept here either. */
	async destroy(m: string): Promise<void> {
		await dropMentorship(this.env.DB, m);
		this.#sequencer = undefined;
		for (const socket of this.ctx.getWebSockets()) {
			send(socket, { k: 'bye', code: 'gone' });
			close(socket, CLOSE.left, 'gone');
		}
		await this.ctx.storage.deleteAll();
	}

	/** Asked of the one room that is no mentorship's. */
	keepErased(hashes: readonly string[], at: number): Promise<void> {
		return keepErased(this.ctx.storage, hashes, at);
	}

	listErased(since: number): Promise<string[]> {
		return listErased(this.ctx.storage, since);
	}

	keepUndone(hashes: readonly string[], at: number): Promise<void> {
		return keepUndone(this.ctx.storage, hashes, at);
	}

	undoneAt(hash: string): Promise<number> {
		return undoneAt(this.ctx.storage, hash);
	}

	/** Called by the clock, for sealed pulses that may have had their time. */
	expirePulses(m: string, keys: readonly RecordKey[], now: string): Promise<void> {
		return this.#ordered(m).amend(keys, (believed, group) => expire(believed, group, keys, now));
	}

	override async fetch(request: Request): Promise<Response> {
		const asked = request.headers.get('sec-websocket-protocol')?.split(',') ?? [];
		const protocols = asked.map((protocol) => protocol.trim());
		const secret = protocols.find((protocol) => protocol !== SUBPROTOCOL);
		const holder = secret && (await takeTicket(this.ctx.storage, secret));
		if (!holder || !protocols.includes(SUBPROTOCOL)) return problemResponse('not_signed_in');

		// A ticket is good for half a minute, and its holder may have left or signed out in it: whoever is in
		// is told everything at once, before they say a word.
		const { members } = await this.#believedWith(holder);
		const isIn = await isSignedIn(this.env.DB, holder.signIn, Date.now());
		if (!isActive(members.get(holder.userId)) || !isIn || this.#ended.has(holder.signIn))
			return problemResponse('not_signed_in');
		const tag = `member:${holder.memberId}`;
		makeRoomFor(this.ctx.getWebSockets(tag));
		const { 0: client, 1: server } = new WebSocketPair();
		this.ctx.acceptWebSocket(server, [tag]);
		server.serializeAttachment(holder);
		const headers = { 'sec-websocket-protocol': SUBPROTOCOL };
		return new Response(null, { status: 101, webSocket: client, headers });
	}

	override async webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): Promise<void> {
		const holder = holderOf(socket);
		if (holder.out) return;
		const pace = this.#paceOf(socket);
		if (pace === 'flood') return close(socket, CLOSE.policy, 'too many frames');
		if (typeof message !== 'string') return close(socket, CLOSE.unsupported, 'text only');
		// A frame is a push with a few letters around it.
		if (isLonger(message, LIMITS.pushBytes + 1024)) return close(socket, CLOSE.tooBig, 'too big');
		const parsed = UpFrame.safeParse(parseJson(message));
		if (!parsed.success) return close(socket, CLOSE.invalid, 'not a frame');

		if (parsed.data.k === 'live' && pace === 'fast') return;
		await this.#recheck();
		if (holderOf(socket).out) return;
		if (parsed.data.k === 'push') return this.#onPush(socket, holder, parsed.data);
		const believed = await this.#believedWith(holder);
		if (!isActive(believed.members.get(holder.userId))) return this.#dismiss(believed);
		if (parsed.data.k === 'hello') this.#onHello(socket, holder, parsed.data, believed);
		else this.#onLive(socket, holder, parsed.data);
	}

	// Without the answering close the other side would wait ten seconds and see an abnormal end.
	override webSocketClose(socket: WebSocket, code: number, reason: string): void {
		close(socket, code === 1005 || code === 1006 ? 1000 : code, reason);
	}

	async #take(userId: string, push: PushRequest, origin: unknown): Promise<PushAnswer> {
		const answer = await this.#ordered(push.m).push(userId, push, origin);
		const months = answer.ok ? monthsSetBy(push, answer) : undefined;
		if (months === undefined) return answer;
		const { members } = await this.#ordered(push.m).believed();
		const by = { m: push.m, memberId: members.get(userId)?.memberId ?? '' };
		await writeAudit(this.env, { action: 'retention_changed', ...by, months });
		return answer;
	}

	async #onPush(socket: WebSocket, holder: Holder, { push }: Frame<'push'>): Promise<void> {
		if (push.m !== holder.m) return close(socket, CLOSE.invalid, 'not this mentorship');
		if (!this.#mayPush(holder.memberId))
			return send(socket, { k: 'nack', d: push.d, code: 'retry', retryAfter: 1 });
		// A device may have taken a new name after a fork.
		if (push.d !== holder.d) socket.serializeAttachment({ ...holder, d: push.d });
		const answer = await this.#take(holder.userId, push, socket);
		if (answer.ok) return send(socket, { k: 'ack', ack: answer.response });
		if (answer.code === 'not_found') return signOut(socket);
		const { ok: _, ...problem } = answer;
		send(socket, { k: 'nack', d: push.d, ...problem });
		if (answer.code === 'left') close(socket, CLOSE.left, 'left');
	}

	#onHello(socket: WebSocket, { memberId }: Holder, hello: Frame<'hello'>, { spaces }: Believed) {
		if (hello.schema < SCHEMA) send(socket, { k: 'upd', minSchema: SCHEMA });
		send(socket, welcomeFrame(memberId, spaces, Date.now()));
	}

	#onLive(socket: WebSocket, { memberId, d }: Holder, { sp, ev }: Frame<'live'>): void {
		const space = sp as Space;
		if (!canSee(memberId, space)) return close(socket, CLOSE.policy, 'not your space');
		this.#tell((holder, to) =>
			to !== socket && canSee(holder.memberId, space)
				? { k: 'live', sp, from: memberId, d, ev }
				: undefined,
		);
	}

	/** With this person among the members, who may have joined since they were read. */
	async #believedWith({ m, userId }: Holder): Promise<Believed> {
		const believed = await this.#ordered(m).believed();
		if (isActive(believed.members.get(userId))) return believed;
		return this.#ordered(m).rereadMembers();
	}

	#ordered(m: string): Sequencer {
		this.#sequencer ??= new Sequencer(m, {
			db: () => this.env.DB,
			now: () => Date.now(),
			relay: (ops, origin) =>
				this.#tell(({ memberId }, to) => (to === origin ? undefined : opsFrame(memberId, ops))),
			committed: (commit) => this.#tell(({ memberId, d }) => patchFrame(memberId, d, commit)),
			reset: () => this.#tell(() => ({ k: 'live_reset' })),
			reread: (believed) => {
				this.#dismiss(believed);
				this.#tell(({ memberId }) => welcomeFrame(memberId, believed.spaces, Date.now()));
			},
			failed: (kind) => {
				if (this.env.LOG !== 'off') log({ event: `commit_${kind}` });
			},
		});
		return this.#sequencer;
	}

	#tell(frameFor: (holder: Holder, socket: WebSocket) => DownFrame | undefined): void {
		for (const socket of this.ctx.getWebSockets()) send(socket, frameFor(holderOf(socket), socket));
	}

	/** Closes the sockets of whoever is not a member any more; their place may be another account's now. */
	#dismiss({ members }: Believed): void {
		for (const socket of this.ctx.getWebSockets()) {
			const standing = standingOf(members.get(holderOf(socket).userId));
			if (standing === 'not_found') signOut(socket);
			if (standing !== 'left') continue;
			send(socket, { k: 'bye', code: 'left' });
			close(socket, CLOSE.left, 'left');
		}
	}
}
