// What a right code opens: an account with an e-mail address. Everything of it is one transaction with the
// code's end, so that of many who use a code at the same moment one gets in, and half of it never happens.
import { dropOtherDeviceKeys } from './device-keys.ts';
import { spendCode } from './email-codes.ts';
import { rows } from './head.ts';
import { moveStatements, seatConflictQuery } from './move-account.ts';

interface NewSignIn {
	readonly id: string;
	readonly token: string;
	readonly label: string | null;
	readonly endsAt: number;
}

/** The sign-in that this device had until now. */
export interface Before {
	readonly id: string;
	readonly userId: string;
	readonly isAnonymous: boolean;
	/** The account's name in the audit. */
	readonly subject: string;
}

export interface Opening {
	readonly flowHash: string;
	readonly email: string;
	readonly signIn: NewSignIn;
	/** What the device's key is known by, as it says itself: it counts if it is this account's. */
	readonly keyId?: string;
	readonly before: Before | undefined;
	readonly now: number;
}

/** `spent`: somebody was faster. `taken`: another account has that address. */
export type Opened =
	/** `ended`: the sign-ins that are over with it. */
	| { readonly kind: 'open'; readonly userId: string; readonly ended: readonly string[] }
	| { readonly kind: 'spent' }
	| { readonly kind: 'taken' }
	/** The two accounts are the two people of this mentorship. */
	| { readonly kind: 'other_seat'; readonly m: string };

/** Signs in to the account of an address, which is made if there is none. Takes along what `before` had. */
export async function openAccount(db: D1Database, opening: Opening): Promise<Opened> {
	const { flowHash, email, before, now } = opening;
	const anonymous = before?.isAnonymous ? before.userId : undefined;
	const opened = await inOne(db, [
		...spendCode(db, flowHash),
		...(before ? [fenceSignIn(db, before)] : []),
		...(anonymous === undefined ? [] : [nameAccount(db, anonymous, email, now)]),
		addAccount(db, email, now),
		...(before && anonymous !== undefined
			? moveStatements(db, anonymous, email, before.subject)
			: []),
		addSignIn(db, opening),
		db
			.prepare(
				`WITH fresh AS (SELECT user_id, key_id FROM session WHERE id = ?3)
				 DELETE FROM session WHERE id <> ?3 AND (id = ?1 OR user_id = ?2 OR
				   (user_id, coalesce(key_id, id)) IN (SELECT user_id, key_id FROM fresh)) RETURNING id`,
			)
			.bind(before?.id ?? '', anonymous ?? '', opening.signIn.id),
	]);
	if (opened) return opened;
	const conflict =
		anonymous === undefined
			? undefined
			: await seatConflictQuery(db, anonymous, email).first<{ m: string }>();
	return conflict ? { kind: 'other_seat', m: conflict.m } : { kind: 'spent' };
}

/** The account of `before` belongs to another address from now on, and no other device is signed in. */
export async function changeEmail(
	db: D1Database,
	opening: Opening & { readonly before: Before },
): Promise<Opened> {
	const { flowHash, email, before, now } = opening;
	const { userId } = before;
	const opened = await inOne(db, [
		...spendCode(db, flowHash),
		fenceSignIn(db, before),
		db
			.prepare(
				`UPDATE user SET email = ?2, email_verified = 1, updated_at = ?3
				 WHERE id = ?1 AND is_anonymous = 0`,
			)
			.bind(userId, email, now),
		dropOtherDeviceKeys(db, userId, before.id),
		addSignIn(db, opening),
		db
			.prepare('DELETE FROM session WHERE user_id = ?1 AND id <> ?2 RETURNING id')
			.bind(userId, opening.signIn.id),
	]);
	if (opened) return opened;
	const other = db.prepare('SELECT 1 FROM user WHERE email = ?1 AND id <> ?2').bind(email, userId);
	return { kind: (await other.first()) === null ? 'spent' : 'taken' };
}

/** Undefined when a fence or a key has refused it: then nothing has happened. */
async function inOne(db: D1Database, statements: D1PreparedStatement[]) {
	try {
		const results = await db.batch(statements);
		const [added] = rows<{ userId: string }>(results.at(-2));
		const ended = rows<{ id: string }>(results.at(-1)).map(({ id }) => id);
		return { kind: 'open', userId: added?.userId ?? '', ended } as const;
	} catch (error) {
		if (error instanceof Error && /constraint failed/i.test(error.message)) return undefined;
		throw error;
	}
}

/** Somebody may have ended it meanwhile, from another device. */
const fenceSignIn = (db: D1Database, { id, userId }: Before) =>
	db
		.prepare(
			`INSERT INTO fence (x) SELECT 0
			 WHERE NOT EXISTS (SELECT 1 FROM session WHERE id = ?1 AND user_id = ?2)`,
		)
		.bind(id, userId);

/** The first device with an address: its anonymous account becomes the address's, and nothing has to move. */
const nameAccount = (db: D1Database, anonymous: string, email: string, now: number) =>
	db
		.prepare(
			`UPDATE user SET email = ?2, email_verified = 1, is_anonymous = 0, name = '', updated_at = ?3
			 WHERE id = ?1 AND is_anonymous = 1 AND NOT EXISTS (SELECT 1 FROM user WHERE email = ?2)`,
		)
		.bind(anonymous, email, now);

const addAccount = (db: D1Database, email: string, now: number) =>
	db
		.prepare(
			`INSERT INTO user (id, name, email, email_verified, is_anonymous, created_at, updated_at)
			 VALUES (?1, '', ?2, 1, 0, ?3, ?3) ON CONFLICT (email) DO NOTHING`,
		)
		.bind(crypto.randomUUID(), email, now);

/** On a device that has had a sign-in before, the same key: what lies there opens again. */
const addSignIn = (db: D1Database, { email, signIn, keyId, before, now }: Opening) =>
	db
		.prepare(
			`INSERT INTO session (id, token, user_id, label, key_id, expires_at, created_at, updated_at)
			 SELECT ?1, ?2, id, ?3, coalesce(
			   (SELECT coalesce(key_id, id) FROM session WHERE id = ?7),
			   (SELECT k.id FROM device_key k WHERE k.id = ?8 AND k.user_id = user.id)), ?4, ?5, ?5
			 FROM user WHERE email = ?6 RETURNING user_id AS userId`,
		)
		.bind(
			...[signIn.id, signIn.token, signIn.label, signIn.endsAt, now, email],
			...[before?.id ?? '', keyId ?? ''],
		);
