// Who somebody is and what they may open. Keys are NO ACTION and migrations additive: a table rebuilt
// under a cascade loses its children on D1 and reports success.
import { sql } from 'drizzle-orm';
import {
	index,
	integer,
	primaryKey,
	sqliteTable,
	text,
	uniqueIndex,
} from 'drizzle-orm/sqlite-core';

const instant = (name: string) => integer(name, { mode: 'timestamp_ms' });

export const user = sqliteTable('user', {
	id: text('id').primaryKey(),
	name: text('name').notNull(),
	email: text('email').notNull().unique(),
	emailVerified: integer('email_verified', { mode: 'boolean' }).notNull().default(false),
	image: text('image'),
	isAnonymous: integer('is_anonymous', { mode: 'boolean' }).default(false),
	/**
	 * The audit's names of the anonymous accounts that went into this one: a JSON array. What is written there
	 * is this person's, too.
	 */
	former: text('former'),
	createdAt: instant('created_at').notNull(),
	updatedAt: instant('updated_at').notNull(),
});

/** A sign-in. better-auth calls it so; in the product a session is a meeting. */
export const session = sqliteTable(
	'session',
	{
		id: text('id').primaryKey(),
		token: text('token').notNull().unique(),
		userId: text('user_id')
			.notNull()
			.references(() => user.id),
		expiresAt: instant('expires_at').notNull(),
		ipAddress: text('ip_address'),
		userAgent: text('user_agent'),
		/** What its person reads in the list of devices. */
		label: text('label'),
		/**
		 * Names the device for the half of its key that we give it; empty: the sign-in itself does. Stays when the
		 * same device signs in anew, so that it can still read what lies on it.
		 */
		keyId: text('key_id'),
		createdAt: instant('created_at').notNull(),
		updatedAt: instant('updated_at').notNull(),
	},
	(table) => [index('session_user').on(table.userId)],
);

/**
 * A device whose key we give a half of. It outlives the sign-in that ends by itself, so that the same device of
 * the same account opens again; whoever signs the device out takes it away.
 */
export const deviceKey = sqliteTable(
	'device_key',
	{
		/** As in `session.keyId`. */
		id: text('id').primaryKey(),
		userId: text('user_id')
			.notNull()
			.references(() => user.id),
		label: text('label'),
		createdAt: instant('created_at').notNull(),
		seenAt: instant('seen_at').notNull(),
	},
	(table) => [index('device_key_user').on(table.userId)],
);

export const account = sqliteTable(
	'account',
	{
		id: text('id').primaryKey(),
		accountId: text('account_id').notNull(),
		providerId: text('provider_id').notNull(),
		userId: text('user_id')
			.notNull()
			.references(() => user.id),
		accessToken: text('access_token'),
		refreshToken: text('refresh_token'),
		idToken: text('id_token'),
		accessTokenExpiresAt: instant('access_token_expires_at'),
		refreshTokenExpiresAt: instant('refresh_token_expires_at'),
		scope: text('scope'),
		password: text('password'),
		createdAt: instant('created_at').notNull(),
		updatedAt: instant('updated_at').notNull(),
	},
	(table) => [index('account_user').on(table.userId)],
);

export const verification = sqliteTable(
	'verification',
	{
		id: text('id').primaryKey(),
		identifier: text('identifier').notNull(),
		value: text('value').notNull(),
		expiresAt: instant('expires_at').notNull(),
		createdAt: instant('created_at').notNull(),
		updatedAt: instant('updated_at').notNull(),
	},
	(table) => [index('verification_identifier').on(table.identifier)],
);

/** Which account stands behind which member. Signing in elsewhere moves only this row. */
export const membership = sqliteTable(
	'membership',
	{
		mentorshipId: text('mentorship_id').notNull(),
		userId: text('user_id')
			.notNull()
			.references(() => user.id),
		memberId: text('member_id').notNull(),
		role: text('role').notNull(),
		state: text('state').notNull().default('active'),
		createdAt: instant('created_at').notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.mentorshipId, table.userId] }),
		index('membership_user').on(table.userId),
		uniqueIndex('membership_seat')
			.on(table.mentorshipId, table.memberId)
			.where(sql`state = 'active'`),
	],
);

/** A link that lets one person in, once. The secret itself is never stored. */
export const invite = sqliteTable(
	'invite',
	{
		/** Names it to the person who made it; opens nothing. */
		id: text('id').unique(),
		secretHash: text('secret_hash').primaryKey(),
		mentorshipId: text('mentorship_id').notNull(),
		memberId: text('member_id').notNull(),
		role: text('role').notNull(),
		createdBy: text('created_by')
			.notNull()
			.references(() => user.id),
		createdAt: instant('created_at').notNull(),
		expiresAt: instant('expires_at').notNull(),
		usedAt: instant('used_at'),
		usedBy: text('used_by').references(() => user.id),
		revokedAt: instant('revoked_at'),
	},
	(table) => [index('invite_mentorship').on(table.mentorshipId)],
);

/** A calendar that one member subscribes to by a link; a new link takes the place of the old one. */
export const calendarFeed = sqliteTable(
	'calendar_feed',
	{
		mentorshipId: text('mentorship_id').notNull(),
		userId: text('user_id')
			.notNull()
			.references(() => user.id),
		/** The secret itself is never stored. */
		secretHash: text('secret_hash').notNull().unique(),
		/** Its titles are written in it. */
		language: text('language').notNull(),
		createdAt: instant('created_at').notNull(),
	},
	(table) => [primaryKey({ columns: [table.mentorshipId, table.userId] })],
);
