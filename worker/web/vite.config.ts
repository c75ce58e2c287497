import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import icons from 'unplugin-icons/vite';
import { defineConfig } from 'vite';
import { bareYjs } from '../../.config/bare-yjs.ts';
import about from '../../package.json' with { type: 'json' };
import { precache } from './precache.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Few files, each of what is wanted together: a phone's way from the tap to the session is short of round trips. */
const groups = [
	{ name: 'first', tags: ['$initial' as const], test: /^(?!.*\/web\/sw\.ts$)/, priority: 3 },
	{ name: 'hub', test: /\/web\/own-hub\.ts$/, priority: 2 },
	{
		name: 'session',
		test: /\/shared\/ui\/(web\/Live|(action-items|agenda|agreement|goals|kit|notes|now|panel|plan-b|pulse|session|signals|wrap-up)\/)/,
		priority: 1,
	},
	{ name: 'review', test: /\/shared\/ui\// },
];

export default defineConfig({
	root: here('.'),
	plugins: [
		svelte({ configFile: false }),
		icons({ compiler: 'svelte' }),
		bareYjs,
		precache(here('public')),
	],
	define: {
		__APP__: JSON.stringify(about.version),
		/** Where people get the extension from, once it is in a store. */
		__EXTENSION_URL__: JSON.stringify(process.env['EXTENSION_URL'] ?? ''),
	},
	build: {
		outDir: '.output',
		emptyOutDir: true,
		target: 'es2022',
		modulePreload: { polyfill: false },
		rolldownOptions: {
			input: { page: here('index.html'), sw: here('sw.ts') },
			output: {
				entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'chunks/[name]-[hash].js'),
				chunkFileNames: 'chunks/[name]-[hash].js',
				assetFileNames: 'assets/[name]-[hash][extname]',
				codeSplitting: { groups },
			},
		},
	},
});
