// Takes one member's words out of a mentorship. It goes the way of every write, a page of records at a time,
// so that the other one's devices hear of it as of any change; each page can be asked for again.
import { privateSpace, SHARED } from '#shared/domain/entity.ts';
import { type Authors, erased } from '#shared/domain/erasure.ts';
import { listShared } from '../db/erasing.ts';
import type { Believed } from './believed.ts';
import type { Group } from './group.ts';
import type { Amendment, RecordKey } from './ports.ts';
import { withoutClients } from './text.ts';
import { keyOf, type Written } from './tx.ts';

/** What of the sequencer an erasure needs. */
export interface Amended {
	amend(keys: readonly RecordKey[], change: Amendment): Promise<void>;
}

/** Throws when it could not be done whole: then it is asked for again. */
export async function eraseMember(
	ordered: Amended,
	db: D1Database,
	m: string,
	memberId: string,
	now: string,
): Promise<void> {
	for (let after = ''; ;) {
		const ids = await listShared(db, m, after);
		const last = ids.at(-1);
		if (last === undefined) break;
		const keys = ids.map((id) => ({ space: SHARED, id }) as const);
		await settle(ordered, keys, (believed, group) =>
			eraseShared(believed, group, keys, memberId, now),
		);
		after = last;
	}
	await settle(ordered, [], (believed, group) => emptyPrivate(believed, group, memberId));
}

/** An amendment is asked until there is nothing left to change: if it still has, the commit failed. */
async function settle(ordered: Amended, keys: readonly RecordKey[], change: Amendment) {
	let isOpen = false;
	await ordered.amend(keys, (believed, group) => (isOpen = change(believed, group)));
	if (isOpen) throw new Error('erasure did not come through');
}

function eraseShared(
	{ heads }: Believed,
	group: Group,
	keys: readonly RecordKey[],
	memberId: string,
	now: string,
): boolean {
	const erasing = { memberId, now, withoutClients };
	let changed = false;
	for (const { space, id } of keys) {
		const key = keyOf(space, id);
		const head = heads.get(key);
		if (!head || head.del) continue;
		const left = erased({ ...head, id }, head.authors ?? {}, erasing);
		if (left === 'keep') continue;
		const gone = { kind: head.kind, del: true, meta: {}, body: {} };
		const stays = left !== 'remove' && { ...head, ...left, authors: forget(head, memberId) };
		const written: Written = { space, id, ...(stays || gone) };
		heads.set(key, written);
		group.write(key, written, true);
		changed = true;
	}
	return changed;
}

/** Nothing they wrote is in it any more; what stands in its place is nobody's. */
function forget({ authors = {} }: Pick<Written, 'authors'>, memberId: string): Authors {
	const left: Record<string, Authors[string]> = {};
	for (const [field, by] of Object.entries(authors)) {
		if (by === memberId) continue;
		left[field] = typeof by === 'string' ? by : { ...by, [memberId]: [] };
	}
	return left;
}

/** Empty once: what has no older version than its floor was emptied by this. */
function emptyPrivate({ spaces }: Believed, group: Group, memberId: string): boolean {
	const head = spaces.get(privateSpace(memberId));
	if (!head || (head.ver > 0 && head.floor === head.ver)) return false;
	group.erasing.add(memberId);
	return true;
}
