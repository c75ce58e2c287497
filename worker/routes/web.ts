// The page for people without the extension, as the build made it: the same one at every address of it. An
// invitation's secret is behind the `#` and never reaches us: to look at the page spends nothing.
import { type Context, Hono } from 'hono';
import type { AppEnv } from '../auth/require-user.ts';
import { problem } from '../problem.ts';

const POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self'",
	"font-src 'self'",
	"connect-src 'self'",
	"worker-src 'self'",
	"manifest-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"object-src 'none'",
	"frame-ancestors 'none'",
	"require-trusted-types-for 'script'",
	// Svelte's own, for its compiled templates, and ours for the address of the service worker.
	'trusted-types svelte-trusted-html leitfaden-worker',
].join('; ');

/** A name that carries the hash of what is in it. */
const FOREVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';
const NEVER = 'no-store';

/** Beside the built files, under names that stay. */
const NAMED = ['sw.js', 'manifest.en.webmanifest', 'manifest.de.webmanifest'];
const ICONS = ['icon.svg', 'icon-192.png', 'icon-512.png', 'icon-mask.png'];

export const web = new Hono<AppEnv>();
web.get('/', (c) => c.redirect('/app'));
for (const page of ['/join', '/app']) web.get(page, (c) => give(c, '/', NEVER));
for (const name of [...NAMED, ...ICONS]) web.get(`/${name}`, (c) => give(c, c.req.path, ASK_AGAIN));
for (const folder of ['chunks', 'assets'])
	web.get(`/${folder}/:name`, (c) => give(c, c.req.path, FOREVER));

async function give(c: Context<AppEnv>, path: string, cache: string): Promise<Response> {
	const file = await c.env.ASSETS.fetch(new URL(path, c.req.url), { headers: asked(c) });
	if (!file.ok && file.status !== 304) return problem(c, 'not_found');
	const headers = new Headers({ 'cache-control': cache, 'content-security-policy': POLICY });
	for (const name of ['content-type', 'etag']) {
		const value = file.headers.get(name);
		if (value !== null) headers.set(name, value);
	}
	return new Response(file.body, { status: file.status, headers });
}

/** What a browser has already, it need not get again. */
function asked(c: Context<AppEnv>): Record<string, string> {
	const tag = c.req.header('if-none-match');
	return tag === undefined ? {} : { 'if-none-match': tag };
}
