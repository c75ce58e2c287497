// The content tables, typed for drizzle. They exist by a custom migration (0001_content.sql), and a
// test compares both; no key, join or trigger of theirs crosses a mentorship, so a mentorship can move.
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const space = sqliteTable('space', {
	/** `<mentorshipId>/S` or `<mentorshipId>/P:<memberId>`. */
	id: text('id').primaryKey(),
	mentorshipId: text('mentorship_id').notNull(),
	kind: text('kind').notNull(),
	/** The member whose space it is. A member, since an account may change and a space may not. */
	ownerUser: text('owner_user'),
	ver: integer('ver').notNull(),
	/** Tombstones below it are gone. */
	floor: integer('floor').notNull(),
	epoch: integer('epoch').notNull(),
	keyId: text('key_id'),
});

export const record = sqliteTable(
	'record',
	{
		spaceId: text('space_id').notNull(),
		kind: text('kind').notNull(),
		id: text('id').notNull(),
		ver: integer('ver').notNull(),
		del: integer('del').notNull(),
		sessionId: text('session_id'),
		meta: text('meta').notNull(),
		body: text('body').notNull(),
		keyId: text('key_id'),
		/** JSON: who last wrote each field of the body. Of the shared space only. */
		authors: text('authors'),
	},
	(table) => [
		primaryKey({ columns: [table.spaceId, table.id] }),
		index('record_ver').on(table.spaceId, table.ver),
		index('record_session').on(table.spaceId, table.sessionId),
	],
);

export const device = sqliteTable(
	'device',
	{
		mentorshipId: text('mentorship_id').notNull(),
		id: text('id').notNull(),
		/** The member it belongs to; nobody else may push by its name. */
		userId: text('user_id').notNull(),
		seq: integer('seq').notNull(),
		/** JSON: the newest uids, oldest first; the last one is that of `seq`. */
		uids: text('uids').notNull(),
		schema: integer('schema').notNull(),
		seenAt: integer('seen_at').notNull(),
	},
	(table) => [primaryKey({ columns: [table.mentorshipId, table.id] })],
);

export const rejection = sqliteTable(
	'rejection',
	{
		mentorshipId: text('mentorship_id').notNull(),
		deviceId: text('device_id').notNull(),
		seq: integer('seq').notNull(),
		uid: text('uid').notNull(),
		code: text('code').notNull(),
		/** The limit, for `too_long`. */
		max: integer('max'),
		at: integer('at').notNull(),
	},
	(table) => [primaryKey({ columns: [table.mentorshipId, table.deviceId, table.seq] })],
);
