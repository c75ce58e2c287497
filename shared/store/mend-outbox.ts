// What waits to be sent, with the words that the disk has broken taken from where they lie a second time.
import { SCHEMA } from '#shared/protocol.ts';
import { emptied, type Forms, openAll } from './sealed-rows.ts';
import type { DiskOutbox, OutboxRow } from './shape.ts';
import type { NewMutation } from './store.ts';

export interface Mended {
	readonly rows: readonly OutboxRow[];
	/** Of how many nothing is left but their place in the line. */
	readonly lost: number;
}

/** `copies` is asked only if something is broken. */
export async function mendOutbox(
	rows: readonly DiskOutbox[],
	form: Forms['outbox'],
	copies: () => Promise<readonly NewMutation[]>,
): Promise<Mended> {
	const { opened, broken } = await openAll(rows, form);
	if (broken.length === 0) return { rows: opened.filter((row) => row !== undefined), lost: 0 };
	const known = new Map((await copies()).map((copy) => [copy.u, copy]));
	return {
		rows: rows.map((row, i) => opened[i] ?? mended(row, known.get(row.u)) ?? emptied(row)),
		lost: broken.filter(({ u }) => !known.has(u)).length,
	};
}

const mended = ({ m, s }: DiskOutbox, copy: NewMutation | undefined): OutboxRow | undefined =>
	copy && { m, s, ...copy, schema: SCHEMA };
