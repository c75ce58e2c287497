// What is kept about keeping: who asked to be erased, what was agreed to, what happened when. No name, no
// e-mail, no word of anybody's; an account stands in the lasting ones by the hash of its id alone.
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { user } from './control.ts';

const instant = (name: string) => integer(name, { mode: 'timestamp_ms' });

/** Asked for and not done yet. Without a mentorship (empty) it is the whole account. */
export const erasure = sqliteTable(
	'erasure',
	{
		userId: text('user_id')
			.notNull()
			.references(() => user.id),
		mentorshipId: text('mentorship_id').notNull(),
		askedAt: instant('asked_at').notNull(),
		dueAt: instant('due_at').notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.userId, table.mentorshipId] }),
		index('erasure_due').on(table.dueAt),
	],
);

/** Done, by the hash of what is gone: a device that comes back late is told so, a restored backup too. */
export const erased = sqliteTable('erased', {
	idHash: text('id_hash').primaryKey(),
	at: instant('at').notNull(),
});

/** Append-only. `subject` is a mentorship's id or `account:` and the hash of an account's. */
export const audit = sqliteTable(
	'audit',
	{
		subject: text('subject').notNull(),
		seq: integer('seq').notNull(),
		at: instant('at').notNull(),
		action: text('action').notNull(),
		memberId: text('member_id'),
		months: integer('months'),
		/** Over this row and the hash of the one before. */
		hash: text('hash').notNull(),
	},
	(table) => [primaryKey({ columns: [table.subject, table.seq] }), index('audit_at').on(table.at)],
);

/** The two ends of each chain of entries, for what is cut off at either to be missed. */
export const chain = sqliteTable('chain', {
	/** `audit:` or `consent:` and the subject. */
	id: text('id').primaryKey(),
	/** The seq and hash of the last entry that had its time; 0 and empty while all are there. */
	goneSeq: integer('gone_seq').notNull(),
	goneHash: text('gone_hash').notNull(),
	/** Of the newest entry. */
	lastSeq: integer('last_seq').notNull(),
	/** Over all of this row. */
	seal: text('seal').notNull(),
});

/**
 * Append-only: the proof that somebody agreed, to which text, when, and took it back: that entry has no text's
 * hash. It outlives the account, as a hash.
 */
export const consent = sqliteTable(
	'consent',
	{
		subject: text('subject').notNull(),
		seq: integer('seq').notNull(),
		at: instant('at').notNull(),
		textVersion: text('text_version').notNull(),
		textHash: text('text_hash').notNull(),
		language: text('language').notNull(),
		hash: text('hash').notNull(),
	},
	(table) => [primaryKey({ columns: [table.subject, table.seq] })],
);

/** A warning that an account nobody uses will go: each is sent once, and tried until it can be. */
export const inactivityNotice = sqliteTable(
	'inactivity_notice',
	{
		userId: text('user_id')
			.notNull()
			.references(() => user.id),
		number: integer('number').notNull(),
		/** Of one that could not be sent yet: when that was tried first. */
		sentAt: instant('sent_at').notNull(),
		/** When it last could not be sent; none once it was. */
		failedAt: instant('failed_at'),
	},
	(table) => [primaryKey({ columns: [table.userId, table.number] })],
);
