// A small world for one test: the API on real workerd and D1, the simulated call services, and as many
// people with browsers as it takes. Everything is thrown away afterwards.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSites } from '#test/sites/server.ts';
import { startApi } from './api.ts';
import { type Browser, type BrowserOptions, launchBrowser } from './browser.ts';
import { builtExtension, TEST_API } from './extension-build.ts';
import { launchPhone, type Phone } from './phone.ts';

type Wishes = Pick<BrowserOptions, 'language'> & Partial<BrowserOptions>;

export interface World {
	readonly api: Awaited<ReturnType<typeof startApi>>;
	/** Where D1 keeps its file. */
	readonly persist: string;
	person(wishes: Wishes): Promise<Browser>;
	/** Somebody without the extension. */
	phone(wishes: Wishes): Promise<Phone>;
	stop(): Promise<void>;
}

export interface WorldOptions {
	/** The build to load, and the address of the API it was built for. */
	readonly build?: string;
	readonly apiOrigin?: string;
	/** Where the API really listens. Browsers reach it by their own cable, so any free port will do. */
	readonly port?: number;
}

export async function startWorld({
	build = 'e2e',
	apiOrigin = TEST_API,
	port,
}: WorldOptions = {}): Promise<World> {
	const persist = await mkdtemp(join(tmpdir(), 'leitfaden-d1-'));
	const apiPort = port ?? (await findFreePort());
	const api = await startApi({ port: apiPort, persist });
	const sites = await startSites({});
	const people: Browser[] = [];
	return {
		api,
		persist,
		async person(wishes) {
			const browser = await launchBrowser({
				extension: builtExtension(build),
				apiOrigin,
				apiPort,
				hostRules: sites.hostRules,
				...wishes,
			});
			people.push(browser);
			return browser;
		},
		async phone(wishes) {
			const { hostRules } = sites;
			const phone = await launchPhone({ apiOrigin, apiPort, hostRules, ...wishes });
			people.push(phone);
			return phone;
		},
		async stop() {
			await Promise.all(people.map((browser) => browser.close()));
			await Promise.all([api.stop(), sites.stop()]);
			await rm(persist, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}

/** A hundred for each of the workers that run beside each other, below those that the system gives out itself. */
const portsOf = (worker: number) =>
	Array.from({ length: 100 }, (_, i) => 21_000 + 100 * worker + i);

/** It stays free while the server is away for a moment: nothing else here asks for one of these. */
async function findFreePort(): Promise<number> {
	for (const port of portsOf(Number(process.env['VITEST_POOL_ID'] ?? 0)))
		if (await isFree(port)) return port;
	throw new Error('All ports for tests are in use.');
}

const isFree = (port: number) =>
	new Promise<boolean>((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(false));
		server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
	});
