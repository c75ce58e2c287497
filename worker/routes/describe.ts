// How a route says in OpenAPI what it answers.
import type { $ZodType } from 'zod/v4/core';
import { describeRoute, resolver } from 'hono-openapi';
import { type ProblemCode, Problem, PROBLEMS } from '#shared/problem.ts';

const problemContent = { 'application/problem+json': { schema: resolver(Problem) } };

export function describe(
	summary: string,
	answer: $ZodType | undefined,
	problems: readonly ProblemCode[],
	type = 'application/json',
	status: 200 | 202 = 200,
) {
	const failures = problems.map((code) => [
		PROBLEMS[code],
		{ description: code, content: problemContent },
	]);
	return describeRoute({
		summary,
		responses: {
			[status]: {
				description: 'OK',
				...(answer && { content: { [type]: { schema: resolver(answer) } } }),
			},
			...Object.fromEntries(failures),
		},
	});
}

export const SIGNED_IN = ['not_signed_in', 'too_many', 'internal', 'retry'] as const;
export const WITH_BODY = ['invalid_request', 'too_large', 'unsupported_type'] as const;
