// Puts as much of a push as fits into the pending group: in memory, without a pause, so that two pushes
// can never see each other half done.
import { privateSpace, SHARED, type Space } from '#shared/domain/entity.ts';
import type { Op } from '#shared/protocol.ts';
import type { Membership } from '../db/head.ts';
import { applyMutation, type World } from './apply.ts';
import type { Believed } from './believed.ts';
import type { Group } from './group.ts';
import type { Job } from './job.ts';
import { advanced } from './ring.ts';
import { type Key, type RoomTx, type Written } from './tx.ts';
import { within } from './volume.ts';

export type Admitted =
	| { readonly kind: 'whole' | 'full'; readonly ops: ReadonlyMap<Space, Op[]> }
	| {
			readonly kind: 'missing';
			readonly ops: ReadonlyMap<Space, Op[]>;
			readonly missing: RoomTx['missing'];
	  };

export function admit(
	world: World,
	believed: Believed,
	group: Group,
	/** Keys that nobody may see before their commit. */
	isSealed: (key: Key) => boolean,
	job: Job,
	{ memberId, role }: Membership,
	now: string,
): Admitted {
	const { d, muts } = job.push;
	const counterpartId = counterpartOf(world.spaces, memberId);
	const actor = { memberId, role, counterpartId, now };
	const ops = new Map<Space, Op[]>();

	for (let mutation = muts[job.next]; mutation; mutation = muts[job.next]) {
		if (group.isFull) return { kind: 'full', ops };
		const applied = within(believed.volume, world.heads, applyMutation(world, mutation, actor));
		if (applied.kind === 'missing') {
			const later = missingOf(world, muts.slice(job.next + 1), actor);
			return { kind: 'missing', ops, missing: new Map([...later, ...applied.missing]) };
		}
		if (applied.kind === 'refused') {
			const { code, max } = applied.rejection;
			job.refusals.set(mutation.s, { s: mutation.s, code, ...(max !== undefined && { max }) });
			group.rejections.push({ d, s: mutation.s, u: mutation.u, code, max });
		} else {
			for (const [key, written] of applied.written) {
				world.heads.set(key, written);
				group.write(key, written, applied.sealed);
				if (!isSealed(key)) push(ops, written.space, toOp(written, 0));
			}
		}
		const device = advanced(
			believed.devices.get(d) ?? { memberId, seq: 0, uids: [] },
			memberId,
			mutation.u,
		);
		believed.devices.set(d, device);
		group.spend(job, mutation, memberId, device.uids);
		job.next += 1;
	}
	group.finishing.add(job);
	return { kind: 'whole', ops };
}

/** A guess at what the mutations after a missing record will ask for, to read it in one go. */
function missingOf(
	world: World,
	muts: Job['push']['muts'],
	actor: Parameters<typeof applyMutation>[2],
) {
	const dry: World = { ...world, mergeText: (state) => state ?? '' };
	return muts.flatMap((mutation) => {
		const applied = applyMutation(dry, mutation, actor);
		return applied.kind === 'missing' ? [...applied.missing] : [];
	});
}

export function toOp({ kind, id, del, meta, body }: Written, ver: number): Op {
	return del ? ['del', kind, id, ver] : ['put', kind, id, ver, { meta, body }];
}

export function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
	const list = lists.get(key);
	if (list) list.push(value);
	else lists.set(key, [value]);
}

function counterpartOf(spaces: ReadonlySet<Space>, memberId: string): string {
	const other = [...spaces].find((space) => space !== SHARED && space !== privateSpace(memberId));
	return other?.slice(2) ?? '';
}
