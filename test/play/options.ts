// What was asked for on the command line.
import { parseArgs } from 'node:util';

export interface Options {
	/** Play the whole run instead of opening windows. */
	readonly headless: boolean;
	readonly out: string;
}

export function readOptions(args: readonly string[]): Options {
	const { values } = parseArgs({
		args: [...args],
		options: {
			headless: { type: 'boolean', default: false },
			out: { type: 'string', default: 'out' },
		},
	});
	return { headless: values.headless || !hasDisplay(), out: values.out };
}

function hasDisplay(): boolean {
	if (process.platform !== 'linux') return true;
	return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
