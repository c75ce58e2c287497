// What each member may be told: one function for every frame that leaves the room, so that no way out
// forgets whose space it is.
import { privateSpace, SHARED, type Space } from '#shared/domain/entity.ts';
import { type DownFrame, type Op, type SpaceChanges } from '#shared/protocol.ts';
import type { SpaceHead } from '../db/head.ts';
import type { Committed } from './ports.ts';

export const canSee = (memberId: string, space: Space): boolean =>
	space === SHARED || space === privateSpace(memberId);

function visible<T>(memberId: string, spaces: ReadonlyMap<Space, T>): Record<string, T> {
	return Object.fromEntries([...spaces].filter(([space]) => canSee(memberId, space)));
}

export function welcomeFrame(
	memberId: string,
	spaces: ReadonlyMap<Space, SpaceHead>,
	now: number,
): DownFrame {
	const heads = Object.entries(visible(memberId, spaces));
	return {
		k: 'welcome',
		epoch: heads[0]?.[1].epoch ?? 0,
		cur: Object.fromEntries(heads.map(([space, { ver }]) => [space, ver])),
		now,
	};
}

export function opsFrame(memberId: string, ops: ReadonlyMap<Space, Op[]>): DownFrame | undefined {
	const seen = visible(memberId, ops);
	return Object.keys(seen).length > 0 ? { k: 'ops', ops: seen } : undefined;
}

/**
 * One frame for all spaces of the commit; with it `dev`, if the receiver's device is part of it. Under the name of
 * the other member's device nobody learns of it: not even that something was written.
 */
export function patchFrame(memberId: string, d: string, commit: Committed): DownFrame | undefined {
	const spaces: Record<string, SpaceChanges> = visible(memberId, commit.spaces);
	const device = commit.devices.get(d);
	if (device?.memberId === memberId) return { k: 'patch', spaces, dev: device.state, d };
	return Object.keys(spaces).length > 0 ? { k: 'patch', spaces } : undefined;
}
