// Records on their way into a mentorship that begins with them, in pieces that a mutation can hold.
import { LIMITS } from '../protocol.ts';
import { bytesOf } from '../utf8.ts';
import type { ArgsOf } from './index.ts';
import { RESTORE_MOST, type Restored } from './restore.ts';

export interface Pieces {
	readonly records: readonly ArgsOf<'addRecords'>[];
	/** Records that are too long to be sent in one piece. */
	readonly leftOut: number;
}

export function inPieces(id: string, all: readonly Restored[]): Pieces {
	const records: ArgsOf<'addRecords'>[] = [];
	let leftOut = 0;
	// As it is measured where a mutation is taken: all of it, as JSON, in bytes.
	const empty = bytesOf(JSON.stringify({ id, records: [] }));
	let bytes = 0;
	for (const one of all) {
		const size = bytesOf(JSON.stringify(one));
		if (empty + size > LIMITS.argsBytes) {
			leftOut += 1;
			continue;
		}
		const last = records.at(-1);
		// With a comma between two.
		if (last && bytes + 1 + size <= LIMITS.argsBytes && last.records.length < RESTORE_MOST) {
			last.records.push(one);
			bytes += 1 + size;
		} else {
			records.push({ id, records: [one] });
			bytes = empty + size;
		}
	}
	return { records, leftOut };
}
