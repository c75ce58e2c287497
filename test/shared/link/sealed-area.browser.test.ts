import { sealArea } from '#shared/link/sealed-area.ts';
import { testKeys } from '#test/support/keys.ts';
import { memoryArea } from '#test/support/memory-area.ts';
import { afterEach, expect, test } from 'vitest';

const { encrypt, decrypt } = SubtleCrypto.prototype;
afterEach(() => Object.assign(SubtleCrypto.prototype, { encrypt, decrypt }));

/** The first of these takes until `go`, the others do not wait for it. */
function holdFirst(name: 'encrypt' | 'decrypt') {
	const gate = Promise.withResolvers<void>();
	const real = { encrypt, decrypt }[name];
	let calls = 0;
	SubtleCrypto.prototype[name] = async function (this: SubtleCrypto, ...args) {
		calls += 1;
		const isFirst = calls === 1;
		const done = await real.apply(this, args as never);
		if (isFirst) await gate.promise;
		return done;
	};
	return { go: gate.resolve, calls: () => calls };
}

const soon = () => new Promise<void>((resolve) => setTimeout(resolve));

test('of two writes to one name the later is the last, however long the first is sealed', async () => {
	const area = sealArea(memoryArea(), await testKeys());
	const first = holdFirst('encrypt');

	const writes = [area.set({ token: 'revoked', place: 1 }), area.set({ token: 'fresh' })];
	await soon();
	first.go();
	await Promise.all(writes);

	expect(await area.get('token')).toEqual({ token: 'fresh' });
	expect(await area.get('place')).toEqual({ place: 1 });
});

test('what is taken away while it is being written is gone', async () => {
	const area = sealArea(memoryArea(), await testKeys());
	const first = holdFirst('encrypt');

	const writes = [area.set({ token: 'revoked' }), area.remove('token')];
	await soon();
	first.go();
	await Promise.all(writes);

	expect(await area.get('token')).toEqual({});
});

test('under a new key nothing old is written over what is new', async () => {
	const keys = await testKeys();
	const area = sealArea(memoryArea(), keys);
	await area.set({ token: 'revoked' });
	await keys.use('new', new Uint8Array(32).fill(9));
	const first = holdFirst('decrypt');

	const resealing = area.reseal(['token']);
	await expect.poll(first.calls).toBe(1);
	const writing = area.set({ token: 'fresh' });
	await soon();
	first.go();
	await Promise.all([resealing, writing]);

	expect(await area.get('token')).toEqual({ token: 'fresh' });
});
