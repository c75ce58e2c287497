// What the model server keeps of a mentorship: every record with its version, by who can read it.
import { privateSpace, type Space, type StoredRecord } from '#shared/domain/entity.ts';
import type { Op, SpaceChanges } from '#shared/protocol.ts';
import type { Key, Me } from '#shared/store/view.ts';

export interface Row {
	readonly record: StoredRecord;
	readonly ver: number;
	readonly del: boolean;
}

export class ModelRows {
	/** By the name of the space. */
	readonly versions = new Map<string, number>();
	readonly #rows = new Map<Key, Row>();

	/** The spaces of a mentorship that begins. */
	open({ memberId, counterpartId }: Me): void {
		for (const space of ['S', privateSpace(memberId), privateSpace(counterpartId)])
			this.versions.set(space, this.versions.get(space) ?? 0);
	}

	clear(): void {
		this.#rows.clear();
		for (const name of this.versions.keys()) this.versions.set(name, 0);
	}

	/** The records a member may read, by key, with their versions. */
	readable(memberId: string): Map<Key, Row> {
		const mine = [...this.#rows].filter(
			([, { record, del }]) => !del && canSee(memberId, record.space),
		);
		return new Map(mine);
	}

	live(key: Key): StoredRecord | undefined {
		const row = this.#rows.get(key);
		return row && !row.del ? row.record : undefined;
	}

	/** Writes it, under the next version of each space. */
	commit(tx: ReadonlyMap<Key, StoredRecord | null>): Map<string, SpaceChanges> {
		const changes = new Map<string, SpaceChanges>();
		for (const [key, record] of tx) {
			const old = this.#rows.get(key);
			if (!record && !old) continue;
			const stored = record ?? (old as Row).record;
			const { space } = stored;
			const from = changes.get(space)?.from ?? this.versions.get(space) ?? 0;
			const row = { record: stored, ver: from + 1, del: record === null };
			this.#rows.set(key, row);
			const ops = [...(changes.get(space)?.ops ?? []), opOf(row)];
			changes.set(space, { from, to: from + 1, ops });
		}
		for (const [space, { to }] of changes) this.versions.set(space, to);
		return changes;
	}

	changesSince(space: string, from: number): SpaceChanges {
		const rows = [...this.#rows.values()].filter(
			({ record, ver }) => record.space === space && ver > from,
		);
		return { from, to: this.versions.get(space) ?? 0, ops: rows.map(opOf) };
	}

	/** One session a page; what names none comes with the first. */
	page(memberId: string, page: number) {
		const rows = [...this.readable(memberId).values()];
		const sessions = [
			...new Set(rows.flatMap(({ record }) => record.meta['sessionId'] ?? [])),
		].sort();
		const wanted = rows.filter(({ record }) => {
			const session = record.meta['sessionId'];
			return session === undefined ? page === 0 : session === sessions[page];
		});
		const spaces = Object.fromEntries(
			['S', privateSpace(memberId)].map((space) => {
				const ops = wanted.filter(({ record }) => record.space === space).map(opOf);
				return [space, { from: 0, to: this.versions.get(space) ?? 0, ops }];
			}),
		);
		return { spaces, more: page + 1 < sessions.length };
	}
}

export const canSee = (memberId: string, space: Space) =>
	space === 'S' || space === privateSpace(memberId);

export function opOf({ record: { kind, id, meta, body }, ver, del }: Row): Op {
	return del ? ['del', kind, id, ver] : ['put', kind, id, ver, { meta, body }];
}
