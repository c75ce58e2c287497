// workerd killed without a word while people write: what was acknowledged is there, once.
import { expect, test } from 'vitest';
import { newId, newUid } from '#shared/ids.ts';
import type { PullResponse } from '#shared/protocol.ts';
import { type Api, startApi } from '../support/api.ts';

const PORT = 18_787;
const ROUNDS = 3;

/** One device that sends every change until it is acknowledged. */
class Writer {
	readonly acknowledged: string[] = [];
	readonly d = `dv_${newUid()}`;
	readonly m = newId();
	readonly #api: Api;
	#token = '';
	#seq = 0;
	/** How many answers did not come. */
	unheard = 0;

	constructor(api: Api) {
		this.#api = api;
	}

	async begin(): Promise<void> {
		const response = await fetch(`${this.#api.origin}/v1/auth/sign-in/anonymous`, {
			method: 'POST',
		});
		this.#token = response.headers.get('set-auth-token') ?? '';
		const [me, other] = [newId(), newId()];
		await this.push('addMentorship', {
			id: this.m,
			set: { cadence: 'weekly', minutes: 45, timeZone: 'Europe/Berlin' },
			text: {},
			me: { id: me, role: 'mentor', text: { name: 'Mentor', language: 'en' } },
			other: { id: other, text: { name: 'Mentee', language: 'de' } },
		});
	}

	async add(): Promise<void> {
		const id = newId();
		const set = { order: 'a0', weight: 1 };
		await this.push('addGoal', { id, set, text: { title: 'Survives' } });
		this.acknowledged.push(id);
	}

	async push(n: string, a: unknown): Promise<void> {
		this.#seq += 1;
		const muts = [{ s: this.#seq, u: newUid(), n, a, t: Date.now() }];
		const body = { p: 1, schema: 1, app: 'test', m: this.m, d: this.d, muts };
		for (;;) {
			const response = await this.#post('/v1/sync/push', body).catch(() => undefined);
			if (response?.ok) return;
			this.unheard += 1;
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
	}

	async goals(): Promise<string[]> {
		const body = { p: 1, m: this.m, d: this.d, conf: 0, epoch: 0, cur: {} };
		const pulled = (await (await this.#post('/v1/sync/pull', body)).json()) as PullResponse;
		expect(pulled.dev.seq).toBe(this.#seq);
		const ops = pulled.spaces['S']?.ops ?? [];
		return ops.filter(([, kind]) => kind === 'goal').map(([, , id]) => id);
	}

	#post(path: string, body: unknown): Promise<Response> {
		return fetch(this.#api.origin + path, {
			method: 'POST',
			headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' },
			body: JSON.stringify(body),
			signal: AbortSignal.timeout(20_000),
		});
	}
}

test('nothing that was acknowledged is lost or written twice when workerd is killed', async () => {
	const api = await startApi({ port: PORT });
	try {
		const writers = Array.from({ length: 3 }, () => new Writer(api));
		for (const writer of writers) await writer.begin();

		for (let round = 1; round <= ROUNDS; round += 1) {
			let writing = true;
			const before = writers.map(({ acknowledged }) => acknowledged.length);
			const written = writers.map(async (writer) => {
				while (writing) await writer.add();
			});
			const all = () => writers.every((writer, i) => writer.acknowledged.length > before[i]! + 3);
			await expect.poll(all, { timeout: 20_000 }).toBe(true);
			await api.kill();
			writing = false;
			await api.restart();
			await Promise.all(written);
		}

		// The kills were felt: some answer did not come, and its push was sent again.
		expect(writers.reduce((sum, { unheard }) => sum + unheard, 0)).toBeGreaterThan(0);
		for (const writer of writers) {
			const goals = await writer.goals();
			expect(goals.toSorted()).toEqual(writer.acknowledged.toSorted());
		}
	} finally {
		await api.stop();
	}
});
