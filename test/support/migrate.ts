// Migrations into a local D1, noted in wrangler's own journal, so that `wrangler d1 migrations apply`
// finds nothing left to do.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../worker/db/migrations/', import.meta.url));

interface Statement {
	bind(...values: unknown[]): Statement;
	all(): Promise<{ results: unknown[] }>;
}
/** As much of D1 as this needs; the types of miniflare and of workers-types differ in the rest. */
export interface Database {
	prepare(sql: string): Statement;
	batch(statements: Statement[]): Promise<unknown>;
}

export async function migrate(db: Database): Promise<void> {
	await db
		.prepare(
			`CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT,
			 name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`,
		)
		.all();
	const { results } = await db.prepare('SELECT name FROM d1_migrations').all();
	const done = new Set((results as { name: string }[]).map(({ name }) => name));
	const files = readdirSync(folder).filter((name) => name.endsWith('.sql') && !done.has(name));
	for (const name of files.sort()) {
		const statements = readFileSync(folder + name, 'utf8')
			.split('--> statement-breakpoint')
			.map((sql) => sql.trim())
			.filter((sql) => sql !== '');
		await db.batch([
			...statements.map((sql) => db.prepare(sql)),
			db.prepare('INSERT INTO d1_migrations (name) VALUES (?1)').bind(name),
		]);
	}
}
