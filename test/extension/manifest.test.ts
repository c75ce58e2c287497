import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildExtension } from '#test/support/extension-build.ts';

const API = 'http://127.0.0.1:8797';
const CALLS = [
	'https://meet.google.com/*',
	'https://*.zoom.us/*',
	'https://*.zoomgov.com/*',
	'https://*.zoom-x.de/*',
	'https://*.zoom.com/*',
	'https://*.zoom.com.cn/*',
	'https://teams.microsoft.com/*',
	'https://teams.live.com/*',
	'https://teams.cloud.microsoft/*',
	'https://*.teams.microsoft.us/*',
	'https://teams.microsoft.com.mcas.ms/*',
	'https://teams.cloud.microsoft.mcas.ms/*',
];

/** The manifest that people's browsers read, of a real build. */
let manifest: Record<string, unknown>;
let contentScript: string;
beforeAll(async () => {
	const folder = await buildExtension('manifest', API);
	manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
	contentScript = await readFile(join(folder, 'content-scripts/call.js'), 'utf8');
}, 120_000);

test('asks for nothing but storage, alarms, the call services and the API; for messages only when wanted', () => {
	expect(manifest['permissions']).toEqual(['storage', 'alarms']);
	expect(manifest['optional_permissions']).toEqual(['notifications']);
	expect(manifest['host_permissions']).toEqual([...CALLS, `${API}/*`]);
	expect(manifest).not.toHaveProperty('optional_host_permissions');
});

test('shows one page to the call services, and talks to no other extension and no page', () => {
	expect(manifest['web_accessible_resources']).toEqual([
		{ resources: ['panel.html'], matches: CALLS },
	]);
	expect(manifest['externally_connectable']).toEqual({ ids: [] });
});

test('runs one script in call pages, in the top frame only', () => {
	expect(manifest['content_scripts']).toEqual([
		{
			matches: CALLS.toSorted(),
			run_at: 'document_start',
			js: ['content-scripts/call.js'],
		},
	]);
});

test('that script listens for no messages and no keys, and says nothing to the page', () => {
	for (const trace of [
		'"message"',
		'`message`',
		'keydown',
		'keyup',
		'keypress',
		'window.postMessage',
	])
		expect(contentScript).not.toContain(trace);
	for (const trace of ['dispatchEvent', 'console.', 'innerHTML', 'localStorage', 'fetch('])
		expect(contentScript).not.toContain(trace);
});

test('its pages run their own scripts only, framed by call services only', () => {
	const { extension_pages } = manifest['content_security_policy'] as { extension_pages: string };
	expect(extension_pages.split('; ')).toMatchInlineSnapshot(`
		[
		  "default-src 'none'",
		  "script-src 'self'",
		  "style-src 'self'",
		  "img-src 'self' data:",
		  "font-src 'self'",
		  "connect-src http://127.0.0.1:8797 ws://127.0.0.1:8797",
		  "base-uri 'none'",
		  "form-action 'none'",
		  "object-src 'none'",
		  "frame-ancestors https://meet.google.com https://zoom.us https://*.zoom.us https://zoomgov.com https://*.zoomgov.com https://zoom-x.de https://*.zoom-x.de https://zoom.com https://*.zoom.com https://zoom.com.cn https://*.zoom.com.cn https://teams.microsoft.com https://teams.live.com https://teams.cloud.microsoft https://teams.microsoft.us https://*.teams.microsoft.us https://teams.microsoft.com.mcas.ms https://teams.cloud.microsoft.mcas.ms",
		  "require-trusted-types-for 'script'",
		  "trusted-types svelte-trusted-html",
		]
	`);
});

test('suggests four shortcuts that browsers grant, and has every icon', () => {
	const commands = manifest['commands'] as Record<string, { suggested_key: { default: string } }>;
	expect(Object.values(commands).map((command) => command.suggested_key.default)).toEqual([
		'Alt+Shift+M',
		'Alt+Shift+K',
		'Alt+Shift+J',
		'Alt+Shift+O',
	]);
	expect(Object.keys(manifest['icons'] as object)).toEqual(['16', '32', '48', '128']);
});

test('has no other way in', () => {
	const known = `action background commands content_scripts content_security_policy default_locale description
		externally_connectable host_permissions icons manifest_version minimum_chrome_version name
		optional_permissions options_ui permissions version web_accessible_resources`;
	expect(known.split(/\s+/)).toEqual(expect.arrayContaining(Object.keys(manifest)));
});
