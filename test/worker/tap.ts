// A binding with an ear in it: the real one, whose calls a test hears, counts or spoils.
import { env } from './world.ts';

/** The same binding with some methods of ours; every other one is its own. */
export function tap<T extends object>(binding: T, ours: Partial<T>): T {
	return new Proxy(binding, {
		get: (target, name) =>
			(Reflect.get(ours, name) as unknown) ??
			(Reflect.get(target, name) as () => void).bind(target),
	});
}

/** A database that writes down what is prepared on it. */
export function tapSql() {
	const seen: string[] = [];
	const prepare = (sql: string) => {
		seen.push(sql);
		return env.DB.prepare(sql);
	};
	return { DB: tap(env.DB, { prepare }), seen };
}
