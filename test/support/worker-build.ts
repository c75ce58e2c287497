// The worker as `wrangler deploy` would upload it.
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildOnce } from './build-once.ts';

const root = resolve(import.meta.dirname, '../..');

/** The folder with its bundle, `index.js`. Wants the web page to be built. */
export const buildWorker = (): Promise<string> =>
	buildOnce({
		folder: join(root, 'node_modules/.cache/leitfaden-worker'),
		mark: 'index.js',
		sources: ['shared', 'worker', 'wrangler.toml', 'package-lock.json'],
		buildInto: buildWorkerInto,
	});

/** The same, but there. */
export async function buildWorkerInto(folder: string): Promise<void> {
	const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js');
	const args = [wrangler, 'deploy', '--dry-run', '--minify', '--outdir', folder];
	const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG: 'error' };
	await promisify(execFile)(process.execPath, args, { cwd: root, env });
}
