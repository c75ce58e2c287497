// Answers the first load, newest sessions first, so that the page can be drawn long before it is whole.
import type { Space } from '#shared/domain/entity.ts';
import { type BootResponse, type Op, PROTOCOL } from '#shared/protocol.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { standingOf } from '../access/standing.ts';
import { readBootHead, readPlaces, readSessionIds } from '../db/boot.ts';
import { spaceName } from '../db/space-id.ts';
import { push } from './admit.ts';
import { opOf } from './pull.ts';

export interface BootRequest {
	readonly m: string;
	/** Sessions a page. */
	readonly window: number;
	readonly page: number;
}

export async function boot(
	db: D1Database,
	userId: string,
	{ m, window, page }: BootRequest,
	now: number,
): Promise<Result<BootResponse, 'not_found' | 'left'>> {
	const { membership, spaces } = await readBootHead(db, m, userId);
	const refused = standingOf(membership);
	if (refused) return err(refused);

	const spaceIds = spaces.map(({ id }) => id);
	const { ids, more } = await readSessionIds(db, { m, userId }, spaceIds, window, page);
	const wanted = [...(page === 0 ? [null] : []), ...ids];
	const ops = new Map<Space, Op[]>();
	const places = spaceIds.flatMap((spaceId) => wanted.map((sessionId) => ({ spaceId, sessionId })));
	for (const row of await readPlaces(db, { m, userId }, places)) push(ops, row.space, opOf(row));

	return ok({
		p: PROTOCOL,
		epoch: spaces[0]?.epoch ?? 0,
		spaces: Object.fromEntries(
			spaces.map(({ id, ver }) => {
				const space = spaceName(id);
				return [space, { from: 0, to: ver, ops: ops.get(space) ?? [] }];
			}),
		),
		more,
		now,
	});
}
