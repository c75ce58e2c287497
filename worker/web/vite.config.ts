import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import icons from 'unplugin-icons/vite';
import { defineConfig } from 'vite';
import about from '../../package.json' with { type: 'json' };
import { precache } from './precache.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
	root: here('.'),
	plugins: [svelte({ configFile: false }), icons({ compiler: 'svelte' }), precache(here('public'))],
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
			},
		},
	},
});
