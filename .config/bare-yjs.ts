import { basename } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Yjs warns in colours and looks for a developer's settings, and brings a library of page elements, their
 * schemas and its own storage with it to do so. Its warnings go to the console as they are, and there are no
 * such settings.
 */
const bare: Readonly<Record<string, string>> = {
	logging: `const isText = (part) => typeof part !== 'symbol';
export const print = (...parts) => console.log(...parts.filter(isText));
export const warn = print;
export const BOLD = Symbol(), ORANGE = BOLD, RED = BOLD, UNBOLD = BOLD;`,
	environment: `export const getVariable = () => null;
export const isBrowser = true;`,
};

const MARK = '\0bare-yjs/';

export const bareYjs: Plugin = {
	name: 'bare-yjs',
	enforce: 'pre',
	resolveId(id, importer = '') {
		const name = basename(id, '.js');
		const isTheirs = /\/node_modules\/(?:yjs|lib0)\//.test(importer);
		return isTheirs && Object.hasOwn(bare, name) ? `${MARK}${name}` : undefined;
	},
	load: (id) => (id.startsWith(MARK) ? bare[id.slice(MARK.length)] : undefined),
};
