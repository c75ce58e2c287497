// Words of ours around words of somebody's: what is written from right to left stands isolated in a sentence,
// so that our own words keep their order around it.

const RIGHT_TO_LEFT =
	/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Between marks that show nothing, where it holds letters of the other direction; else as it is. */
export const isolated = (text: string): string =>
	RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;

const done = new WeakMap<object, object>();

/** The same words, whose functions isolate every text they are given. One catalogue is wrapped once. */
export function isolating<T>(words: T): T {
	if (typeof words === 'function') return isolatingFunction(words as never) as T;
	if (typeof words !== 'object' || words === null) return words;
	const before = done.get(words);
	if (before) return before as T;
	const wrapped = Array.isArray(words)
		? words.map((one: unknown) => isolating(one))
		: Object.fromEntries(Object.entries(words).map(([name, one]) => [name, isolating(one)]));
	done.set(words, wrapped);
	return wrapped as T;
}

const isolatingFunction =
	(say: (...args: unknown[]) => unknown) =>
	(...args: unknown[]) =>
		say(...args.map(isolatedDeep));

/** Names also come in a list, or in the fields of an object. */
function isolatedDeep(value: unknown): unknown {
	if (typeof value === 'string') return isolated(value);
	if (Array.isArray(value)) return value.map(isolatedDeep);
	if (typeof value !== 'object' || value === null) return value;
	if (Object.getPrototypeOf(value) !== Object.prototype) return value;
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, isolatedDeep(one)]));
}
