// What anybody may read about privacy here, signed in or not.
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { AppEnv } from '../auth/require-user.ts';
import { pageResponse } from '../privacy/html.ts';
import { dataJson, dataMarkdown, dataPage, noticePage } from '../privacy/pages.ts';
import { describe } from './describe.ts';

/** As asked for in the address, else as the browser is set. */
function languageOf(c: Context<AppEnv>): 'en' | 'de' {
	const asked = c.req.query('lang');
	if (asked === 'en' || asked === 'de') return asked;
	return /^\s*de\b/i.test(c.req.header('accept-language') ?? '') ? 'de' : 'en';
}

const html = (summary: string) => describe(summary, z.string(), [], 'text/html');

export const privacyPages = new Hono<AppEnv>()
	.get('/', html('The privacy notice, in English or German'), (c) =>
		pageResponse(noticePage(c.env, languageOf(c))),
	)
	.get('/data', html('What is kept, place by place'), (c) =>
		pageResponse(dataPage(c.env, languageOf(c))),
	)
	.get('/data.json', describe('The same for programs', undefined, []), (c) =>
		c.json(dataJson(c.env)),
	)
	.get(
		'/data.md',
		describe('The same as Markdown, for records of processing', z.string(), [], 'text/markdown'),
		(c) =>
			c.body(dataMarkdown(c.env, languageOf(c)), 200, {
				'content-type': 'text/markdown; charset=utf-8',
			}),
	);
