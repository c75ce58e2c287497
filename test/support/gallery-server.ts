// The gallery as a built page, on a port of its own.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, preview } from 'vite';
import { buildOnce } from './build-once.ts';

const root = resolve(import.meta.dirname, '../..');
const shared = {
	configFile: resolve(import.meta.dirname, '../gallery/vite.config.ts'),
	logLevel: 'error',
} as const;

/** The folder with the page. */
export const buildGallery = (): Promise<string> =>
	buildOnce({
		folder: resolve(root, 'node_modules/.cache/leitfaden-gallery'),
		mark: 'index.html',
		sources: ['shared', 'extension', 'test', 'package-lock.json'],
		async buildInto(outDir) {
			await build({ ...shared, build: { outDir } });
		},
	});

export interface GalleryServer {
	readonly origin: string;
	stop(): Promise<void>;
}

/** `headers` of every answer. */
export async function serveGallery(
	headers: Readonly<Record<string, string>> = {},
): Promise<GalleryServer> {
	const outDir = await mkdtemp(join(tmpdir(), 'leitfaden-gallery-'));
	await cp(await buildGallery(), outDir, { recursive: true });
	const server = await preview({
		...shared,
		build: { outDir },
		// Every scene is the same few files again.
		preview: { port: 0, headers: { 'cache-control': 'max-age=3600', ...headers } },
	});
	return {
		origin: server.resolvedUrls?.local[0] ?? '',
		async stop() {
			await server.close();
			await rm(outDir, { recursive: true, force: true });
		},
	};
}

/** The address of one scene; without a name, of the kit and the list of scenes. */
export const sceneUrl = (
	origin: string,
	{ scene = '', language, theme }: { scene?: string; language: string; theme: string },
) => `${origin}?scene=${scene}&language=${language}&theme=${theme}`;
