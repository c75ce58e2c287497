// Values that a JSON Schema describes, as fast-check makes them: as much of JSON Schema as zod writes.
import fc from 'fast-check';

export interface Schema {
	readonly type?: string | readonly string[];
	readonly const?: unknown;
	readonly enum?: readonly unknown[];
	readonly anyOf?: readonly Schema[];
	readonly oneOf?: readonly Schema[];
	readonly allOf?: readonly Schema[];
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly required?: readonly string[];
	readonly additionalProperties?: Schema | boolean;
	readonly propertyNames?: Schema;
	readonly items?: Schema | boolean;
	readonly prefixItems?: readonly Schema[];
	readonly minItems?: number;
	readonly maxItems?: number;
	readonly minLength?: number;
	readonly maxLength?: number;
	readonly pattern?: string;
	readonly format?: string;
	readonly minimum?: number;
	readonly maximum?: number;
}

/** What a property of that name is, where its schema cannot say it: an id that exists, a secret that opens. */
export type Known = (name: string) => fc.Arbitrary<unknown> | undefined;

const UUID = /^\^\(?\[0-9a-fA-F\]\{8\}/;
const MOST = 4;

export function fromSchema(schema: Schema, known: Known, name = ''): fc.Arbitrary<unknown> {
	const found = known(name);
	if (found) return found;
	if ('const' in schema) return fc.constant(schema.const);
	if (schema.enum) return fc.constantFrom(...schema.enum);
	const choices = schema.anyOf ?? schema.oneOf;
	if (choices) return fc.oneof(...choices.map((one) => fromSchema(one, known, name)));
	const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
	if (!types) return fc.jsonValue({ maxDepth: 3 });
	return fc.oneof(...types.map((type) => ofType(type, schema, known)));
}

function ofType(type: string, schema: Schema, known: Known): fc.Arbitrary<unknown> {
	if (type === 'null') return fc.constant(null);
	if (type === 'boolean') return fc.boolean();
	if (type === 'string') return string(schema);
	if (type === 'array') return list(schema, known);
	if (type === 'object') return object(schema, known);
	const [min, max] = [schema.minimum ?? -1e6, schema.maximum ?? 1e6];
	return type === 'integer' ? fc.integer(int32(min, max)) : fc.double({ min, max, noNaN: true });
}

const int32 = (min: number, max: number) => ({
	min: Math.max(min, -(2 ** 31)),
	max: Math.min(max, 2 ** 31 - 1),
});

function string({ pattern, allOf = [], format, minLength, maxLength }: Schema) {
	const patterns = [pattern, ...allOf.map((one) => one.pattern)].filter((one) => one !== undefined);
	if (patterns.some((one) => UUID.test(one)) || format === 'uuid') return fc.uuid({ version: 7 });
	if (format === 'date-time')
		return fc
			.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
			.map((date) => date.toISOString());
	if (format === 'date')
		return fc
			.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10));
	if (format === 'base64')
		return fc
			.uint8Array({ minLength: 3, maxLength: 60 })
			.map((bytes) => btoa(String.fromCharCode(...bytes)));
	if (format === 'email') return fc.constant('canary-7c1e@mail.example');
	if (patterns[0] !== undefined) return fc.stringMatching(new RegExp(patterns[0], 'u'));
	const min = minLength ?? 0;
	return fc.string({ minLength: min, maxLength: Math.max(min, Math.min(maxLength ?? 40, 120)) });
}

function list({ prefixItems, items, minItems = 0, maxItems }: Schema, known: Known) {
	if (prefixItems) return fc.tuple(...prefixItems.map((one) => fromSchema(one, known)));
	const each = typeof items === 'object' ? fromSchema(items, known) : fc.jsonValue();
	const most = Math.max(minItems, Math.min(maxItems ?? MOST, MOST));
	return fc.array(each, { minLength: minItems, maxLength: most });
}

function object(schema: Schema, known: Known): fc.Arbitrary<unknown> {
	const { properties, required = [], additionalProperties, propertyNames } = schema;
	if (!properties) {
		const value = typeof additionalProperties === 'object' ? additionalProperties : {};
		const key = propertyNames ? fromSchema(propertyNames, known) : fc.string();
		return fc.dictionary(key.map(String), fromSchema(value, known), { maxKeys: 3 });
	}
	const fields = Object.entries(properties).map(
		([name, one]) => [name, fromSchema(one, known, name)] as const,
	);
	return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] as never[] });
}
