// The web page as a later build of it would be: files of other names, that name each other and stand in its
// service worker; and a mark by which a test knows it.
import { cp, mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { buildWeb } from './web-build.ts';

const HASH = /-[\w-]{8}(?=\.(js|css)$)/;
const VERSION = /"[0-9a-f]{16}"/;

/** Where it lies. `name`: eight letters, in place of every hash. */
export async function makeNextWeb(name = 'laterone'): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'leitfaden-next-'));
	await cp(await buildWeb(), folder, { recursive: true });
	const names = await filesIn(folder);
	const hashed = names.filter((path) => HASH.test(path));
	const later = (path: string) => path.replace(HASH, `-${name}`);
	for (const path of names.filter((one) => /\.(js|css|html)$/.test(one))) {
		let text = await readFile(join(folder, path), 'utf8');
		for (const old of hashed) text = text.replaceAll(basename(old), basename(later(old)));
		if (path === 'sw.js') text = replaced(text, VERSION, `"${name.padEnd(16, '0')}"`);
		if (extname(path) === '.html') text = replaced(text, '<html ', `<html data-build="${name}" `);
		await writeFile(join(folder, path), text);
	}
	for (const old of hashed) await rename(join(folder, old), join(folder, later(old)));
	return folder;
}

async function filesIn(folder: string): Promise<readonly string[]> {
	const found = await readdir(folder, { recursive: true, withFileTypes: true });
	return found
		.filter((one) => one.isFile())
		.map((one) => join(one.parentPath, one.name).slice(folder.length + 1));
}

function replaced(text: string, what: string | RegExp, by: string): string {
	if (text.search(what) < 0) throw new Error(`A build of the page holds no ${String(what)}.`);
	return text.replace(what, by);
}
