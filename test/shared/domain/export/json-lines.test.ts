// The reader of JSON that knows its lines: otherwise it is the one every browser has.
import { readJson } from '#shared/domain/export/json-lines.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const plain = (json: unknown): unknown => {
	if (json instanceof Map) return Object.fromEntries([...json].map(([k, v]) => [k, plain(v)]));
	const node = json as { is: string; value: unknown; items: unknown[]; fields: unknown };
	if (node.is === 'value') return node.value;
	return node.is === 'list' ? node.items.map(plain) : plain(node.fields);
};

test('the reader with lines takes what JSON.parse takes, and gives the same', () => {
	fc.assert(
		fc.property(fc.json({ maxDepth: 4 }), fc.nat(3), (text, space) => {
			const written = JSON.stringify(JSON.parse(text), null, space);
			const read = readJson(written);
			expect(read.ok && JSON.stringify(plain(read.value))).toBe(JSON.stringify(JSON.parse(text)));
		}),
	);
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...'{}[],:"\\ntrue1-.e0 ') }), (text) => {
			let isJson = true;
			try {
				JSON.parse(text);
			} catch {
				isJson = false;
			}
			expect(readJson(text).ok).toBe(isJson);
		}),
	);
});
