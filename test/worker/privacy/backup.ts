// The whole database put back to an earlier moment, as its provider would. What rooms keep stays as it is.
import { env } from '../world.ts';

/** Of now; what it gives puts it back. */
export async function takeBackup(): Promise<() => Promise<void>> {
	const { results: tables } = await env.DB.prepare(
		`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'
		 AND name NOT LIKE 'sqlite%' AND name <> 'd1_migrations'`,
	).all<{ name: string }>();
	const kept = await env.DB.batch<Record<string, unknown>>(
		tables.map(({ name }) => env.DB.prepare(`SELECT * FROM "${name}"`)),
	);
	const fill = (name: string, rows: readonly Record<string, unknown>[]) => {
		const columns = Object.keys(rows[0] ?? {});
		const values = columns.map((column) => `value ->> '$.${column}'`);
		return env.DB.prepare(
			`INSERT INTO "${name}" (${columns.join()}) SELECT ${values.join()} FROM json_each(?1)`,
		).bind(JSON.stringify(rows));
	};
	return async () => {
		await env.DB.batch([
			env.DB.prepare('PRAGMA defer_foreign_keys = ON'),
			...tables.map(({ name }) => env.DB.prepare(`DELETE FROM "${name}"`)),
			...tables.flatMap(({ name }, i) => {
				const rows = kept[i]?.results ?? [];
				return rows.length === 0 ? [] : [fill(name, rows)];
			}),
		]);
	};
}
