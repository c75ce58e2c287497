// Accounts around the model of the server: tokens and what ends them, codes by e-mail, who has which
// mentorship. Each mentorship is a model of its own, to which a user's name is the bearer token.
import { newId } from '#shared/ids.ts';
import { PROBLEMS, type ProblemCode } from '#shared/problem.ts';
import { PullRequest, PushRequest } from '#shared/protocol.ts';
import type { Me } from '#shared/store/view.ts';
import type { Socket, SocketEvents } from '#shared/sync/world.ts';
import type { Network } from './model-client.ts';
import { ModelServer } from './model-server.ts';
import { seeded } from './seeded.ts';

export const CODE = '123456';

interface SignIn {
	readonly id: string;
	user: string;
	email: string | null;
	readonly label: string | null;
	/** What its device's key is known by. */
	readonly keyId: string;
}

export class AccountServer implements Network {
	readonly rooms = new Map<string, ModelServer>();
	/** What was asked, in order: method and path. */
	readonly asked: string[] = [];
	readonly #signIns = new Map<string, SignIn>();
	readonly #accounts = new Map<string, string>();
	/** Whose the keys are that it gives half of. */
	readonly #keys = new Map<string, string>();
	readonly #erased = new Set<string>();
	/** When whose account is to be erased. */
	readonly #erasing = new Map<string, string>();
	readonly #flows = new Map<string, { email: string; change: boolean }>();
	readonly #tickets = new Map<string, { room: ModelServer; token: string }>();
	/** What a link opens, by its secret. */
	readonly seats = new Map<string, readonly [m: string, me: Me]>();
	isDown = false;
	/** What is asked there is done, and the answer is lost on its way. */
	losesAnswerOf: string | undefined;
	/** What is asked there does not arrive. */
	unreachable: string | undefined;
	readonly #held = new Map<string, Promise<void>>();
	/** After so many more requests the next sign-in to ask has ended. */
	endsAfter = Number.POSITIVE_INFINITY;

