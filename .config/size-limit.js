// How much a call page, a panel and the background may weigh (gzip). The panel's first paint is its page
// with everything it imports at once; what is imported later does not count.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../extension/.output/chrome-mv3', import.meta.url));
const IMPORT = /(?:import|export)\s*(?:[\w*{}\s,$]*?\s*from\s*)?["'](\.[^"']+)["']/g;
const LINKED = /(?:src|href)="(\/[^"]+\.(?:js|css))"/g;

/** The file and everything it imports statically. */
function closure(file, seen = new Set()) {
	if (seen.has(file) || !existsSync(file)) return seen;
	seen.add(file);
	if (!file.endsWith('.js')) return seen;
	for (const [, path] of readFileSync(file, 'utf8').matchAll(IMPORT))
		closure(resolve(dirname(file), path), seen);
	return seen;
}

/** What a page loads before its first paint. */
function firstPaint(page) {
	const html = join(built, page);
	if (!existsSync(html)) return [html];
	const linked = [...readFileSync(html, 'utf8').matchAll(LINKED)].map(([, path]) =>
		join(built, path),
	);
	// It also waits for the words of one language; German ones are longer.
	const words = readdirSync(join(built, 'chunks'))
		.filter((name) => /^de-/.test(name))
		.map((name) => join(built, 'chunks', name));
	return [html, ...new Set([...linked, ...words].flatMap((file) => [...closure(file)]))];
}

const check = (name, path, limit) => ({ name, path, limit, gzip: true });

export default [
	check('content script', join(built, 'content-scripts/call.js'), '10 KB'),
	check('background', join(built, 'background.js'), '80 KB'),
	check('panel, first paint', firstPaint('panel.html'), '70 KB'),
];
