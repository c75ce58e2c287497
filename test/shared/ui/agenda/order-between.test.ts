import { orderAt, orderAtEnd } from '#shared/ui/agenda/order-between.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const list = (orders: readonly string[]) =>
	orders.map((order, i) => ({ id: String(i), meta: { order } }));

const sorted = (items: ReturnType<typeof list>) =>
	items.toSorted((a, b) => (a.meta.order < b.meta.order ? -1 : 1)).map(({ id }) => id);

test('an item ends up exactly where it was put', () => {
	fc.assert(
		fc.property(fc.integer({ min: 2, max: 8 }), fc.nat(7), fc.nat(7), (length, from, to) => {
			const orders: string[] = [];
			for (let i = 0; i < length; i += 1) orders.push(orderAtEnd(list(orders)));
			const items = list(orders);
			const [id, at] = [String(from % length), to % length];

			const order = orderAt(items, id, at);
			const moved = items.map((item) =>
				item.id === id && order ? { ...item, meta: { order } } : item,
			);

			expect(sorted(moved).indexOf(id)).toBe(at);
		}),
	);
});

test('two items with the same order, made by two people offline, do not stop a third', () => {
	const items = list(['a0', 'a1', 'a1', 'a2']);

	const order = orderAt(items, '3', 2);

	expect(order).toBeDefined();
	expect(order! > 'a1').toBe(true);
});