	get tokens(): readonly string[] {
		return [...this.#signIns.keys()];
	}

	/** Of the devices' keys that it gives half of. */
	get halves(): readonly string[] {
		return [...this.#keys.keys()];
	}

	/** Somebody ends a sign-in: its device is given nothing any more. */
	end(token: string): void {
		this.#keys.delete(this.#signIns.get(token)?.keyId ?? '');
		this.lapse(token);
	}

	/** The account of a sign-in is gone for good; its devices are told. */
	erase(token: string): void {
		this.#erased.add(this.#signIns.get(token)?.keyId ?? '');
		this.end(token);
		this.#erased.add(token);
	}

	/** The same for devices whose sign-in has ended before. */
	eraseDevices(): void {
		for (const keyId of this.#keys.keys()) this.#erased.add(keyId);
		this.#keys.clear();
	}

	/** A sign-in ends by itself: its sockets break, and what would open one opens none. */
	lapse(token: string): void {
		this.#signIns.delete(token);
		for (const [ticket, one] of this.#tickets)
			if (one.token === token) this.#tickets.delete(ticket);
		for (const room of this.rooms.values()) room.cutLines();
	}

	/** How often each mutation was taken, in all mentorships. */
	applied(): Map<string, number> {
		const times = new Map<string, number>();
		for (const room of this.rooms.values())
			for (const { u, ok } of room.applied) if (ok) times.set(u, (times.get(u) ?? 0) + 1);
		return times;
	}

	async fetch(url: string, init: RequestInit): Promise<Response> {
		const { pathname } = new URL(url);
		if (this.isDown || pathname === this.unreachable) throw new TypeError('network');
		this.asked.push(`${init.method ?? 'GET'} ${pathname}`);
		const token = new Headers(init.headers).get('authorization')?.slice('Bearer '.length) ?? '';
		this.endsAfter -= 1;
		if (this.endsAfter < 0 && this.#signIns.has(token)) {
			this.endsAfter = Number.POSITIVE_INFINITY;
			this.end(token);
		}
		const body = init.body === undefined ? {} : (JSON.parse(String(init.body)) as Body);
		const answer = await this.#route(`${init.method ?? 'GET'} ${pathname}`, body, token, () =>
			this.#inRoom(url, init, body, token),
		);
		if (pathname === this.losesAnswerOf) throw new TypeError('network');
		await this.#held.get(pathname);
		return answer;
	}

	/** Answers of this path are given, but not before they are let go. */
	hold(path: string): () => void {
		const { promise, resolve } = Promise.withResolvers<void>();
		this.#held.set(path, promise);
		return () => {
			this.#held.delete(path);
			resolve();
		};
	}

	openSocket(protocols: readonly string[], events: SocketEvents): Socket {
		const room = this.isDown ? undefined : this.#tickets.get(protocols[1] ?? '')?.room;
		return (room ?? new ModelServer(seeded(9))).openSocket(protocols, events);
	}

	async #route(
		route: string,
		body: Body,
		token: string,
		inRoom: () => Promise<Response>,
	): Promise<Response> {
		const signIn = this.#signIns.get(token);
		switch (route) {
			case 'POST /v1/auth/sign-in/anonymous':
				return this.#enter({
					...{ id: newId(), keyId: newId(), label: null, email: null },
					user: `anonymous-${newId()}`,
				});
			case 'POST /v1/auth/sign-out':
				this.end(token);
				return json({ success: true });
			case 'POST /v1/account/code': {
				const flow = newId().replaceAll('-', '').padEnd(40, 'x');
				const change = body.purpose === 'change_email';
				this.#flows.set(flow, { email: body.email ?? '', change });
				return json({ flow });
			}
			case 'POST /v1/account/verify':
				return this.#verify(body, token);
		}
		if (!signIn) return problem('not_signed_in', this.#erased.has(token) ? { erased: true } : {});
		const [method, path = ''] = route.split(' ');
		if (path === '/v1/account') return this.#account(signIn);
		if (route === 'GET /v1/account/key') return this.#key(signIn);
		if (route === 'DELETE /v1/account/key') {
			this.#keys.delete(signIn.keyId);
			return json({ kept: false });
		}
		if (path.startsWith('/v1/account/devices') && method === 'DELETE') {
			const id = path.split('/')[4];
			for (const [one, other] of [...this.#signIns])
				if (other.user === signIn.user && (id ? other.keyId === id : one !== token)) this.end(one);
			return this.#account(signIn);
		}
		if (path === '/v1/privacy/erasure') return this.#erasure(signIn, method === 'POST');
		if (path === '/v1/mentorships') {
			const erasureDueAt = this.#erasing.get(signIn.user);
			return json({
				...(erasureDueAt !== undefined && { erasureDueAt }),
				mentorships: [...this.rooms].flatMap(([m, { members }]) => {
					const me = members.get(signIn.user);
					return me ? [{ m, memberId: me.memberId, role: me.role }] : [];
				}),
			});
		}
		if (path === '/v1/invites/accept') {
			const [m, me] = this.seats.get(body.secret ?? '') ?? ['', undefined];
			if (!me) return problem('invite_spent');
			this.rooms.get(m)?.members.set(signIn.user, me);
			return json({ m, memberId: me.memberId, role: me.role });
		}
		if (path === '/v1/mentorships/leave') {
			this.rooms.get(body.m ?? '')?.members.delete(signIn.user);
			return json({ m: body.m, state: 'left' });
		}
		return inRoom();
	}

	#erasure({ user }: SignIn, isAsked: boolean): Response {
		if (!isAsked) return this.#erasing.delete(user) ? json({ undone: true }) : problem('not_found');
		const now = Date.now();
		this.#erasing.set(user, new Date(now + 7 * 86_400_000).toISOString());
		return json({ askedAt: new Date(now).toISOString(), dueAt: this.#erasing.get(user) });
	}

	async #key({ keyId, user, email }: SignIn): Promise<Response> {
		this.#keys.set(keyId, user);
		return json({ secret: await keyOf(keyId), ...(email !== null && { keyId }) });
	}

	#verify({ flow = '', code, label, keyId = '' }: Body, token: string): Response {
		const asked = this.#flows.get(flow);
		if (!asked || code !== CODE) return problem('wrong_code');
		if (this.#erased.has(keyId)) return problem('not_signed_in', { erased: true });
		const { email } = asked;
		const before = this.#signIns.get(token);
		// Sign out first.
		if (!asked.change && before?.email && before.email !== email) return problem('invalid_request');
		this.#flows.delete(flow);
		const user = asked.change ? before?.user : (this.#accounts.get(email) ?? before?.user);
		const own = user ?? `user-${newId()}`;
		this.#accounts.set(email, own);
		for (const { members } of this.rooms.values()) {
			const me = before && members.get(before.user);
			if (!before || !me || before.user === own) continue;
			members.delete(before.user);
			members.set(own, me);
		}
		this.lapse(token);
		const known = this.#keys.get(keyId) === own ? keyId : newId();
		const signIn = { id: newId(), user: own, label: label ?? null };
		return this.#enter({ ...signIn, email, keyId: before?.keyId ?? known }, { email });
	}

	#enter(signIn: SignIn, body: object = {}): Response {
		const token = `token-${newId()}`;
		this.#signIns.set(token, signIn);
		return json(body, { 'set-auth-token': token });
	}

	#account({ user, id, email }: SignIn): Response {
		const at = new Date().toISOString();
		const mine = [...this.#signIns.values()].filter((one) => one.user === user);
		const devices = mine.map((one) => ({
			...{ id: one.keyId, label: one.label, createdAt: at, seenAt: at },
			current: one.id === id,
		}));
		return json({ email, devices });
	}

	async #inRoom(url: string, init: RequestInit, body: Body, token: string): Promise<Response> {
		const user = this.#signIns.get(token)?.user ?? '';
		const m = body.m ?? new URL(url).searchParams.get('m') ?? '';
		const isPush = PushRequest.safeParse(body).success;
		if (!isPush && PullRequest.safeParse(body).success && !this.rooms.has(m))
			return problem('not_found');
		const room = this.rooms.get(m) ?? new ModelServer(seeded(7));
		this.rooms.set(m, room);
		const headers = { ...(init.headers as object), authorization: `Bearer ${user}` };
		const answer = await room.fetch(url, { ...init, headers });
		if (!url.endsWith('/v1/live/ticket') || !answer.ok) return answer;
		const { ticket } = (await answer.json()) as { ticket: string };
		// It may have ended meanwhile.
		if (this.#signIns.has(token)) this.#tickets.set(ticket, { room, token });
		return json({ ticket });
	}
}

interface Body {
	readonly m?: string;
	readonly secret?: string;
	readonly flow?: string;
	readonly code?: string;
	readonly label?: string;
	readonly keyId?: string;
	readonly email?: string;
	readonly purpose?: string;
}

const json = (body: unknown, headers: Record<string, string> = {}) =>
	new Response(JSON.stringify(body), {
		headers: { 'content-type': 'application/json', ...headers },
	});

function problem(code: ProblemCode, more: object = {}): Response {
	const status = PROBLEMS[code];
	return new Response(JSON.stringify({ type: code, title: code, code, status, ...more }), {
		status,
		headers: { 'content-type': 'application/problem+json' },
	});
}

/** The server's half of a device's key. */
async function keyOf(name: string): Promise<string> {
	const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name));
	return new Uint8Array(hash).toBase64();
}
