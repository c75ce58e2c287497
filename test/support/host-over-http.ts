// A mentor without a browser: a mentorship with a session that runs, and as many invitations as it takes.
import { regular } from '#shared/content/templates/regular.ts';
import type { ArgsOf, MutatorName } from '#shared/domain/index.ts';
import { newAgenda } from '#shared/domain/new-agenda.ts';
import { newId, newUid, sessionIdOf } from '#shared/ids.ts';
import { LIMITS, PROTOCOL, SCHEMA, SUBPROTOCOL } from '#shared/protocol.ts';
import { newMentorship } from '#shared/ui/mentorships/new-mentorship.ts';

const NAMES = { name: 'Nadia', language: 'en', otherName: 'Jona', otherLanguage: 'de' } as const;
const RHYTHM = { cadence: 'weekly', minutes: 45, timeZone: 'Europe/Berlin' } as const;

interface Said {
	readonly n: MutatorName;
	readonly a: unknown;
}

/** One thing that somebody does, with the arguments that belong to it. */
const did = <N extends MutatorName>(n: N, a: ArgsOf<N>): Said => ({ n, a });

/** Of a goal nobody has yet. */
export const addGoalArgs = (): ArgsOf<'addGoal'> => ({
	id: newId(),
	set: { order: 'a0', weight: 2 },
	text: { title: 'Speak up' },
});

export class Host {
	readonly #origin: string;
	readonly #token: string;
	readonly #d = `dv_${newUid()}`;
	readonly m: string;
	readonly memberId: string;
	#seq = 0;

	private constructor(origin: string, token: string, m: string, memberId: string) {
		this.#origin = origin;
		this.#token = token;
		this.m = m;
		this.memberId = memberId;
	}

	/** Somebody with a mentorship in which a session runs. */
	static async withSession(origin: string): Promise<Host> {
		const signedIn = await fetch(`${origin}/v1/auth/sign-in/anonymous`, { method: 'POST' });
		const founding = newMentorship({ role: 'mentor', ...NAMES, ...RHYTHM }, newId);
		const token = signedIn.headers.get('set-auth-token') ?? '';
		const host = new Host(origin, token, founding.id, founding.me.id);
		const items = newAgenda(regular, 45, newId);
		const id = await sessionIdOf(founding.id, 1);
		await host.push([
			did('addMentorship', founding),
			did('startSession', { id, number: 1, minutes: 45, templateId: regular.id, items }),
		]);
		return host;
	}

	async push(all: readonly Said[]): Promise<void> {
		for (let at = 0; at < all.length; at += LIMITS.mutationsPerPush) {
			const wire = this.number(all.slice(at, at + LIMITS.mutationsPerPush));
			const { res } = await this.#post<{ res?: unknown[] }>('/v1/sync/push', wire);
			if (res && res.length > 0) throw new Error(`Refused: ${JSON.stringify(res)}`);
		}
	}

	/** As a push of this device: each is numbered once. */
	number(all: readonly Said[]) {
		const muts = all.map(({ n, a }) => ({
			...{ s: (this.#seq += 1), u: newUid() },
			...{ n, a, t: Date.now() },
		}));
		return { p: PROTOCOL, schema: SCHEMA, app: 'test', m: this.m, d: this.#d, muts };
	}

	/** A socket of this device in its room, open. */
	async socket(): Promise<WebSocket> {
		const { ticket } = await this.#post<{ ticket: string }>('/v1/live/ticket', {
			m: this.m,
			d: this.#d,
		});
		const address = `${this.#origin.replace('http', 'ws')}/v1/live/${this.m}`;
		const socket = new WebSocket(address, [SUBPROTOCOL, ticket]);
		await new Promise((done, fail) => {
			socket.addEventListener('open', done, { once: true });
			socket.addEventListener('error', fail, { once: true });
		});
		return socket;
	}

	/** The secret of a fresh link. */
	async invite(): Promise<string> {
		return (await this.#post<{ secret: string }>('/v1/invites', { m: this.m })).secret;
	}

	async #post<T>(path: string, body: unknown): Promise<T> {
		const response = await fetch(`${this.#origin}${path}`, {
			method: 'POST',
			headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
		return response.json() as Promise<T>;
	}
}
