// What a built page loads before its first paint: what it links, with everything that imports statically.
// What is imported later does not count.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const IMPORT = /(?:import|export)\s*(?:[\w*{}\s,$]*?\s*from\s*)?["'](\.[^"']+)["']/g;
const LINKED = /(?:src|href)="(\/[^"]+\.(?:js|css))"/g;

/** The file and everything it imports statically. */
function closure(file: string, seen = new Set<string>()): Set<string> {
	if (seen.has(file) || !existsSync(file)) return seen;
	seen.add(file);
	if (!file.endsWith('.js')) return seen;
	for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORT))
		closure(resolve(dirname(file), path), seen);
	return seen;
}

/** The files of a page in a folder with a built extension. */
export function firstPaint(built: string, page: string): string[] {
	const html = join(built, page);
	if (!existsSync(html)) return [html];
	const linked = [...readFileSync(html, 'utf8').matchAll(LINKED)].map(([, path = '']) =>
		join(built, path),
	);
	// It also waits for the words of one language; German ones are longer.
	const words = readdirSync(join(built, 'chunks'))
		.filter((name) => /^de-/.test(name))
		.map((name) => join(built, 'chunks', name));
	return [html, ...new Set([...linked, ...words].flatMap((file) => [...closure(file)]))];
}
