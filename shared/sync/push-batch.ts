// Which mutations go into one push.
import { LIMITS, type Mutation, PROTOCOL, type PushRequest, SCHEMA } from '#shared/protocol.ts';
import type { MentorshipRow, OutboxRow } from '../store/shape.ts';
import { bytesOf } from '../utf8.ts';

/** Room for the envelope. */
const BYTES = LIMITS.pushBytes - 1024;
/** Unconfirmed mutations under way: fewer than the uids a server remembers, so that each can be told. */
const UNDER_WAY = 200;

const size = (mutation: Mutation) => bytesOf(JSON.stringify(mutation)) + 1;

/** The next mutations after a seq, within the limits of a push. Empty when there are none to send now. */
export function nextBatch(
	row: MentorshipRow,
	outbox: readonly OutboxRow[],
	after: number,
	limit: number,
): readonly Mutation[] {
	const batch: Mutation[] = [];
	let bytes = 0;
	for (const { s, u, n, a, t } of outbox) {
		if (s <= after) continue;
		if (batch.length >= limit || s > row.conf + UNDER_WAY) break;
		const mutation = { s, u, n, a, t };
		bytes += size(mutation);
		if (batch.length > 0 && bytes > BYTES) break;
		batch.push(mutation);
	}
	return batch;
}

export function pushRequest(
	row: MentorshipRow,
	app: string,
	batch: readonly Mutation[],
): PushRequest {
	return { p: PROTOCOL, schema: SCHEMA, app, m: row.m, d: row.d, muts: [...batch] };
}
