// The page without the extension, as `npm run build:web` makes it.
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildOnce } from './build-once.ts';

const root = resolve(import.meta.dirname, '../..');
export const WEB = join(root, 'worker/web/.output');

/** The folder to hand out. */
export const buildWeb = (): Promise<string> =>
	buildOnce({
		folder: WEB,
		mark: 'sw.js',
		sources: ['shared', 'worker/web', '.config/bare-yjs.ts', 'package.json', 'package-lock.json'],
		buildInto: buildWebInto,
	});

/** As `npm run build:web` would, but there, and without a store that offers the extension. */
export async function buildWebInto(folder: string): Promise<void> {
	const vite = join(root, 'node_modules/vite/bin/vite.js');
	const config = join(root, 'worker/web/vite.config.ts');
	const args = [vite, 'build', '--config', config, '--logLevel', 'error', '--outDir', folder];
	const env = { ...process.env, NODE_ENV: 'production', EXTENSION_URL: '' };
	await promisify(execFile)(process.execPath, args, { cwd: root, env });
}
