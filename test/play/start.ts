// `npm start`: two windows to try it in, or the whole run played by itself.
import { openWindows } from './open-windows.ts';
import { readOptions } from './options.ts';
import { playRun } from './play-run.ts';

const { headless, out } = readOptions(process.argv.slice(2));
try {
	if (headless) process.exitCode = (await playRun(out)) ? 0 : 1;
	else await openWindows();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	if (process.env['DEBUG']) console.error(error);
	process.exitCode = 1;
}
