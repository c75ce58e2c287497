// Every address of our own OpenAPI document as requests that should be answered well.
import * as z from 'zod/mini';
import { mutators } from '#shared/domain/index.ts';
import fc from 'fast-check';
import { fromSchema, type Known, type Schema } from './from-schema.ts';

interface Media {
	readonly schema: Schema;
}
export interface Operation {
	readonly method: string;
	/** As the document has it: `/v1/calendar/{file}`. */
	readonly route: string;
	readonly parameters: readonly {
		readonly in: string;
		readonly name: string;
		readonly required?: boolean;
		readonly schema: Schema;
	}[];
	readonly body: Schema | undefined;
	/** By status. */
	readonly responses: Readonly<
		Record<string, { readonly content?: Readonly<Record<string, Media>> }>
	>;
}
interface Documented {
	readonly parameters?: Operation['parameters'];
	readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
	readonly responses: Operation['responses'];
}
export interface Document {
	readonly paths: Readonly<Record<string, Readonly<Record<string, Documented>>>>;
}

export const operationsOf = ({ paths }: Document): readonly Operation[] =>
	Object.entries(paths).flatMap(([route, methods]) =>
		Object.entries(methods).map(([method, { parameters = [], requestBody, responses }]) => ({
			method: method.toUpperCase(),
			route,
			parameters,
			body: requestBody?.content['application/json']?.schema,
			responses,
		})),
	);

/** One mutation of every kind there is: what the document cannot say of a push. */
export const mutation = (known: Known): fc.Arbitrary<unknown> =>
	fc.oneof(
		...Object.entries(mutators).map(([n, { args }]) => {
			const schema = z.toJSONSchema(args as z.ZodMiniType, { io: 'input', unrepresentable: 'any' });
			return fc.record({
				s: fc.constant(0),
				u: fc.stringMatching(/^[0-9a-f]{16}$/),
				n: fc.constant(n),
				a: fromSchema(schema as Schema, known),
				t: fc.constant(1_795_000_000_000),
			});
		}),
	);

export interface Filled {
	readonly path: string;
	readonly body: unknown;
}

export function requestOf(
	{ route, parameters, body }: Operation,
	known: Known,
): fc.Arbitrary<Filled> {
	const values = Object.fromEntries(
		parameters.map((one) => {
			const value = fromSchema(one.schema, known, one.name);
			return [one.name, one.required ? value : fc.option(value, { nil: undefined })];
		}),
	);
	return fc
		.record({
			values: fc.record(values),
			body: body ? fromSchema(body, known) : fc.constant(undefined),
		})
		.map((made) => {
			const given = made.values as Readonly<Record<string, unknown>>;
			const path = route.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
				encodeURIComponent(String(given[name])),
			);
			const query = parameters
				.filter((one) => one.in === 'query' && given[one.name] !== undefined)
				.map(({ name }) => `${name}=${encodeURIComponent(String(given[name]))}`);
			return { path: query.length > 0 ? `${path}?${query.join('&')}` : path, body: made.body };
		});
}
