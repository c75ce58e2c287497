// Records on their way into a mentorship that begins with them, in pieces that a mutation can hold.
import type { ArgsOf } from './index.ts';
import { RESTORE_MOST, type Restored } from './restore.ts';

/** Below what a mutation may hold, as JSON. */
const MOST_CHARS = 14_000;

export interface Pieces {
	readonly records: readonly ArgsOf<'addRecords'>[];
	/** Records that are too long to be sent in one piece. */
	readonly leftOut: number;
}

export function inPieces(id: string, all: readonly Restored[]): Pieces {
	const records: ArgsOf<'addRecords'>[] = [];
	let leftOut = 0;
	let chars = 0;
	for (const one of all) {
		const length = JSON.stringify(one).length;
		if (length > MOST_CHARS) {
			leftOut += 1;
			continue;
		}
		const last = records.at(-1);
		if (last && chars + length <= MOST_CHARS && last.records.length < RESTORE_MOST) {
			last.records.push(one);
			chars += length;
		} else {
			records.push({ id, records: [one] });
			chars = length;
		}
	}
	return { records, leftOut };
}
