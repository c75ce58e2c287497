// Codes on their way. A try is counted and the row is read in one statement, so that many tries at the same
// moment are as many as they are.
import type { Language } from '#shared/domain/member.ts';

const TRIES_A_CODE = 5;

export interface EmailCode {
	readonly key: string;
	readonly flowHash: string;
	readonly codeHash: string;
	readonly email: string;
	readonly language: Language;
	/** The account whose address is to change. */
	readonly userId: string | null;
	readonly endsAt: number;
}

/** Puts it in the place of the one before with that key. */
export async function putCode(db: D1Database, code: EmailCode): Promise<void> {
	await db
		.prepare(
			`INSERT INTO email_code (key, flow_hash, code_hash, email, language, user_id, tries, ends_at)
			 VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, ?7)
			 ON CONFLICT (key) DO UPDATE SET flow_hash = excluded.flow_hash,
			   code_hash = excluded.code_hash, email = excluded.email, language = excluded.language,
			   user_id = excluded.user_id, tries = 0, ends_at = excluded.ends_at`,
		)
		.bind(
			code.key,
			code.flowHash,
			code.codeHash,
			code.email,
			code.language,
			code.userId,
			code.endsAt,
		)
		.run();
}

/** Counts a try and gives what it is tried at, and the how many-th it is; nothing once it has ended or had its tries. */
export async function tryCode(
	db: D1Database,
	flowHash: string,
	now: number,
): Promise<(EmailCode & { readonly tries: number }) | undefined> {
	const found = await db
		.prepare(
			`UPDATE email_code SET tries = tries + 1
			 WHERE flow_hash = ?1 AND ends_at > ?2 AND tries < ?3
			 RETURNING key, flow_hash AS flowHash, code_hash AS codeHash, email, language,
			   user_id AS userId, ends_at AS endsAt, tries`,
		)
		.bind(flowHash, now, TRIES_A_CODE)
		.first<EmailCode & { tries: number }>();
	return found ?? undefined;
}

/** First in a batch that uses the code up: all of it fails when somebody else already has. */
export const spendCode = (db: D1Database, flowHash: string) => [
	db
		.prepare(
			`INSERT INTO fence (x) SELECT 0
			 WHERE NOT EXISTS (SELECT 1 FROM email_code WHERE flow_hash = ?1)`,
		)
		.bind(flowHash),
	db.prepare('DELETE FROM email_code WHERE flow_hash = ?1').bind(flowHash),
];

/** Removes those whose time is over. */
export async function dropCodes(db: D1Database, now: number): Promise<void> {
	await db.prepare('DELETE FROM email_code WHERE ends_at <= ?1').bind(now).run();
}
