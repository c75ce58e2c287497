import { request } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts } from './hosts.ts';
import { startSites, type Sites } from './server.ts';

let sites: Sites;
beforeAll(async () => {
	sites = await startSites();
});
afterAll(() => sites.stop());

/** What the server says to a browser that asks for this address. */
function get(address: string) {
	const { hostname, pathname, search } = new URL(address);
	return new Promise<{
		status?: number;
		headers: Record<string, unknown>;
		body: string;
		names: string;
	}>((resolve, reject) => {
		const options = {
			host: '127.0.0.1',
			port: sites.port,
			servername: hostname,
			rejectUnauthorized: false,
		};
		request(
			{ ...options, path: pathname + search, headers: { host: hostname } },
			async (response) => {
				const { subjectaltname = '' } = (response.socket as TLSSocket).getPeerCertificate();
				const parts = await Array.fromAsync(response.setEncoding('utf8'));
				const { statusCode, headers } = response;
				resolve({
					...(statusCode && { status: statusCode }),
					headers,
					body: parts.join(''),
					names: subjectaltname,
				});
			},
		)
			.on('error', reject)
			.end();
	});
}

test('a browser is told to look for every host here', () => {
	for (const host of Object.keys(hosts))
		expect(sites.hostRules).toContain(`MAP ${host} 127.0.0.1:${sites.port}`);
});

describe.each(Object.keys(hosts))('%s', (host) => {
	test('answers with its own name, a strict policy and no frame from elsewhere', async () => {
		const { status, headers, names } = await get(`https://${host}/abc-defg-hij`);
		const policy = String(headers['content-security-policy']);
		expect(status).toBe(200);
		expect(names).toContain(`DNS:${host}`);
		expect(policy).toMatch(/script-src 'nonce-[\w+/=]+' 'strict-dynamic'/);
		expect(policy).toContain("require-trusted-types-for 'script'");
		expect(headers['x-frame-options']).toBe('SAMEORIGIN');
	});
});

test('only Zoom is isolated from other origins', async () => {
	const zoom = await get('https://app.zoom.us/wc/81234567890/join');
	const meet = await get('https://meet.google.com/abc-defg-hij');
	expect(zoom.headers['cross-origin-embedder-policy']).toBe('require-corp');
	expect(zoom.headers['cross-origin-opener-policy']).toBe('same-origin');
	expect(meet.headers).not.toHaveProperty('cross-origin-embedder-policy');
});

test('a page comes in the language asked for, and listens in only when asked to', async () => {
	const plain = await get('https://meet.google.com/abc-defg-hij');
	const hostile = await get('https://meet.google.com/abc-defg-hij?ui=de&hostile=1');
	expect(plain.body).toContain('<html lang="en"');
	expect(plain.body).not.toContain('hostile');
	expect(hostile.body).toContain('<html lang="de"');
	expect(hostile.body).toContain('/__site/hostile.ts');
});

test('scripts come without their types, and nothing outside the folder comes at all', async () => {
	const script = await get('https://meet.google.com/__site/meet.ts');
	expect(script.headers['content-type']).toContain('text/javascript');
	expect(script.body).not.toContain(': HTMLElement');
	expect((await get('https://meet.google.com/__site/nothing.ts')).status).toBe(404);
	const outside = await get('https://meet.google.com/__site/..%2fserver.ts');
	expect(outside.body).not.toContain('startSites');
});

test('a busy port is said in one sentence', async () => {
	await expect(startSites({ port: sites.port })).rejects.toThrow(`Port ${sites.port} is busy`);
});
