import icons from 'unplugin-icons/vite';
import { defineConfig } from 'wxt';
import { bareYjs } from '../.config/bare-yjs.ts';
import about from '../package.json' with { type: 'json' };
import { callHosts } from './call/hosts.ts';

/** Built in: the one server this extension ever talks to. */
const API_ORIGIN = process.env['API_ORIGIN'] ?? 'http://127.0.0.1:8787';
/** Where the panel may be framed: a policy's `*.` leaves out the bare host that a match pattern's takes in. */
const ancestors = callHosts
	.map((pattern) => pattern.slice(0, -'/*'.length))
	.flatMap((origin) => (origin.includes('*.') ? [origin.replace('*.', ''), origin] : [origin]));

/**
 * WXT's context of a content script tells the page when one starts, and brings the polyfill with it. Ours
 * says nothing to a call page and uses three functions that are the same everywhere.
 */
const silentContentScript = {
	name: 'silent-content-script',
	enforce: 'pre' as const,
	resolveId: (id: string) => (id === 'wxt/utils/content-script-context' ? `\0${id}` : undefined),
	load: (id: string) =>
		id === '\0wxt/utils/content-script-context'
			? 'export class ContentScriptContext {}'
			: undefined,
};

/**
 * The browsers this is built for answer with promises by themselves: of the polyfill only its types are left.
 * Three KB of every page and of the background.
 */
const nativePromises = {
	name: 'native-promises',
	enforce: 'pre' as const,
	resolveId: (id: string) => (id === 'webextension-polyfill' ? `\0${id}` : undefined),
	load: (id: string) =>
		id === '\0webextension-polyfill'
			? 'export default globalThis.browser?.runtime?.id ? globalThis.browser : globalThis.chrome;'
			: undefined,
};

/** Libraries link their help from their error texts. Nobody follows them here: the packed files name no foreign address. */
const withoutHelpLinks = {
	name: 'without-help-links',
	renderChunk: (code: string) =>
		code.replaceAll(/https:\/\/(?=(svelte\.dev\/e|github\.com\/yjs\/yjs\/issues)\/)/g, ''),
};

export default defineConfig({
	modules: ['@wxt-dev/module-svelte', '@wxt-dev/webextension-polyfill'],
	manifestVersion: 3,
	zip: {
		name: 'leitfaden',
		artifactTemplate: '{{name}}-{{version}}-{{browser}}{{modeSuffix}}.zip',
	},
	imports: false,
	hooks: {
		// What goes to other people must not talk to the computer it was packed on, nor without TLS: its socket is
		// `wss:` where this is `https:`.
		'zip:start': () => {
			if (!process.env['API_ORIGIN']?.startsWith('https://'))
				throw new Error('Say which server to build in: API_ORIGIN=https://your.host npm run zip');
		},
	},
	vite: () => ({
		plugins: [
			icons({ compiler: 'svelte' }),
			silentContentScript,
			nativePromises,
			bareYjs,
			withoutHelpLinks,
		],
		define: { __API_ORIGIN__: JSON.stringify(API_ORIGIN) },
	}),
	manifest: () => ({
		name: '__MSG_extName__',
		description: '__MSG_extDescription__',
		version: about.version,
		default_locale: 'en',
		minimum_chrome_version: '146',
		permissions: ['storage', 'alarms'],
		// Asked for by the person's own click on "Remind me", and by nothing else.
		optional_permissions: ['notifications'],
		host_permissions: [...callHosts, `${API_ORIGIN}/*`],
		externally_connectable: { ids: [] },
		web_accessible_resources: [{ resources: ['panel.html'], matches: [...callHosts] }],
		commands: {
			'toggle-panel': {
				suggested_key: { default: 'Alt+Shift+M' },
				description: '__MSG_commandPanel__',
			},
			'next-section': {
				suggested_key: { default: 'Alt+Shift+K' },
				description: '__MSG_commandNext__',
			},
			'quick-capture': {
				suggested_key: { default: 'Alt+Shift+J' },
				description: '__MSG_commandCapture__',
			},
			shield: { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandShield__' },
		},
		content_security_policy: {
			extension_pages: [
				"default-src 'none'",
				"script-src 'self'",
				"style-src 'self'",
				"img-src 'self' data:",
				"font-src 'self'",
				`connect-src ${API_ORIGIN} ${API_ORIGIN.replace(/^http/, 'ws')}`,
				"base-uri 'none'",
				"form-action 'none'",
				"object-src 'none'",
				`frame-ancestors ${ancestors.join(' ')}`,
				"require-trusted-types-for 'script'",
				// Svelte's own, for its compiled templates.
				'trusted-types svelte-trusted-html',
			].join('; '),
		},
	}),
});
