// The real worker in real workerd, over HTTP: the bundle that would be deployed, with D1 and its
// migrations. Through miniflare directly, since `wrangler dev` does not come back from a killed workerd.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { childrenNamed } from './children.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';
import { type Database, migrate } from './migrate.ts';
import { buildWeb } from './web-build.ts';
import { buildWorker } from './worker-build.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const HOST = '127.0.0.1';

export interface Api {
	readonly origin: string;
	/** Where all its mail arrives. */
	readonly mailbox: Mailbox;
	/** The same as a file to read. */
	readonly mailFile: string;
	/** SIGKILL of workerd: nothing is said to anybody, sockets just break. */
	kill(): Promise<void>;
	/** After a kill: the same port, the same data. */
	restart(): Promise<void>;
	/** Gives out this folder as the web page from now on. */
	deployWeb(folder: string): Promise<void>;
	stop(): Promise<void>;
}

export interface ApiOptions {
	readonly port: number;
	/** Where the data stays. Without it, in a folder that `stop` removes. */
	readonly persist?: string;
}

export async function startApi({ port, persist }: ApiOptions): Promise<Api> {
	await requireFree(port);
	const bundle = await mkdtemp(join(tmpdir(), 'leitfaden-api-'));
	const web = await buildWeb();
	// Copies: both may be built anew while this server gives out the old ones.
	await cp(await buildWorker(), bundle, { recursive: true });
	await cp(web, join(bundle, 'web'), { recursive: true });
	const data = persist ?? join(bundle, 'data');
	const mailFile = join(persist ?? bundle, 'mail.txt');
	const mailbox = await startMailbox(mailFile);
	const options = await miniflareOptions(bundle, data, port, mailbox.url);

	let { miniflare, pids } = await start(options);

	async function kill(): Promise<void> {
		for (const pid of pids) process.kill(pid, 'SIGKILL');
		await until(() => pids.every((pid) => !childrenNamed('workerd').includes(pid)));
	}

	return {
		origin: `http://${HOST}:${port}`,
		mailbox,
		mailFile,
		kill,
		async restart() {
			await miniflare.dispose();
			({ miniflare, pids } = await start(options));
		},
		async deployWeb(folder) {
			// It would wait for everybody who is connected.
			await kill();
			await miniflare.dispose();
			await rm(join(bundle, 'web'), { recursive: true });
			await cp(folder, join(bundle, 'web'), { recursive: true });
			({ miniflare, pids } = await start(options));
		},
		async stop() {
			await miniflare.dispose();
			await mailbox.stop();
			await rm(bundle, { recursive: true, force: true });
		},
	};
}

async function miniflareOptions(bundle: string, data: string, port: number, mailUrl: string) {
	// Both are read when wrangler is loaded.
	process.env['WRANGLER_LOG'] ??= 'error';
	process.env['WRANGLER_SEND_METRICS'] ??= 'false';
	const { unstable_getMiniflareWorkerOptions: workerOptionsOf } = await import('wrangler');
	const { workerOptions } = workerOptionsOf(join(root, 'wrangler.toml'));
	return {
		...workerOptions,
		bindings: {
			...(workerOptions.bindings as object),
			MAIL_URL: mailUrl,
			MAIL_TOKEN: 'for-development-only',
		},
		name: 'leitfaden',
		assets: { ...(workerOptions.assets as object), directory: join(bundle, 'web') },
		modules: [{ type: 'ESModule' as const, path: join(bundle, 'index.js') }],
		modulesRoot: bundle,
		host: HOST,
		port,
		cf: false,
		resourcePersistencePath: data,
	};
}

async function start(options: Awaited<ReturnType<typeof miniflareOptions>>) {
	const before = new Set(childrenNamed('workerd'));
	const miniflare = new Miniflare(convertV4MiniflareOptions(options));
	await miniflare.ready;
	const pids = childrenNamed('workerd').filter((pid) => !before.has(pid));
	await migrate((await miniflare.getD1Database('DB')) as unknown as Database);
	return { miniflare, pids };
}

function requireFree(port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', () =>
			reject(new Error(`Port ${port} on ${HOST} is in use; stop what runs there and start again.`)),
		);
		probe.listen(port, HOST, () => probe.close(() => resolve()));
	});
}

async function until(isTrue: () => boolean): Promise<void> {
	for (const end = Date.now() + 20_000; !isTrue();) {
		if (Date.now() > end) throw new Error('workerd did not end within 20 s of SIGKILL');
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
}

// `node test/support/api.ts [port]` runs it until Ctrl+C.
if (import.meta.main) {
	const api = await startApi({ port: Number(process.argv[2] ?? 8787) });
	console.log(`API on ${api.origin}, its mail in ${api.mailFile}`);
	process.once('SIGINT', () => void api.stop().then(() => process.exit(0)));
}
