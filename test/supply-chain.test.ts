// What is shipped is what was locked, built twice alike, and talks to nobody else.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { buildExtension } from './support/extension-build.ts';
import { buildWebInto } from './support/web-build.ts';
import { buildWorkerInto } from './support/worker-build.ts';

const API = 'http://127.0.0.1:8797';
const root = join(import.meta.dirname, '..');

interface Manifest {
	readonly dependencies: Readonly<Record<string, string>>;
	readonly allowScripts: Readonly<Record<string, boolean>>;
	readonly scripts: Readonly<Record<string, string>>;
}
interface Lock {
	readonly packages: Readonly<
		Record<string, { readonly hasInstallScript?: boolean; readonly version?: string }>
	>;
}
const readJson = <T>(name: string): T => JSON.parse(readFileSync(join(root, name), 'utf8')) as T;
const manifest = readJson<Manifest>('package.json');
const { scripts } = manifest;
const { packages } = readJson<Lock>('package-lock.json');

test('scripts at installing are run for packages that are named, and for no other', () => {
	const scripted = Object.entries(packages)
		.filter(([path, { hasInstallScript }]) => path !== '' && hasInstallScript)
		.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));

	// Another one wants to run a script? Read it, and name it in `allowScripts` only if it has to run.
	expect([...new Set(scripted)].toSorted()).toEqual(Object.keys(manifest.allowScripts).toSorted());
});

