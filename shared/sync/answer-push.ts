import type { Replica } from '../store/replica.ts';
import { SPENT } from '../store/settle.ts';
import type { Failure } from './api.ts';
import type { Progress } from './progress.ts';

/**
 * What follows from a refused push or pull. `d` is whom the answer is for: of another device id, it says
 * nothing. Undefined: go on and try again.
 */
export async function answerPush(
	replica: Replica,
	progress: Progress,
	d: string,
	failure: Failure,
): Promise<Failure | undefined> {
	progress.follow();
	if (d !== replica.row.d) return undefined;
	switch (failure.code) {
		case 'gap': {
			const expect = failure.expect ?? replica.row.conf + 1;
			const first = replica.outbox[0];
			// What the server waits for is here no more: it has lost what it had confirmed. Begin anew.
			if (first && first.s > expect) await replica.fork({ d, dev: { seq: 0, uids: {}, rej: [] } });
			else progress.rewind(Math.max(0, expect - 1));
			progress.follow();
			return undefined;
		}
		case 'fork':
			// Without the server's list, a pull brings it.
			if (failure.dev) await replica.fork({ d, dev: failure.dev });
			else progress.wantPull = true;
			progress.follow();
			return undefined;
		case 'too_large': {
			const batch = progress.next();
			const [first] = batch;
			if (batch.length > 1) progress.limit = Math.ceil(batch.length / 2);
			else if (first && first.n !== SPENT) await replica.giveUp(first.s, 'too_long');
			else return failure;
			return undefined;
		}
		case 'left':
		case 'gone':
			await replica.close(failure.code);
			return failure;
		default:
			return failure;
	}
}
