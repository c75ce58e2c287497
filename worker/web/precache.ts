// A step of the build: tells the service worker what the page consists of.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { Plugin } from 'vite';

const WORKER = 'sw.js';
/** Only asked for when the page is installed. */
const NOT_KEPT = /\.webmanifest$|^icon-/;

export const precache = (publicFolder: string): Plugin => ({
	name: 'precache',
	enforce: 'post',
	generateBundle: {
		order: 'post',
		handler(_, bundle) {
			const worker = bundle[WORKER];
			if (worker?.type !== 'chunk') throw new Error('There is no service worker to fill.');
			const built = Object.values(bundle).filter(({ fileName }) => fileName !== WORKER);
			const files = [
				...built.map(({ fileName }) => fileName).filter((name) => !name.endsWith('.html')),
				...readdirSync(publicFolder).filter((name) => !NOT_KEPT.test(name)),
			].toSorted();
			const version = createHash('sha256').update(worker.code);
			// Names carry the hash of what is in them; the page has none.
			for (const file of built) {
				version.update(file.fileName);
				if (file.type === 'asset' && file.fileName.endsWith('.html')) version.update(file.source);
			}
			worker.code = worker.code
				.replaceAll('__PRECACHE__', JSON.stringify(files.map((name) => `/${name}`)))
				.replaceAll('__VERSION__', JSON.stringify(version.digest('hex').slice(0, 16)));
		},
	},
});
