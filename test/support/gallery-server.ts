// The gallery as a built page, on a port of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, preview } from 'vite';

const configFile = resolve(import.meta.dirname, '../gallery/vite.config.ts');

export interface GalleryServer {
	readonly origin: string;
	stop(): Promise<void>;
}

/** `headers` of every answer. */
export async function serveGallery(
	headers: Readonly<Record<string, string>> = {},
): Promise<GalleryServer> {
	const outDir = await mkdtemp(join(tmpdir(), 'leitfaden-gallery-'));
	const shared = { configFile, logLevel: 'error', build: { outDir } } as const;
	await build(shared);
	const server = await preview({ ...shared, preview: { port: 0, headers: { ...headers } } });
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
