// Whether the worker runs, and whether it can do its work.
import { Hono } from 'hono';
import type { AppEnv } from '../auth/require-user.ts';
import { pingDatabase } from '../db/memberships.ts';
import { problem } from '../problem.ts';
import { describe } from './describe.ts';
import { fewByAddress } from './few-by-address.ts';

export const health = new Hono<AppEnv>()
	.get('/healthz', describe('The worker runs', undefined, []), (c) => c.json({ ok: true }))
	.get(
		'/readyz',
		describe('The database answers', undefined, ['too_many', 'retry']),
		async (c, next) => {
			if (!c.env.AUTH_SECRET) return problem(c, 'retry', { detail: 'AUTH_SECRET is not set' });
			await next();
		},
		// Anybody may ask, and each answer costs a question to the database.
		fewByAddress('REQUEST_LIMIT'),
		async (c) => {
			try {
				await pingDatabase(c.env.DB);
			} catch {
				return problem(c, 'retry', {
					detail: 'The database does not answer, or lacks a migration',
				});
			}
			return c.json({ ok: true });
		},
	);
