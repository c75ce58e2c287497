// The API describing itself, OpenAPI 3.1.
import { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import { PROTOCOL } from '#shared/protocol.ts';
import type { AppEnv } from '../auth/require-user.ts';

export function openapi(app: Hono<AppEnv>) {
	let spec: Promise<object> | undefined;
	return new Hono<AppEnv>().get('/openapi.json', async (c) => {
		spec ??= generateSpecs(app, {
			documentation: {
				openapi: '3.1.0',
				info: {
					title: 'Leitfaden',
					version: String(PROTOCOL),
					description: 'Sync of mentorships between two people. Bearer tokens, JSON, RFC 9457.',
				},
				components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
				security: [{ bearer: [] }],
			},
			excludeStaticFile: false,
			exclude: ['/openapi.json'],
		});
		return c.json(await spec);
	});
}
