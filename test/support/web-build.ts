// The page without the extension, as `npm run build:web` makes it: once, until something of it changes.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');
export const WEB = join(root, 'worker/web/.output');
const SOURCES = ['shared', 'worker/web', '.config/bare-yjs.ts', 'package-lock.json'].map((path) =>
	join(root, path),
);

/** Makes the folder anew if it is older than what it is made of, and gives it. */
export async function buildWeb(): Promise<string> {
	if ((await newest([join(WEB, 'sw.js')])) > (await newest(SOURCES))) return WEB;
	const near = join(root, 'node_modules/.cache');
	await mkdir(near, { recursive: true });
	const folder = await mkdtemp(join(near, 'leitfaden-web-'));
	await buildWebInto(folder);
	await putInPlace(folder);
	return WEB;
}

/** As `npm run build:web` would, but there. */
export async function buildWebInto(folder: string): Promise<void> {
	const vite = join(root, 'node_modules/vite/bin/vite.js');
	const config = join(root, 'worker/web/vite.config.ts');
	const args = [vite, 'build', '--config', config, '--logLevel', 'error', '--outDir', folder];
	const env = { ...process.env, NODE_ENV: 'production' };
	await promisify(execFile)(process.execPath, args, { cwd: root, env });
}

/** In one step: a server that reads the folder meanwhile never sees half of it. */
async function putInPlace(folder: string): Promise<void> {
	const old = `${folder}-old`;
	await rename(WEB, old).catch(() => undefined);
	await rename(folder, WEB);
	await rm(old, { recursive: true, force: true });
}

/** When the youngest of these was written, ms; 0 when there is none. */
async function newest(paths: readonly string[]): Promise<number> {
	const times = await Promise.all(
		paths.map(async (path) => {
			const found = await stat(path).catch(() => undefined);
			if (!found) return 0;
			if (!found.isDirectory()) return found.mtimeMs;
			const names = (await readdir(path)).filter((name) => !name.startsWith('.'));
			return newest(names.map((name) => join(path, name)));
		}),
	);
	return Math.max(0, ...times);
}
