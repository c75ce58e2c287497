// A full disk, or a fall between any two writes, while the key is changed: whoever begins again has every word.
import type { Envelope } from '#shared/link/envelope.ts';
import { type LockWith, openVault, type Vault } from '#shared/link/vault.ts';
import { err } from '#shared/result.ts';
import type { Sealed } from '#shared/store/seal.ts';
import { memoryArea } from '#test/support/memory-area.ts';
import { expect, test } from 'vitest';

const secret = new Uint8Array(32).fill(7).toBase64();
const ways: readonly LockWith[] = [
	{ mode: 'own' },
	{ mode: 'shared' },
	{ mode: 'passphrase', passphrase: 'drei kleine Vögel' },
	{ mode: 'online', secret, token: 'token' },
];
const pairs = ways.flatMap((from) => ways.map((to) => [from.mode, to.mode, from, to] as const));

interface Left {
	readonly envelope: Envelope | undefined;
	readonly memory: Record<string, unknown>;
}

/** A device as it was left, which takes down how each write leaves it. */
function device({ envelope, memory }: Left = { envelope: undefined, memory: {} }) {
	const area = memoryArea();
	Object.assign(area.kept, memory);
	const after: Left[] = [];
	let wipes = 0;
	let isFull = false;
	const left = (): Left => structuredClone({ envelope, memory: area.kept });
	const noted = (write: () => void) => {
		write();
		after.push(left());
	};
	const open = () =>
		openVault({
			memory: {
				get: (key) => area.get(key),
				set: async (values) => noted(() => Object.assign(area.kept, structuredClone(values))),
				remove: async (name) => noted(() => delete area.kept[name]),
				whole: async () => undefined,
			},
			place: {
				read: async () => envelope,
				async write(next) {
					if (isFull) throw new DOMException('No room', 'QuotaExceededError');
					noted(() => (envelope = next));
				},
				remove: async () => noted(() => (envelope = undefined)),
			},
			askServer: async () => err({ code: 'unreachable' }),
			wipe: async () => void (wipes += 1),
		});
	return { open, after, left, fill: () => (isFull = true), wipes: () => wipes };
}

/** Kept this way, with a word under its key. */
async function keptBy(how: LockWith): Promise<{ left: Left; vault: Vault; sealed: Sealed }> {
	const first = device();
	const vault = await first.open();
	await vault.settle(vault.keyId);
	await vault.change(how);
	await vault.settle(vault.keyId);
	return { left: first.left(), vault, sealed: await vault.keys.seal('a word', []) };
}

async function expectWhole(left: Left, sealed: Sealed): Promise<void> {
	const again = device(left);
	// Twice: nothing that the first one puts in order is missing for the next.
	for (const vault of [await again.open(), await again.open()]) {
		expect([vault.locked, again.wipes()]).toEqual([undefined, 0]);
		expect(await vault.keys.open(sealed, [])).toBe('a word');
	}
}

test.each(pairs)('from %s to %s, a disk that is full leaves it as it was', async (...pair) => {
	const [mode, , from, to] = pair;
	const { left, sealed } = await keptBy(from);
	const full = device(left);
	const vault = await full.open();
	full.fill();

	await expect(vault.change(to)).rejects.toThrow('No room');

	expect(vault.mode).toBe(mode);
	expect(await vault.keys.open(await vault.keys.seal('later', []), [])).toBe('later');
	await expectWhole(full.left(), sealed);
});

test.each(pairs)('from %s to %s, a fall after any write loses nothing', async (...pair) => {
	const [, mode, from, to] = pair;
	const { left, sealed } = await keptBy(from);
	const falling = device(left);
	const vault = await falling.open();
	falling.after.length = 0;

	await vault.change(to);

	expect(vault.mode).toBe(mode);
	expect(falling.after.length).toBeGreaterThan(1);
	for (const one of falling.after) await expectWhole(one, sealed);
	expect(JSON.stringify(falling.left().memory)).not.toContain('before');
});
