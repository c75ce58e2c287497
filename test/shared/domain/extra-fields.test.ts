// A mutation with a field that is not its own is refused, wherever the field stands.
import { mutators } from '#shared/domain/index.ts';
import { cases } from '#test/support/mutation-cases.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { tried } from '#test/support/tried.ts';
import { expect, test } from 'vitest';

const FIELDS = ['role', 'authorId', 'visibility', 'space', 'createdAt', 'fromId', 'constructor'];
const VALUE = { canary: true };

type Path = readonly (string | number)[];

/** Every object in it, by the way to it. */
function objectsIn(value: unknown, path: Path = []): Path[] {
	if (typeof value !== 'object' || value === null) return [];
	const inside = Object.entries(value).flatMap(([key, one]) =>
		objectsIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
	);
	return Array.isArray(value) ? inside : [path, ...inside];
}

function withField(value: unknown, path: Path, field: string): unknown {
	const copy = structuredClone(value);
	let at = copy as Record<string | number, unknown>;
	for (const key of path) at = at[key] as typeof at;
	at[field] = VALUE;
	return copy;
}

test('no mutation takes a field that is not its own', () => {
	const counts = { mutators: 0, tried: 0 };
	const seen = new Set<string>();
	for (const [title, prepare] of cases) {
		const [name, args] = prepare(createMentorship());
		const { args: schema } = mutators[name];
		expect({ title, ok: schema.safeParse(args).success }).toEqual({ title, ok: true });
		seen.add(name);
		for (const path of objectsIn(args))
			for (const field of FIELDS) {
				const at = `${name} ${path.join('.')} ${field}`;
				const taken = schema.safeParse(withField(args, path, field)).success;
				// `createdAt` gives an undo its date back: a date, and no later than now.
				expect({ at, taken }).toEqual({ at, taken: false });
				counts.tried += 1;
			}
	}
	counts.mutators = seen.size;
	expect(counts.mutators).toBeGreaterThan(30);
	tried('fields that no mutation has', counts);
});
