// How deep JSON from outside may be: as deep as the deepest of all that we ask for, and not one more.
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { mutators } from '#shared/domain/index.ts';
import { entities } from '#shared/domain/nouns.ts';
import { tried } from '#test/support/tried.ts';
import { parseJson } from '#worker/json.ts';

interface Shape {
	readonly $ref?: string;
	readonly type?: string;
	readonly anyOf?: readonly Shape[];
	readonly oneOf?: readonly Shape[];
	readonly allOf?: readonly Shape[];
	readonly properties?: Readonly<Record<string, Shape>>;
	readonly additionalProperties?: Shape | boolean;
	readonly items?: Shape;
	readonly prefixItems?: readonly Shape[];
}

/** How many braces and brackets are open at most in a value of that shape. */
function depthOf(schema: z.ZodMiniType): number {
	const below = (shapes: readonly (Shape | boolean | undefined)[]): number =>
		Math.max(0, ...shapes.map((shape) => (typeof shape === 'object' ? depth(shape) : 0)));
	const depth = (shape: Shape): number => {
		if (shape.$ref !== undefined) throw new Error(`Follow ${shape.$ref}`);
		const { anyOf = [], oneOf = [], allOf = [], properties = {}, prefixItems = [] } = shape;
		const inside = below([
			...[...Object.values(properties), shape.additionalProperties],
			...[...prefixItems, shape.items],
		]);
		const own = shape.type === 'object' || shape.type === 'array' ? 1 + inside : 0;
		return Math.max(own, below([...anyOf, ...oneOf, ...allOf]));
	};
	return depth(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape);
}

/** A frame, its push, the list of changes, a change. */
const AROUND_ARGS = 4;
/** The arguments of `addRecords`, the list of records, a record. */
const AROUND_RECORD = 3;

const nested = (depth: number) => `${'{"a":['.repeat(depth / 2)}1${']}'.repeat(depth / 2)}`;
const odd = (depth: number) => `[${nested(depth - 1)}]`;
const asDeepAs = (depth: number) => (depth % 2 === 0 ? nested(depth) : odd(depth));

test('JSON may be as deep as the deepest change there is, and no deeper', () => {
	const args = Object.values(mutators).map((one) => depthOf(one.args as z.ZodMiniType));
	const records = Object.values(entities).flatMap((one) => [
		AROUND_RECORD + depthOf(one.meta as z.ZodMiniType),
		AROUND_RECORD + depthOf(one.body as z.ZodMiniType),
	]);
	const deepest = AROUND_ARGS + Math.max(...args, ...records);

	expect(parseJson(asDeepAs(deepest))).toBeDefined();
	expect(parseJson(asDeepAs(deepest + 1))).toBeUndefined();
	tried('depth of JSON', { changes: args.length, records: records.length, deepest });
	expect(deepest).toBeGreaterThan(8);
});

test('what stands in a text opens nothing', () => {
	expect(parseJson(JSON.stringify({ text: '['.repeat(100) }))).toEqual({ text: '['.repeat(100) });
});
