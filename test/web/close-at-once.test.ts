// Words closed without waiting: open again under their key alone, and only as they were.
import fc from 'fast-check';
import { Keyring } from '#shared/store/seal.ts';
import { tell } from '#test/support/tell.ts';
import { closeAtOnce, type Closed, openClosed } from '#worker/web/close-at-once.ts';
import { expect, test } from 'vitest';

async function keyring(id: string): Promise<Keyring> {
	const keys = new Keyring();
	await keys.use(id, crypto.getRandomValues(new Uint8Array(32)));
	return keys;
}

const closedBy = async (keys: Keyring, words: string) =>
	closeAtOnce(await keys.oneTimeKey(), words);

test('whatever is written comes back, and lies there as nothing of it', async () => {
	const keys = await keyring('a');
	await fc.assert(
		fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 2000 }), async (words) => {
			const closed = await closedBy(keys, words);
			expect(await openClosed(keys, JSON.stringify(closed))).toBe(
				new TextDecoder().decode(new TextEncoder().encode(words)),
			);
			if (words.length > 8) expect(atob(closed.x)).not.toContain(words.slice(0, 8));
		}),
		{ numRuns: 50 },
	);
});

test('two texts never share a key: the same words lie there as something else', async () => {
	const keys = await keyring('a');
	const all = await Promise.all(
		Array.from({ length: 20 }, () => closedBy(keys, 'The same words.')),
	);
	expect(new Set(all.map(({ x }) => x)).size).toBe(all.length);
});

test('one bit changed anywhere, another key or no key: nothing opens', async () => {
	const keys = await keyring('a');
	const closed = await closedBy(keys, 'What was written last.');
	let tried = 0;
	for (const name of ['iv', 'x'] as const) {
		const bytes = Uint8Array.fromBase64(closed[name]);
		for (let bit = 0; bit < 8 * bytes.length; bit += 1) {
			const other = bytes.slice();
			other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
			const changed: Closed = { ...closed, [name]: other.toBase64() };
			expect(await openClosed(keys, JSON.stringify(changed))).toBeUndefined();
			tried += 1;
		}
	}
	const shorter = { ...closed, x: Uint8Array.fromBase64(closed.x).slice(0, -1).toBase64() };
	const bad = [JSON.stringify(shorter), JSON.stringify({ ...closed, k: 'c' }), '', '{}', 'null'];
	for (const one of bad) expect(await openClosed(keys, one)).toBeUndefined();
	for (const id of ['a', 'b'])
		expect(await openClosed(await keyring(id), JSON.stringify(closed))).toBeUndefined();
	tell(`closed at once: ${tried + bad.length + 2} changed ones tried`);
	expect(await openClosed(keys, JSON.stringify(closed))).toBe('What was written last.');
});

test('a long text is closed as well', async () => {
	const keys = await keyring('a');
	const words = 'Everything that was written on a long way home. '.repeat(20_000);

	expect(await openClosed(keys, JSON.stringify(await closedBy(keys, words)))).toBe(words);
});
