// People with devices, talking to the real worker: every test makes its own.
import { env as testEnv, exports } from 'cloudflare:workers';
import type { D1Migration } from '@cloudflare/vitest-plugin';
import { newId, newUid } from '#shared/ids.ts';
import type { DownFrame, PullResponse, PushResponse, UpFrame } from '#shared/protocol.ts';
import type { Letter } from '#test/support/letter.ts';
import type { Env } from '#worker/env.ts';

export const env = testEnv as unknown as Env & { readonly TEST_MIGRATIONS: D1Migration[] };

export const request = (path: string, init?: RequestInit): Promise<Response> =>
	(exports as unknown as { default: Fetcher }).default.fetch(`http://api.test${path}`, init);

export interface Change {
	readonly n: string;
	readonly a: unknown;
}
export interface Numbered extends Change {
	readonly s: number;
	readonly u: string;
	readonly t: number;
}

/** One signed-in person on one device. */
export class Person {
	readonly d = `dv_${newUid()}`;
	readonly token: string;
	/** The seq of the last mutation this device made. */
	seq = 0;
	m = '';
	memberId = '';
	counterpartId = '';

	constructor(token: string) {
		this.token = token;
	}

	get own(): `P:${string}` {
		return `P:${this.memberId}`;
	}

	post(path: string, body: unknown): Promise<Response> {
		return request(path, {
			method: 'POST',
			headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
	}

	get(path: string): Promise<Response> {
		return request(path, { headers: { authorization: `Bearer ${this.token}` } });
	}

	/** Numbers the changes as this device would. */
	number(...changes: Change[]): Numbered[] {
		return changes.map(({ n, a }) => ({ s: (this.seq += 1), u: newUid(), n, a, t: Date.now() }));
	}

	pushBody(muts: Numbered[], d = this.d) {
		return { p: 1 as const, schema: 1, app: 'test', m: this.m, d, muts };
	}

	send(muts: Numbered[], d = this.d): Promise<Response> {
		return this.post('/v1/sync/push', this.pushBody(muts, d));
	}

	async push(...changes: Change[]): Promise<PushResponse> {
		const response = await this.send(this.number(...changes));
		if (!response.ok) throw new Error(`push: ${response.status} ${await response.text()}`);
		return response.json();
	}

	async pull(cur: Record<string, number> = {}, conf = 0): Promise<PullResponse> {
		const body = { p: 1, m: this.m, d: this.d, conf, epoch: 0, cur };
		const response = await this.post('/v1/sync/pull', body);
		if (!response.ok) throw new Error(`pull: ${response.status} ${await response.text()}`);
		return response.json();
	}

	async ticket(): Promise<string> {
		const response = await this.post('/v1/live/ticket', { m: this.m, d: this.d });
		return (await response.json<{ ticket: string }>()).ticket;
	}

	async connect(): Promise<Socket> {
		const response = await upgrade(this.m, await this.ticket());
		if (!response.webSocket) throw new Error(`upgrade: ${response.status}`);
		const socket = new Socket(response.webSocket);
		socket.send({ k: 'hello', p: 1, schema: 1, cur: {} });
		await socket.next('welcome');
		return socket;
	}
}

export const upgrade = (m: string, ticket: string, headers: Record<string, string> = {}) =>
	request(`/v1/live/${m}`, {
		headers: {
			upgrade: 'websocket',
			'sec-websocket-protocol': `leitfaden.v1, ${ticket}`,
			...headers,
		},
	});

type Frame<K> = Extract<DownFrame, { k: K }>;

/** A socket that keeps every frame, and waits for one of a kind without waiting by the clock. */
export class Socket {
	readonly frames: DownFrame[] = [];
	readonly closed: Promise<{ code: number; reason: string }>;
	readonly #socket: WebSocket;
	#read = 0;
	#wake: (() => void) | undefined;

	constructor(socket: WebSocket) {
		this.#socket = socket;
		socket.addEventListener('message', ({ data }) => {
			this.frames.push(JSON.parse(String(data)) as DownFrame);
			this.#wake?.();
		});
		this.closed = new Promise((resolve) =>
			socket.addEventListener('close', ({ code, reason }) => resolve({ code, reason })),
		);
		socket.accept();
	}

	send(frame: UpFrame | string): void {
		this.#socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
	}

	/** The next frame of that kind; the ones before it are passed over. */
	async next<K extends DownFrame['k']>(k: K): Promise<Frame<K>> {
		for (;;) {
			while (this.#read < this.frames.length) {
				const frame = this.frames[this.#read];
				this.#read += 1;
				if (frame?.k === k) return frame as Frame<K>;
			}
			await new Promise<void>((resolve) => (this.#wake = resolve));
		}
	}

	close(): void {
		this.#socket.close(1000, 'done');
	}
}

export async function signIn(): Promise<Person> {
	const response = await request('/v1/auth/sign-in/anonymous', { method: 'POST' });
	return new Person(response.headers.get('set-auth-token') ?? '');
}

/** A second device of the same account. */
export function anotherDevice({ token, m, memberId, counterpartId }: Person): Person {
	return Object.assign(new Person(token), { m, memberId, counterpartId });
}

export const addMentorship = (m: string, memberId: string, otherId: string): Change => ({
	n: 'addMentorship',
	a: {
		id: m,
		set: { cadence: 'weekly', minutes: 45, timeZone: 'Europe/Berlin' },
		text: {},
		me: { id: memberId, role: 'mentor', text: { name: 'Mentor', language: 'en' } },
		other: { id: otherId, text: { name: 'Mentee', language: 'de' } },
	},
});

/** A mentorship with its mentor; the mentee has not come yet. */
export async function aMentor(): Promise<Person> {
	const mentor = await signIn();
	mentor.m = newId();
	mentor.memberId = newId();
	mentor.counterpartId = newId();
	await mentor.push(addMentorship(mentor.m, mentor.memberId, mentor.counterpartId));
	return mentor;
}

export async function invite(mentor: Person): Promise<string> {
	const response = await mentor.post('/v1/invites', { m: mentor.m });
	return (await response.json<{ secret: string }>()).secret;
}

export interface Pair {
	readonly mentor: Person;
	readonly mentee: Person;
	readonly m: string;
	/** Of the invitation, used. */
	readonly secret: string;
}

export async function aPair(): Promise<Pair> {
	const mentor = await aMentor();
	const mentee = await signIn();
	const secret = await invite(mentor);
	const response = await mentee.post('/v1/invites/accept', { secret });
	if (!response.ok) throw new Error(`accept: ${await response.text()}`);
	const { memberId, counterpartId: otherId, m } = mentor;
	Object.assign(mentee, { m, memberId: otherId, counterpartId: memberId });
	return { mentor, mentee, m, secret };
}

export const addActionItem = (assigneeId: string, text: string, id = newId()): Change => ({
	n: 'addActionItem',
	a: { id, set: { assigneeId }, text: { text } },
});

export const addGoal = (id = newId(), title = 'Speak in public'): Change => ({
	n: 'addGoal',
	a: { id, set: { order: 'a0', weight: 2 }, text: { title } },
});

/** What has been written to an address so far, oldest first. */
export async function lettersTo(address: string): Promise<Letter[]> {
	const answer = await fetch(`${env.MAIL_URL}?to=${encodeURIComponent(address)}`);
	return answer.json();
}
