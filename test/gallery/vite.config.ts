import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import icons from 'unplugin-icons/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	root: fileURLToPath(new URL('.', import.meta.url)),
	plugins: [svelte({ configFile: false }), icons({ compiler: 'svelte' })],
	build: { outDir: '../../out/gallery', emptyOutDir: true, target: 'esnext' },
});
