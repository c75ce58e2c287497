// The key of a shared computer, while it is not certain that nobody has it any more.
import type { Envelope } from '#shared/link/envelope.ts';
import { type KeyMemory, openVault } from '#shared/link/vault.ts';
import { err } from '#shared/result.ts';
import { memoryArea } from '#test/support/memory-area.ts';
import { expect, test } from 'vitest';

function aDevice() {
	let envelope: Envelope | undefined;
	let wipes = 0;
	const place = {
		read: async () => envelope,
		write: async (next: Envelope) => void (envelope = next),
		remove: async () => void (envelope = undefined),
	};
	return {
		open: (memory: KeyMemory) =>
			openVault({
				...{ place, memory },
				askServer: async () => err({ code: 'unreachable' as const }),
				wipe: async () => void (wipes += 1),
			}),
		wipes: () => wipes,
	};
}

test('a shared computer is wiped only when everybody who may have the key has answered', async () => {
	const device = aDevice();
	const before = memoryArea();
	const vault = await device.open(before);
	await vault.settle(vault.keyId);
	await vault.change({ mode: 'shared' });
	await vault.settle(vault.keyId);
	const words = await vault.keys.seal('words', []);

	const asleep = memoryArea();
	const whole = () => Promise.reject(new Error('asleep'));
	await expect(device.open({ ...asleep, whole })).rejects.toThrow('asleep');
	expect(device.wipes()).toBe(0);

	const answers = { ...asleep, whole: async () => asleep.set(structuredClone(before.kept)) };
	const again = await device.open(answers);
	expect(await again.keys.open(words, [])).toBe('words');
	expect(device.wipes()).toBe(0);

	await device.open({ ...memoryArea(), whole: async () => undefined });
	expect(device.wipes()).toBe(1);
});

test('where the key is not only in memory, nobody is waited for', async () => {
	const device = aDevice();
	const whole = () => Promise.reject(new Error('asleep'));
	const own = await device.open({ ...memoryArea(), whole });
	await own.change({ mode: 'passphrase', passphrase: 'drei kleine Vögel' });

	expect((await device.open({ ...memoryArea(), whole })).locked).toBe('passphrase');
});

test('a key that another one is still behind is not changed', async () => {
	const vault = await aDevice().open(memoryArea());
	await vault.change({ mode: 'own' });
	const { keyId } = vault;

	await expect(vault.change({ mode: 'own' })).rejects.toThrow('not ended');
	await vault.settle('of another key');
	await expect(vault.change({ mode: 'own' })).rejects.toThrow('not ended');
	await vault.settle(keyId);
	await vault.change({ mode: 'own' });

	expect(vault.keyId).not.toBe(keyId);
});
