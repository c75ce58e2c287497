import type { RawPort } from './call-port.ts';

/** As much of the extension's runtime as a call page sees: the same in every browser, so no polyfill here. */
export interface Runtime {
	/** Gone once an update has made this script an orphan. */
	readonly id?: string;
	getURL(path: string): string;
	connect(info: { name: string }): RawPort;
}

interface Extension {
	readonly runtime?: Runtime;
}

/** Undefined for an orphan in a browser that takes the whole interface away. */
export function findRuntime(): Runtime | undefined {
	const { browser, chrome } = globalThis as { browser?: Extension; chrome?: Extension };
	return browser?.runtime ?? chrome?.runtime;
}
