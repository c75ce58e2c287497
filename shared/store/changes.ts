// From the wire's ops to rows and records, and back. Kinds this version does not know are kept as they are.
import type { Space, StoredRecord } from '#shared/domain/entity.ts';
import type { Op } from '#shared/protocol.ts';
import type { Change } from './live-view.ts';
import type { RecordRow } from './shape.ts';
import { keyOf } from './view.ts';

function rowToRecord({ space, kind, id, meta, body }: RecordRow): StoredRecord {
	return { space: space as Space, kind, id, meta, body };
}

export function opToChange(space: string, op: Op): Change {
	const [verb, kind, id] = op;
	const key = keyOf(space as Space, id);
	return [key, verb === 'put' ? { space: space as Space, kind, id, ...op[4] } : null];
}

/** A deletion becomes a row only while older pages load, which may yet bring what it deletes. */
export function opToRow(m: string, space: string, op: Op): RecordRow {
	const [verb, kind, id, ver] = op;
	if (verb === 'put') return { m, space, kind, id, ver, ...op[4] };
	return { m, space, kind, id, ver, meta: {}, body: {}, gone: true };
}

export type SpaceOp = readonly [space: string, op: Op];

/** What ops write to the disk. */
export function opsToWrites(m: string, ops: readonly SpaceOp[], booting: boolean) {
	const rows = ops.map(([space, op]) => opToRow(m, space, op));
	const gone = rows.filter((row) => row.gone).map(({ space, id }) => [space, id] as const);
	return booting ? { records: rows } : { records: rows.filter((row) => !row.gone), gone };
}

export const rowsToChanges = (rows: readonly RecordRow[]): Change[] =>
	rows.flatMap((row): Change[] =>
		row.gone ? [] : [[keyOf(row.space as Space, row.id), rowToRecord(row)]],
	);
