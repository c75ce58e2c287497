// Answers a pull: what changed in the asker's spaces, cut at whole versions, and how far the device is.
import type { Space } from '#shared/domain/entity.ts';
import {
	LIMITS,
	type Op,
	PROTOCOL,
	type PullRequest,
	type PullResponse,
	type SpaceChanges,
} from '#shared/protocol.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { isActive, standingOf } from '../access/standing.ts';
import {
	type PullBounds,
	type PulledRow,
	type PullQuery,
	readPull,
	type SeenSpace,
} from '../db/pull.ts';
import { spaceName } from '../db/space-id.ts';
import { push } from './admit.ts';
import { uidsAfter } from './ring.ts';

/** One row may come on top of it, and JSON in JSON costs its escapes: together below 700 KB. */
const PAGE: PullBounds = { rows: LIMITS.pullRows, bytes: LIMITS.pullBytes - 300_000 };

export async function pull(
	db: D1Database,
	userId: string,
	request: PullRequest,
	now: number,
): Promise<Result<PullResponse, 'not_found' | 'left'>> {
	const { m, d, conf, cur } = request;
	const { complete, more, ...read } = await readPage(db, {
		m,
		userId,
		d,
		conf,
		cur: JSON.stringify(cur),
	});
	if (!isActive(read.membership)) return err(standingOf(read.membership) ?? 'not_found');

	const reset = isReset(request, read.spaces);
	const own = read.device;
	return ok({
		p: PROTOCOL,
		epoch: read.spaces[0]?.epoch ?? 0,
		spaces: reset ? {} : changesOf(read.spaces, cur, complete, more),
		dev: own
			? { seq: own.seq, uids: uidsAfter(own, conf), rej: read.refusals }
			: { seq: 0, uids: {}, rej: [] },
		more: !reset && more,
		reset,
		now,
	});
}

/**
 * The device's copy is of another epoch, older than the oldest tombstone, or ahead of the database.
 * Epoch 0 is a device that was never told one: what it has came by patches.
 */
function isReset({ epoch, cur }: PullRequest, spaces: readonly SeenSpace[]): boolean {
	return spaces.some((space) => {
		const at = cur[spaceName(space.id)] ?? 0;
		const isOtherEpoch = epoch !== 0 && epoch !== space.epoch;
		return isOtherEpoch || at > space.ver || (at > 0 && at < space.floor);
	});
}

/**
 * A commit is smaller than a page by construction. Were one not, half of it would be told as the whole: it is
 * better sent in a larger page than never.
 */
async function readPage(db: D1Database, query: Omit<PullQuery, 'bounds'>) {
	for (let bounds: PullBounds = PAGE; ; bounds = twice(bounds)) {
		const read = await readPull(db, { ...query, bounds });
		const page = cutAtVersion(read.changes, bounds);
		if (page.complete.length > 0 || !page.more) return { ...read, ...page };
	}
}

const twice = ({ rows, bytes }: PullBounds): PullBounds => ({ rows: rows * 2, bytes: bytes * 2 });

/** Takes the last version out when the page was cut, since the rest of it may be missing. */
function cutAtVersion(changes: readonly PulledRow[], most: PullBounds) {
	const bytes = changes.reduce((sum, { size }) => sum + size, 0);
	const more = changes.length > most.rows || bytes > most.bytes;
	const last = more ? changes.at(-1) : undefined;
	const complete = changes.filter(({ space, ver }) => space !== last?.space || ver !== last.ver);
	return { complete, more };
}

/** Spaces come in order: all before the last one on a cut page are complete, all after it not begun. */
function changesOf(
	spaces: readonly SeenSpace[],
	cur: PullRequest['cur'],
	complete: readonly PulledRow[],
	more: boolean,
): Record<string, SpaceChanges> {
	const ops = new Map<Space, Op[]>();
	for (const row of complete) push(ops, row.space, opOf(row));
	const last = complete.at(-1);
	const lastAt = spaces.findIndex(({ id }) => last && spaceName(id) === last.space);
	return Object.fromEntries(
		spaces.map(({ id, ver }, i) => {
			const space = spaceName(id);
			const from = cur[space] ?? 0;
			const whole = !more || i < lastAt;
			const to = whole ? ver : i === lastAt ? (last?.ver ?? from) : from;
			return [space, { from, to, ops: ops.get(space) ?? [] }];
		}),
	);
}

export function opOf({ kind, id, ver, del, meta, body }: PulledRow): Op {
	if (del) return ['del', kind, id, ver];
	return ['put', kind, id, ver, { meta: parse(meta), body: parse(body) }];
}

const parse = (json: string) => JSON.parse(json) as Record<string, unknown>;
