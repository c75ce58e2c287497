// Append-only entries and the two ends of their chains. An entry and its end are written at once, so of two
// writers who count on the same last entry one fails, and tries again.
import { rows } from './head.ts';

export type ChainName = 'audit' | 'consent';

/** What each entry says, in the order it is hashed in. */
const FIELDS = {
	audit: ['at', 'action', 'member_id', 'months'],
	consent: ['at', 'text_version', 'text_hash', 'language'],
} as const satisfies Record<ChainName, readonly string[]>;

export interface Entry {
	readonly seq: number;
	readonly hash: string;
	readonly fields: readonly (string | number | null)[];
}

export interface Ends {
	/** Of the last entry that had its time; 0 and empty while all are there. */
	readonly goneSeq: number;
	readonly goneHash: string;
	readonly lastSeq: number;
	readonly seal: string;
}

export const chainId = (name: ChainName, subject: string) => `${name}:${subject}`;

const ENDS = `SELECT gone_seq AS goneSeq, gone_hash AS goneHash, last_seq AS lastSeq, seal
	FROM chain WHERE id = ?1`;

/** Both ends, and the hash the next entry hangs on. */
export async function readEnds(db: D1Database, name: ChainName, subject: string) {
	const [ends, last] = await db.batch([
		db.prepare(ENDS).bind(chainId(name, subject)),
		db
			.prepare(`SELECT hash FROM ${name} WHERE subject = ?1 ORDER BY seq DESC LIMIT 1`)
			.bind(subject),
	]);
	const found = rows<Ends>(ends)[0];
	const hash = rows<{ hash: string }>(last)[0]?.hash ?? found?.goneHash ?? '';
	return { ends: found, hash };
}

/**
 * False when somebody else has written to the chain since its ends were `before`: an entry, or where it begins
 * now.
 */
export async function appendEntry(
	db: D1Database,
	name: ChainName,
	subject: string,
	{ seq, hash, fields }: Entry,
	ends: Ends,
	before: Ends | undefined,
): Promise<boolean> {
	const id = chainId(name, subject);
	return inOne(db, [
		fence(db, id, before),
		db
			.prepare(
				`INSERT INTO ${name} (subject, seq, hash, ${FIELDS[name].join(', ')})
				 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)`,
			)
			.bind(subject, seq, hash, ...fields),
		writeEnds(db, id, ends),
	]);
}

async function inOne(db: D1Database, statements: D1PreparedStatement[]): Promise<boolean> {
	try {
		await db.batch(statements);
		return true;
	} catch (error) {
		if (error instanceof Error && /constraint failed/i.test(error.message)) return false;
		throw error;
	}
}

/** Lets nothing through once the seal is another than the one that was read. */
const fence = (db: D1Database, id: string, before: Ends | undefined) =>
	db
		.prepare(
			`INSERT INTO fence (x) SELECT 0
			 WHERE coalesce((SELECT seal FROM chain WHERE id = ?1), '') <> ?2`,
		)
		.bind(id, before?.seal ?? '');

const writeEnds = (db: D1Database, id: string, { goneSeq, goneHash, lastSeq, seal }: Ends) =>
	db
		.prepare(
			`INSERT INTO chain (id, gone_seq, gone_hash, last_seq, seal) VALUES (?1, ?2, ?3, ?4, ?5)
			 ON CONFLICT (id) DO UPDATE SET gone_seq = excluded.gone_seq,
			   gone_hash = excluded.gone_hash, last_seq = excluded.last_seq, seal = excluded.seal`,
		)
		.bind(id, goneSeq, goneHash, lastSeq, seal);

export async function readChain(db: D1Database, name: ChainName, subject: string) {
	const [ends, entries] = await db.batch([
		db.prepare(ENDS).bind(chainId(name, subject)),
		db
			.prepare(
				`SELECT seq, hash, ${FIELDS[name].join(', ')} FROM ${name} WHERE subject = ?1 ORDER BY seq`,
			)
			.bind(subject),
	]);
	const found = rows<Record<string, string | number | null>>(entries);
	return {
		ends: rows<Ends>(ends)[0],
		entries: found.map((row) => ({
			seq: Number(row['seq']),
			hash: String(row['hash']),
			fields: FIELDS[name].map((field) => row[field] ?? null),
		})),
	};
}

/** Subjects of the audit with entries before that moment, some at a time. */
export async function findOldAudit(db: D1Database, before: number, limit: number) {
	const found = await db
		.prepare('SELECT DISTINCT subject FROM audit WHERE at < ?1 LIMIT ?2')
		.bind(before, limit)
		.all<{ subject: string }>();
	return found.results.map(({ subject }) => subject);
}

/**
 * Takes the oldest entries out, up to `ends.goneSeq`, and says so at the chain's beginning. False when
 * somebody has written to it since its ends were `before`.
 */
export async function cutAudit(
	db: D1Database,
	subject: string,
	ends: Ends,
	before: Ends,
): Promise<boolean> {
	const id = chainId('audit', subject);
	return inOne(db, [
		fence(db, id, before),
		db.prepare('DELETE FROM audit WHERE subject = ?1 AND seq <= ?2').bind(subject, ends.goneSeq),
		writeEnds(db, id, ends),
	]);
}
