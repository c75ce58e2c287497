// The page without the extension as the worker hands it out: what it may run, what may be kept, what is not there.
import { expect, test } from 'vitest';
import { Problem } from '#shared/problem.ts';
import { request } from './world.ts';

const PAGES = ['/join', '/app'];
const page = async () => (await request('/app')).text();
const linked = async () =>
	[...(await page()).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);

test.each(PAGES)(
	'%s is the page: its own scripts and styles run, and nothing else',
	async (path) => {
		const response = await request(path);
		const html = await response.text();
		const policy = response.headers.get('content-security-policy') ?? '';
		const rules = new Map(
			policy.split('; ').map((rule) => rule.split(/ (.*)/) as [string, string]),
		);

		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8$/i);
		expect(response.headers.get('cache-control')).toBe('no-store');
		expect(response.headers.get('referrer-policy')).toBe('no-referrer');
		expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		expect(policy).not.toMatch(/unsafe|https?:|data:|blob:|\*/);
		for (const name of ['default-src', 'base-uri', 'form-action', 'object-src', 'frame-ancestors'])
			expect([name, rules.get(name)]).toEqual([name, "'none'"]);
		for (const name of [
			'script-src',
			'style-src',
			'img-src',
			'font-src',
			'connect-src',
			'worker-src',
		])
			expect([name, rules.get(name)]).toEqual([name, "'self'"]);
		expect(rules.get('require-trusted-types-for')).toBe("'script'");
		expect(html).not.toMatch(/https?:\/\/|style="|\son[a-z]+=|<style|<script(?![^>]* src=)/);
		expect(html).toMatch(/lang="en"[\s\S]*lang="de"/);
	},
);

test('what the page links is there, and files named by their content may be kept for good', async () => {
	const paths = await linked();
	const built = paths.filter((path) => /^\/(chunks|assets)\//.test(path));

	expect(built.length).toBeGreaterThan(1);
	for (const path of paths) {
		const response = await request(path);
		await response.arrayBuffer();
		expect([path, response.status]).toEqual([path, 200]);
		expect(response.headers.get('content-type')).toMatch(/javascript|css|svg|png|manifest/);
		if (response.headers.get('content-type')?.startsWith('text/'))
			expect(response.headers.get('content-type')).toMatch(/; charset=utf-8$/i);
		const isKept = /immutable/.test(response.headers.get('cache-control') ?? '');
		expect([path, isKept]).toEqual([path, built.includes(path)]);
	}
});

test('the service worker is asked for anew each time, and may reach this server and no other', async () => {
	const response = await request('/sw.js');
	const code = await response.text();

	expect(response.headers.get('cache-control')).toBe('no-cache');
	expect(response.headers.get('content-security-policy')).toContain("connect-src 'self'");
	// What the build fills in: every file of the page, none of the API.
	for (const path of (await linked()).filter((one) => one.startsWith('/chunks/')))
		expect(code).toContain(`"${path}"`);
	expect(code).not.toMatch(/__PRECACHE__|__VERSION__|\/v1\/|https?:\/\//);
	const tag = response.headers.get('etag') ?? '';
	const again = await request('/sw.js', { headers: { 'if-none-match': tag } });
	expect(again.status).toBe(304);
});

test.each(['en', 'de'])('the page can be installed, in the words of %s', async (language) => {
	const response = await request(`/manifest.${language}.webmanifest`);
	const manifest = await response.json<Record<string, unknown>>();
	const icons = manifest['icons'] as { src: string }[];

	expect(manifest).toMatchObject({ lang: language, start_url: '/app', display: 'standalone' });
	for (const { src } of icons) {
		const icon = await request(src);
		await icon.arrayBuffer();
		expect([src, icon.status]).toEqual([src, 200]);
	}
});

test.each([
	...['/chunks/none.js', '/assets/none.css', '/index.html', '/join/', '/app/x', '/join.js'],
	...['/.git/HEAD', '/.git/config', '/.dev.vars', '/wrangler.toml', '/package.json'],
])('there is nothing at %s, and the answer is the one of everywhere', async (path) => {
	const response = await request(path);

	expect(response.status).toBe(404);
	expect(response.headers.get('content-type')).toBe('application/problem+json');
	expect(Problem.parse(await response.json()).code).toBe('not_found');
});

test('the bare address of the server leads to the page', async () => {
	const response = await request('/', { redirect: 'manual' });

	expect([response.status, response.headers.get('location')]).toEqual([302, '/app']);
});

test('the page only ever answers to those who look', async () => {
	for (const path of PAGES) {
		const head = await request(path, { method: 'HEAD' });
		expect([head.status, await head.text()]).toEqual([200, '']);
		const post = await request(path, { method: 'POST', body: 'secret=1' });
		expect(post.status).toBe(405);
	}
});
