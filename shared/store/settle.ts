// What a confirmation means for the outbox. Pure.
import type { DeviceState } from '#shared/protocol.ts';
import type { OutboxRow, QuarantineCode, QuarantineRow } from './shape.ts';
import { REJECTION_CODES } from '#shared/domain/entity.ts';

export interface Settled {
	/** Seqs that leave the outbox. */
	readonly done: readonly OutboxRow[];
	readonly rejected: readonly QuarantineRow[];
	readonly rest: readonly OutboxRow[];
}

/** The name of an empty mutation, which only takes up a seq whose own words are in quarantine already. */
export const SPENT = 'nothing';
const KNOWN: readonly string[] = REJECTION_CODES;

/** A refusal with the words it refuses, to be kept for their author. */
export function quarantined(
	row: OutboxRow,
	refusal: { readonly code: string; readonly max?: number | undefined },
	at: string,
): QuarantineRow {
	const { m, u, n, a, t } = row;
	const code = KNOWN.includes(refusal.code) ? (refusal.code as QuarantineCode) : 'unknown';
	return { m, u, n, a, t, code, at, ...(refusal.max !== undefined && { max: refusal.max }) };
}

/**
 * Splits the outbox by what the server has of it. `fork` when the server holds another mutation under
 * one of our seqs: two copies of one profile write under the same device id.
 */
export function settle(
	outbox: readonly OutboxRow[],
	dev: DeviceState,
	at: string,
): Settled | 'fork' {
	const done = outbox.filter(({ s }) => s <= dev.seq);
	if (done.some(({ s, u }) => dev.uids[s] !== u)) return 'fork';
	return {
		done,
		rejected: rejectedOf(done, dev, at),
		rest: outbox.slice(done.length),
	};
}

/**
 * Whether this tells of every mutation that it confirms. A patch tells only of those in its own commit: when
 * an earlier patch was lost with its line, the ones before it are missing, which is no fork.
 */
export const coversAll = (outbox: readonly OutboxRow[], { seq, uids }: DeviceState): boolean =>
	outbox.every(({ s }) => s > seq || uids[s] !== undefined);

function rejectedOf(done: readonly OutboxRow[], dev: DeviceState, at: string): QuarantineRow[] {
	const refusals = new Map(dev.rej.map((refusal) => [refusal.s, refusal]));
	return done.flatMap((row) => {
		const refusal = refusals.get(row.s);
		return refusal && row.n !== SPENT ? [quarantined(row, refusal, at)] : [];
	});
}

export interface Rekeyed {
	readonly d: string;
	readonly outbox: readonly OutboxRow[];
	readonly rejected: readonly QuarantineRow[];
}

/**
 * The outbox under a new device id, after a fork. What the server has of it is done; the rest is counted
 * anew. The new id follows from the old one and the first mutation that waits, so that two copies of a
 * profile with the same unsent mutation choose the same id, and it is still applied once.
 */
export function rekey(
	d: string,
	outbox: readonly OutboxRow[],
	dev: DeviceState,
	at: string,
	newDevice: () => string,
): Rekeyed {
	const known = new Set(Object.values(dev.uids));
	const done = outbox.filter(({ u }) => known.has(u));
	const rest = outbox.filter(({ u }) => !known.has(u));
	const first = rest[0];
	return {
		d: first ? `f${fnv(`${d}|${first.u}`)}${first.u}` : newDevice(),
		outbox: rest.map((row, i) => ({ ...row, s: i + 1 })),
		rejected: rejectedOf(done, dev, at),
	};
}

/** FNV-1a, 32 bits. */
function fnv(text: string): string {
	let hash = 2166136261;
	for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
	return (hash >>> 0).toString(36);
}

/** The outbox with one mutation emptied. */
export const spent = (outbox: readonly OutboxRow[], row: OutboxRow): readonly OutboxRow[] =>
	outbox.map((one) => (one === row ? { ...one, n: SPENT, a: null } : one));

/** The whole outbox, for a mentorship that takes nothing any more. */
export const unsent = (
	outbox: readonly OutboxRow[],
	code: QuarantineCode,
	at: string,
): QuarantineRow[] =>
	outbox
		.filter(({ n }) => n !== SPENT)
		.map((row) => ({ ...quarantined(row, { code: '' }, at), code }));
