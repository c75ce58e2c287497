// What many tests need built and none changes: made once, until something of what it is made of changes.
import { mkdir, mkdtemp, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export interface Made {
	/** Where it stays. */
	readonly folder: string;
	/** A file in it that is written with every build. */
	readonly mark: string;
	/** What it is made of, from the root. */
	readonly sources: readonly string[];
	buildInto(folder: string): Promise<void>;
}

/** Makes the folder anew if it is older than what it is made of, and gives it. */
export async function buildOnce({ folder, mark, sources, buildInto }: Made): Promise<string> {
	const from = sources.map((path) => join(root, path));
	if ((await newest([join(folder, mark)])) > (await newest(from))) return folder;
	const near = join(root, 'node_modules/.cache');
	await mkdir(near, { recursive: true });
	const fresh = await mkdtemp(join(near, 'leitfaden-build-'));
	const began = new Date();
	await buildInto(fresh);
	// What was changed while it was built may not be in it.
	await utimes(join(fresh, mark), began, began);
	await putInPlace(fresh, folder);
	return folder;
}

/** Whole or not at all. Whoever serves it copies it first: it may be put anew at any time. */
async function putInPlace(fresh: string, folder: string): Promise<void> {
	const old = `${fresh}-old`;
	await rename(folder, old).catch(() => undefined);
	await rename(fresh, folder).catch((failure: NodeJS.ErrnoException) => {
		// Another process has just put its own there.
		if (failure.code !== 'ENOTEMPTY' && failure.code !== 'EEXIST') throw failure;
	});
	for (const left of [old, fresh]) await rm(left, { recursive: true, force: true });
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