test('an install script that is not named stops the install; no registry is named', () => {
	const settings = readFileSync(join(root, '.npmrc'), 'utf8');

	expect(settings.split('\n').filter((line) => line !== '' && !/^[;#]/.test(line))).toEqual([
		'strict-allow-scripts=true',
	]);
	expect(settings).not.toMatch(/registry|:\/\/|_auth/);
});

/** What public advisories ask for at least, for what faces the network. */
const FLOORS = { hono: [4, 13, 5] } as const;

test.each(Object.entries(FLOORS))('%s is not older than what was mended last', (name, floor) => {
	const [major = 0, minor = 0, patch = 0] = (packages[`node_modules/${name}`]?.version ?? '0')
		.split('.')
		.map(Number);
	const [a, b, c] = floor;

	expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(a * 1e6 + b * 1e3 + c);
});

test('it is written down how soon a library with a hole is mended, and how', () => {
	const readme = readFileSync(join(root, 'README.md'), 'utf8');
	const [, promise = ''] = /^## How soon a library is mended\n([^#]*)^## /m.exec(readme) ?? [];
	const said = promise.replaceAll(/\s+/g, ' ');

	expect(said).toContain('within 2 days if it is critical, within 30 days otherwise');
	expect(said).toContain('once a quarter');
	// Asked by whoever releases, and by nobody's good intention.
	expect(scripts['audit']).toMatch(/^npm audit --omit=dev\b/);
	for (const release of ['deploy', 'zip'])
		expect([release, scripts[release]?.startsWith('npm run audit && ')]).toEqual([release, true]);
	expect(said).not.toContain('once a week');
	for (const [, script = ''] of said.matchAll(/`npm (?:run )?([a-z]+)/g))
		expect([script, script in scripts]).toEqual([script, true]);
});

/** Asked for as the product is built, and not part of it. */
const BUILDERS = /^(vite|unplugin-icons|@sveltejs\/vite-plugin-svelte)$/;
/** Code that is part of the product: types are not, and a config is no source. */
const IMPORTED =
	/^(?:import|export) (?!type )[^'"]*from '([^'#.~][^']*)'|import\('([^'#.~][^']*)'\)/gm;

test('whatever is shipped is asked about before a release: no source takes code from elsewhere', () => {
	const sources = globSync('{shared,extension,worker}/**/*.{ts,svelte}', {
		cwd: root,
		exclude: (name) => /node_modules|\.wxt|\.output|^dist$/.test(name),
	});
	const imported = sources.flatMap((path) => [
		...readFileSync(join(root, path), 'utf8').matchAll(IMPORTED),
	]);
	const names = imported
		.map(([, from, later]) => from ?? later ?? '')
		.filter((from) => !/^(node|cloudflare):/.test(from))
		.map((from) => /^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from)
		.filter((name) => !BUILDERS.test(name));

	// A new one? `npm run audit` and the bill of materials go by `dependencies`.
	expect([...new Set(names)].filter((name) => !(name in manifest.dependencies))).toEqual([]);
	expect(new Set(names)).toContain('svelte');
	expect(imported.length).toBeGreaterThan(100);
});

test('the bill of materials names every runtime dependency with its version and its hash', async () => {
	const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'sbom'], {
		cwd: root,
		maxBuffer: 64e6,
	});
	const { bomFormat, components } = JSON.parse(stdout) as {
		bomFormat: string;
		components: { name: string; version: string; hashes?: unknown[] }[];
	};
	const found = new Map(components.map((one) => [one.name, one]));

	expect(bomFormat).toBe('CycloneDX');
	for (const [name, version] of Object.entries(manifest.dependencies)) {
		expect(found.get(name)?.version, name).toBe(version);
		expect(found.get(name)?.hashes, name).toHaveLength(1);
	}
});

/** Every file under the folder with the hash of its bytes. */
const digestOf = (folder: string) =>
	Object.fromEntries(
		globSync('**/*', { cwd: folder, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
			.toSorted()
			.map((path) => [
				path.slice(folder.length),
				createHash('sha256').update(readFileSync(path)).digest('hex'),
			]),
	);

test('so are two builds of the web page, and two of what runs on the server', async () => {
	const folders = await Promise.all([0, 1].map(() => mkdtemp(join(tmpdir(), 'leitfaden-twins-'))));
	for (const folder of folders) {
		await buildWebInto(join(folder, 'web'));
		await buildWorkerInto(join(folder, 'worker'));
	}
	// Beside the bundle lie its map, which names the folder, and a note with the time.
	const [first, second] = folders.map((folder) =>
		Object.entries(digestOf(folder)).filter(
			([name]) => name.startsWith('/web/') || name === '/worker/index.js',
		),
	);
	const names = first?.map(([name]) => name) ?? [];

	expect(names.filter((name) => name.startsWith('/web/')).length).toBeGreaterThan(20);
	expect(names).toContain('/worker/index.js');
	expect(second).toEqual(first);
	await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
}, 300_000);

/** Names that are written like addresses and that nobody ever asks. */
const NAMES = /^https?:\/\/(www\.w3\.org|json-schema\.org)\//;

test('two builds are the same to the byte, and hold no address but the call services and the API', async () => {
	const folders = [await buildExtension('twin-a', API), await buildExtension('twin-b', API)];
	const [first, second] = folders.map(digestOf);

	expect(Object.keys(first ?? {}).length).toBeGreaterThan(40);
	expect(second).toEqual(first);

	const { host_permissions: hosts } = JSON.parse(
		readFileSync(join(folders[0] ?? '', 'manifest.json'), 'utf8'),
	) as { host_permissions: string[] };
	const ours = hosts.map((pattern) => /^https?:\/\/(?:\*\.)?([^/:]+)/.exec(pattern)?.[1] ?? '');
	const texts = globSync('**/*.{js,html,css,json,svg}', { cwd: folders[0] ?? '' });
	const addresses = texts.flatMap((name) => [
		...readFileSync(join(folders[0] ?? '', name), 'utf8').matchAll(
			/\b(?:https?|wss?):\/\/[^\s"'`<>)\\;]+/g,
		),
	]);
	const foreign = addresses
		.map(([address]) => address)
		.filter((address) => !NAMES.test(address))
		.filter((address) => {
			const host = URL.parse(address.replace('//*.', '//'))?.hostname ?? address;
			return !ours.includes(host);
		});

	expect(addresses.length, 'the search finds what is there').toBeGreaterThan(20);
	expect([...new Set(foreign)]).toEqual([]);
}, 180_000);
