// What stands before an account: how often somebody has tried, and the codes that are on their way.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How often something happened lately. */
export const counter = sqliteTable(
	'counter',
	{
		/** A keyed hash: whose it is cannot be read from it. */
		key: text('key').primaryKey(),
		/** When, in ms since 1970, oldest first: a JSON array. */
		hits: text('hits').notNull(),
		/** From then on it counts for nothing. */
		endsAt: integer('ends_at').notNull(),
	},
	(table) => [index('counter_ends').on(table.endsAt)],
);

/** A code that was sent to an address. The code itself is never stored. */
export const emailCode = sqliteTable(
	'email_code',
	{
		/** A keyed hash, of the flow or of the account whose address is to change, which has one at a time. */
		key: text('key').primaryKey(),
		/** Of the secret that only the asking browser has. */
		flowHash: text('flow_hash').notNull().unique(),
		codeHash: text('code_hash').notNull(),
		email: text('email').notNull(),
		language: text('language').notNull(),
		/** Whose address is to change; none when somebody signs in. */
		userId: text('user_id'),
		tries: integer('tries').notNull().default(0),
		endsAt: integer('ends_at').notNull(),
	},
	(table) => [index('email_code_ends').on(table.endsAt)],
);
