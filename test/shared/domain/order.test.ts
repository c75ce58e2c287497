import { regular } from '#shared/content/templates/regular.ts';
import { newAgenda } from '#shared/domain/new-agenda.ts';
import { ordersBetween } from '#shared/domain/order.ts';
import { newId } from '#shared/ids.ts';
import { orderAhead, orderAt, orderAtEnd } from '#shared/ui/agenda/order-between.ts';
import fc from 'fast-check';
import { generateKeyBetween } from 'fractional-indexing';
import { expect, test } from 'vitest';

/** What the other person's device may have written for a place: the schema lets any text through. */
const hostile = fc.oneof(
	fc.string({ minLength: 1, maxLength: 200 }),
	fc.stringMatching(/^[A-Za-z][0-9A-Za-z]{0,199}$/),
	fc.constantFrom('!', 'a', 'a0\u20AC1', 'A' + '0'.repeat(26), 'z'.repeat(200), 'a00', '\u{1F4A9}'),
);

test('a place is found beside whatever lies there, and one can be found beside it again', () => {
	fc.assert(
		fc.property(hostile, hostile, fc.integer({ min: 1, max: 20 }), (before, after, count) => {
			for (const [from, to] of [
				[before, after],
				[before, undefined],
				[undefined, after],
			] as const) {
				const orders = ordersBetween(from, to, count);

				expect(orders).toHaveLength(count);
				expect(orders.toSorted()).toEqual(orders);
				for (const order of orders) expect(order).toMatch(/^[0-9A-Za-z]{1,200}$/);
				expect(() => ordersBetween(orders.at(-1), undefined, 1)).not.toThrow();
			}
		}),
		{ numRuns: 1000 },
	);
});

test('between two that can be read it is the usual one', () => {
	expect(ordersBetween('a0', 'a1', 1)).toEqual([generateKeyBetween('a0', 'a1')]);
	expect(ordersBetween('a1', 'a1', 1)).toEqual(['a2']);
	expect(ordersBetween('a0', '!', 2)).toEqual(['a1', 'a2']);
});

test('a session begins, and topics are added and moved, beside a place that cannot be read', () => {
	fc.assert(
		fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (orders) => {
			const items = newAgenda(regular, 45, newId, orders);
			expect(items.reduce((sum, { set }) => sum + set.minutes, 0)).toBe(45);

			const list = orders.map((order, i) => ({ id: String(i), meta: { order, protected: true } }));
			for (const order of [orderAhead(list), orderAtEnd(list), orderAt(list, 'new', 1)])
				expect(order).toMatch(/^[0-9A-Za-z]{1,200}$/);
		}),
	);
});
