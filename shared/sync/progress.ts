// How far one mentorship's sync has come, in memory: what the server has said, and what it was given.
import { LIMITS, type Mutation, type PushRequest } from '#shared/protocol.ts';
import type { Replica } from '../store/replica.ts';
import { nextBatch, pushRequest } from './push-batch.ts';

export class Progress {
	/** Durable at the server, as it has said, and handed to the socket. */
	acked: number;
	sent: number;
	/** Mutations a push; less after one was too large. */
	limit: number = LIMITS.mutationsPerPush;
	wantPull = true;
	reachable = true;
	/** The socket is in. */
	open = false;
	pushingByHttp = false;
	readonly #replica: Replica;
	/** The device id that `acked` and `sent` count for. */
	#d: string;

	constructor(replica: Replica) {
		this.#replica = replica;
		this.#d = replica.row.d;
		this.acked = this.sent = replica.row.conf;
	}

	/** Follows what a pull or patch has confirmed. A new device id begins its own count. */
	follow(): void {
		const { d, conf } = this.#replica.row;
		if (this.#d !== d) this.acked = this.sent = 0;
		this.#d = d;
		this.acked = Math.max(this.acked, conf);
		this.sent = Math.max(this.sent, this.acked);
	}

	/** What comes after the server's word. Empty when there is nothing to send now. */
	next(): readonly Mutation[] {
		this.follow();
		return nextBatch(this.#replica.row, this.#replica.outbox, this.acked, this.limit);
	}

	request(app: string, batch: readonly Mutation[]): PushRequest {
		return pushRequest(this.#replica.row, app, batch);
	}

	/** A copy of this profile may be further under the same name: what was not sent is not done. */
	accept(seq: number, last: number): void {
		this.acked = Math.max(this.acked, Math.min(seq, last));
		this.limit = LIMITS.mutationsPerPush;
	}

	/** Whatever was under way is given again. */
	rewind(acked = this.acked): void {
		this.acked = this.sent = acked;
	}

	get unconfirmed(): boolean {
		return this.acked > this.#replica.row.conf;
	}
}
