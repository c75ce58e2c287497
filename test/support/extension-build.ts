// The extension as people install it, built for one API origin into a folder of its own.
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');

/** What the tests' build calls the API. Nothing listens there: each browser is led to its own cable. */
export const TEST_API = 'http://127.0.0.1:8797';

/** The folder to load as an unpacked extension. `name` keeps two builds apart. */
export const builtExtension = (name: string): string =>
	resolve(root, 'extension/.output', name, 'chrome-mv3');

/** Builds the extension and gives the folder to load. */
export async function buildExtension(name: string, apiOrigin: string): Promise<string> {
	const folder = builtExtension(name);
	await promisify(execFile)(
		process.execPath,
		[resolve(root, 'test/support/wxt-build.ts'), resolve(folder, '..')],
		{ cwd: root, env: { ...process.env, API_ORIGIN: apiOrigin, NODE_ENV: 'production' } },
	);
	return folder;
}
