// What a request may bring: JSON, uncompressed, of bounded size and depth, in exactly its schema.
import type { $ZodType } from 'zod/v4/core';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { validator } from 'hono-openapi';
import { LIMITS } from '#shared/protocol.ts';
import type { AppEnv } from './auth/require-user.ts';
import { parseJsonBytes } from './json.ts';
import { problem } from './problem.ts';

export const limitBody = bodyLimit({
	maxSize: LIMITS.pushBytes,
	onError: (c) => problem(c, 'too_large'),
});

/** In the one encoding JSON has. */
const IS_JSON = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

const isJson = createMiddleware<AppEnv>(async (c, next) => {
	const type = c.req.header('content-type') ?? '';
	if (!IS_JSON.test(type) || c.req.header('content-encoding'))
		return problem(c, 'unsupported_type');
	if (parseJsonBytes(await c.req.arrayBuffer()) === undefined)
		return problem(c, 'invalid_request', { detail: 'Not JSON, or not unambiguous' });
	return next();
});

/** Which field was wrong, never what was in it. */
export const whereWrong = (issues: readonly { path?: readonly unknown[] | undefined }[]) => {
	const [issue] = issues;
	const path = (issue?.path ?? []).map((part) =>
		typeof part === 'object' && part !== null && 'key' in part ? part.key : part,
	);
	return path.length > 0 ? `At ${path.join('.').slice(0, 100)}` : 'Unknown or missing fields';
};

export const jsonBody = <S extends $ZodType>(schema: S) =>
	[
		limitBody,
		isJson,
		validator('json', schema, (result, c) => {
			if (!result.success)
				return problem(c, 'invalid_request', { detail: whereWrong(result.error) });
		}),
	] as const;
