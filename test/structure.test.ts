// The rules of the house that a type checker cannot see. If one fails, the message says what to do.
import { entities, mutators } from '#shared/domain/index.ts';
import * as protocol from '#shared/protocol.ts';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { pressesIn } from './support/presses.ts';

const root = new URL('..', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
/** What is committed or about to be: everything git does not ignore, that is still there. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
	cwd: root,
	encoding: 'utf8',
})
	.split('\n')
	.filter((name) => name !== '' && existsInTree(name));
const code = files.filter((name) => /\.(ts|svelte|css|html)$/.test(name));

function existsInTree(name: string): boolean {
	try {
		readFileSync(new URL(name, root));
		return true;
	} catch {
		return false; // deleted in the working tree, not yet committed
	}
}

const offenders = (names: readonly string[], pattern: RegExp) =>
	names.flatMap((name) =>
		read(name)
			.split('\n')
			.flatMap((line, i) => (pattern.test(line) ? [`${name}:${i + 1}: ${line.trim()}`] : [])),
	);

test('the visible top level is the one that was agreed', () => {
	const visible = new Set(
		files.map((name) => name.split('/')[0]).filter((n) => !n?.startsWith('.')),
	);

	// Tool settings live in .config/ or beside what they configure.
	expect([...visible].toSorted()).toEqual([
		'CHANGELOG.md',
		'LICENSE',
		'README.md',
		'extension',
		'package-lock.json',
		'package.json',
		'shared',
		'test',
		'tsconfig.json',
		'worker',
		'wrangler.toml',
	]);
});

test('no folder of the product is deeper than three', () => {
	const deep = files.filter(
		(name) => /^(shared|extension|worker)\//.test(name) && name.split('/').length > 4,
	);

	// A fourth level hides things: split by noun beside, not below. (Locales and migration metadata are the tools'.)
	expect(deep.filter((name) => !/_locales|migrations\/meta/.test(name))).toEqual([]);
});

test('files are named in kebab-case, components in PascalCase', () => {
	const odd = code.filter((name) => {
		const base = name.split('/').at(-1) ?? '';
		if (name.endsWith('.svelte')) return !/^[A-Z][A-Za-z0-9]*\.svelte$/.test(base);
		return !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.(ts|css|html)$/.test(base);
	});

	expect(odd).toEqual([]);
});

test('no file is called after a chore', () => {
	expect(
		code.filter((name) => /(utils?|helpers?|manager|service|common-stuff)\.ts$/.test(name)),
	).toEqual([]);
});

describe('registries', () => {
	test('every noun that is declared is registered', () => {
		const declared = files
			.filter((name) => name.startsWith('shared/domain/'))
			.flatMap((name) => [...read(name).matchAll(/= defineEntity\(\s*'(\w+)'/g)].map((m) => m[1]));

		// Forgot its line in shared/domain/nouns.ts, or in index.ts?
		expect(Object.keys(entities).toSorted()).toEqual(declared.toSorted());
	});

	test('mutators are verb + noun', () => {
		const verbs =
			/^(add|edit|move|complete|reopen|remove|start|pause|resume|end|enter|skip|park|carry|drop|agree|set|submit|update)[A-Z]/;

		expect(Object.keys(mutators).filter((name) => !verbs.test(name))).toEqual([]);
	});
});

test('the wire has not changed by accident', () => {
	const shapes = [
		protocol.PushRequest,
		protocol.PushResponse,
		protocol.PullRequest,
		protocol.PullResponse,
		protocol.BootResponse,
		protocol.UpFrame,
		protocol.DownFrame,
	];
	const digest = createHash('sha256')
		.update(JSON.stringify(shapes.map((shape) => z.toJSONSchema(shape))))
		.digest('hex')
		.slice(0, 12);

	// Changed on purpose? Bump PROTOCOL, keep reading the old shape, then update this line. Signal, need and
	// trouble came within 1: a room before its devices, and a device leaves out a live event it does not know.
	expect([protocol.PROTOCOL, digest]).toEqual([1, '6b3aebc95961']);
});

test('the project speaks of itself alone', () => {
	const texts = files.filter((name) =>
		/\.(ts|svelte|md|json|toml|css|html|cjs|js|yml)$/.test(name),
	);
	const own = texts.filter(
		(name) => name !== 'test/structure.test.ts' && name !== 'package-lock.json',
	);

	// No machine paths, no working material, no registry hosts.
	expect(
		offenders(
			own,
			/(^|[^\w.])\/work\/|\.\.\/shared\/(design|contracts|sync|style|product|calls|security|platform|libraries)|registry\.npmjs/,
		),
	).toEqual([]);
});

/** The component with all it can show, now or later. */
function shownBy(name: string, seen = new Set<string>()): Set<string> {
	if (seen.has(name) || !existsInTree(name)) return seen;
	seen.add(name);
	for (const [, path = ''] of read(name).matchAll(/['"]((?:\.|#shared)[^'"]+\.(?:svelte|ts))['"]/g))
		shownBy(path.startsWith('#') ? path.slice(1) : join(name, '..', path), seen);
	return seen;
}

test('whatever sends words or takes them away looks twice in a call, press by press', () => {
	// A takeaway goes by emptying its field, which nobody does by a press. What has a tab to itself no call page
	// can lie over.
	const takes =
		/make\('(remove(?!Takeaway)|drop|submit)\w+|device\.ask\(\s*'(invite|accept|leave|revoke\w*|signOut|privacy|dropQuarantined)'/;
	const framed = [...shownBy('shared/ui/panel/PanelApp.svelte')].filter((name) =>
		name.endsWith('.svelte'),
	);
	const taking = framed.filter((name) => takes.test(read(name)) && !/Takeaway/.test(name));
	const presses = taking.map((name) => ({ name, all: pressesIn(read(name), takes) }));

	expect(framed.length).toBeGreaterThan(60);
	expect(taking.length).toBeGreaterThan(10);
	// Mark the button `data-careful`, or its menu item `careful: true` (ui/panel/careful.ts).
	expect(
		presses.flatMap(({ name, all }) =>
			all.filter(({ isCareful }) => !isCareful).map(({ at }) => `${name}: ${at}`),
		),
	).toEqual([]);
	// A way to press that is not found would not be looked at.
	expect(presses.filter(({ all }) => all.length === 0).map(({ name }) => name)).toEqual([]);
});

test('a careless press is found, beside a careful one', () => {
	const source = `<script>
		const gone = () => make('dropGoal', {});
		const items = [{ label: 'x', onselect: gone }, { label: 'y', careful: true, onselect: gone }];
	</script>
	<Button onclick={() => gone()}>x</Button><Button data-careful onclick={gone}>y</Button>
	<form onsubmit={gone}><Button type="submit">x</Button></form>
	<form onsubmit={gone}><Button type="submit" data-careful>y</Button></form>
	<Button onclick={other}>z</Button><Confirm onconfirm={gone} oncancel={other} />`;

	const presses = pressesIn(source, /make\('drop/);
	expect(presses.filter(({ isCareful }) => isCareful)).toHaveLength(4);
	expect(presses.filter(({ isCareful }) => !isCareful)).toHaveLength(3);
});

test('a to-do carries its date', () => {
	const today = new Date().toISOString().slice(0, 10);
	const all = offenders(code, /\bTODO\b|\bFIXME\b/).filter((l) => !l.startsWith('test/structure'));

	// `TODO [2027-03-01]: drop when …`, and done by then.
	expect(all.filter((line) => !/TODO \[\d{4}-\d{2}-\d{2}\]/.test(line))).toEqual([]);
	expect(all.filter((line) => (/\[(\S+)\]/.exec(line)?.[1] ?? '') < today)).toEqual([]);
});

test('no test is skipped, none is alone', () => {
	const tests = code.filter(
		(name) => name.endsWith('.test.ts') && name !== 'test/structure.test.ts',
	);

	expect(offenders(tests, /\b(test|it|describe)\.(skip|only|todo|skipIf|runIf)\b/)).toEqual([]);
});

describe('dependencies', () => {
	interface Lock {
		packages: Record<string, { integrity?: string; link?: boolean; resolved?: string }>;
	}
	const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;

	test('every version is pinned exactly', () => {
		const all = { ...manifest['dependencies'], ...manifest['devDependencies'] };

		expect(
			Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
		).toEqual([]);
	});

	test('every locked package carries its integrity and comes from no address of its own', () => {
		const { packages } = JSON.parse(read('package-lock.json')) as Lock;
		const locked = Object.entries(packages).filter(([name]) => name !== '');

		expect(locked.length).toBeGreaterThan(100);
		expect(locked.filter(([, p]) => !p.integrity && !p.link).map(([name]) => name)).toEqual([]);
		expect(locked.filter(([, p]) => /^(git|http:|file:)/.test(p.resolved ?? ''))).toEqual([]);
	});

	test('the package named d1 is nobody we know', () => {
		expect(
			Object.keys({ ...manifest['dependencies'], ...manifest['devDependencies'] }),
		).not.toContain('d1');
	});
});
