// The words in a refused change: found wherever a mutation's args carry a `text`, and put back the same way.

export interface WrittenText {
	/** Where it stands in the args. */
	readonly path: readonly (string | number)[];
	/** Its field: `title`, `ifThen` … */
	readonly field: string;
	readonly value: string;
}

/** Every text a person wrote, in the order of the args. */
export function writtenTexts(args: unknown, path: WrittenText['path'] = []): WrittenText[] {
	if (typeof args !== 'object' || args === null) return [];
	return Object.entries(args).flatMap(([key, value]): WrittenText[] => {
		const at = [...path, Array.isArray(args) ? Number(key) : key];
		return key === 'text' ? textsOf(value, at) : writtenTexts(value, at);
	});
}

function textsOf(body: unknown, path: WrittenText['path']): WrittenText[] {
	if (typeof body !== 'object' || body === null) return [];
	return Object.entries(body).flatMap(([field, value]) =>
		// The language stands among a person's words and is not one of them.
		typeof value === 'string' && field !== 'language'
			? [{ path: [...path, field], field, value }]
			: [],
	);
}

/** The args with one text changed; nothing else of them moves. */
export function withText(args: unknown, path: WrittenText['path'], value: string): unknown {
	const [key, ...rest] = path;
	if (key === undefined) return value;
	if (Array.isArray(args))
		return args.map((one, i) => (i === key ? withText(one, rest, value) : (one as unknown)));
	const fields = args as Readonly<Record<string, unknown>>;
	return { ...fields, [key]: withText(fields[key], rest, value) };
}

/** What a mutation is about: `addActionItem` is about an `actionItem`. */
export function thingOf(mutation: string): string {
	const noun = mutation.replace(/^[a-z]+/, '');
	return noun.slice(0, 1).toLowerCase() + noun.slice(1);
}
