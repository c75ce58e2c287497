// One build of the extension, in a process of its own: WXT reads API_ORIGIN from the environment, and
// Vite's NODE_ENV would follow the test runner's.
import { resolve } from 'node:path';
import { build } from 'wxt';

const [, , outDir] = process.argv;
if (outDir === undefined) throw new Error('Say where to build to.');
await build({ root: resolve(import.meta.dirname, '../../extension'), outDir, logger: quiet() });

function quiet() {
	const silent = () => undefined;
	const { error } = console;
	return {
		debug: silent,
		log: silent,
		info: silent,
		warn: console.warn,
		error,
		fatal: error,
		success: silent,
		level: 0,
	};
}
