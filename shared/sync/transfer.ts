// What a round does over HTTP: boot, push, pull. Each returns why it could not, or nothing.
import { PROTOCOL } from '#shared/protocol.ts';
import type { Replica } from '../store/replica.ts';
import { answerPush } from './answer-push.ts';
import type { Api, Failure } from './api.ts';
import type { Progress } from './progress.ts';

/** Answers of one round that ask for another try at once, before it counts as a failure. */
export const TRIES = 8;

export interface Transfer {
	boot(): Promise<Failure | undefined>;
	push(): Promise<Failure | undefined>;
	pull(): Promise<Failure | undefined>;
}

export interface TransferDeps {
	readonly replica: Replica;
	readonly api: Api;
	readonly app: string;
	readonly progress: Progress;
	isBlocked(): boolean;
	/** The newest sessions are here. */
	onFirstPage(): void;
	/** This device's clock. */
	now(): number;
	/** The server's, in an answer to what was asked then. */
	onTime(now: number, asked: number): void;
}

export function createTransfer(deps: TransferDeps): Transfer {
	const { replica, api, app, progress, isBlocked, onFirstPage } = deps;

	/** Newest sessions first, then older ones. Each page is on the disk before the next is asked for. */
	async function boot(): Promise<Failure | undefined> {
		for (;;) {
			const { bootPage: page, d } = replica.row;
			if (page === undefined) return undefined;
			const answer = await api.boot(replica.row.m, page);
			if (!answer.ok) return answerPush(replica, progress, d, answer.error);
			progress.reachable = true;
			await replica.applyBoot(answer.value, page);
			if (page === 0) onFirstPage();
		}
	}

	async function pushAll(): Promise<Failure | undefined> {
		for (let tries = 0; tries < TRIES && !progress.open && !isBlocked();) {
			const batch = progress.next();
			const last = batch.at(-1);
			if (!last) {
				if (!progress.unconfirmed || !replica.outbox.some(({ s }) => s > progress.acked))
					return undefined;
				// As much is under way as can be told apart: have it confirmed, then go on.
				const failure = await pull();
				if (failure || progress.unconfirmed) return failure;
				continue;
			}
			const { d } = replica.row;
			const answer = await api.push(progress.request(app, batch));
			if (!answer.ok) {
				tries += 1;
				const failure = await answerPush(replica, progress, d, answer.error);
				if (failure) return failure;
				continue;
			}
			progress.reachable = true;
			if (answer.value.d !== replica.row.d) continue;
			if (answer.value.seq < last.s) tries += 1;
			progress.accept(answer.value.seq, last.s);
		}
		return undefined;
	}

	async function pull(): Promise<Failure | undefined> {
		progress.wantPull = false;
		for (let tries = 0; tries < TRIES;) {
			const { m, d, conf, epoch, cur } = replica.row;
			const asked = deps.now();
			const answer = await api.pull({ p: PROTOCOL, m, d, conf, epoch, cur: { ...cur } });
			if (!answer.ok) {
				progress.wantPull = true;
				return answerPush(replica, progress, d, answer.error);
			}
			progress.reachable = true;
			deps.onTime(answer.value.now, asked);
			const { spaces, dev, more, reset } = answer.value;
			if (reset) {
				await replica.reset();
				const failure = await boot();
				if (failure) return failure;
				tries += 1;
				continue;
			}
			// A confirmation must not come before its data: it counts with the last page.
			const said = more ? undefined : { d, dev };
			const applied = await replica.applySpaces(spaces, said, answer.value.epoch);
			progress.follow();
			if (applied === 'applied' && !more && replica.row.d === d) return undefined;
			if (applied !== 'applied' || replica.row.d !== d) tries += 1;
		}
		progress.wantPull = true;
		return { code: 'retry' };
	}

	return {
		boot,
		pull,
		async push() {
			progress.pushingByHttp = true;
			return pushAll().finally(() => (progress.pushingByHttp = false));
		},
	};
}
