// Places in a list as text (fractional indices). Each device makes its own, and nothing says that another's
// can be read: whoever puts something beside one that cannot, still finds a place.
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { ORDER_MOST } from './agenda-item.ts';

type Key = string | null;

/** Keys of other letters would not be refused, but make keys that sort nowhere. */
function readable(key: string | undefined): Key {
	if (key === undefined || !/^[0-9A-Za-z]+$/.test(key)) return null;
	try {
		generateKeyBetween(key, null);
		return key;
	} catch {
		return null;
	}
}

function tryBetween(before: Key, after: Key, count: number): readonly string[] | undefined {
	try {
		const keys = generateNKeysBetween(before, after, count);
		return keys.every((key) => key.length <= ORDER_MOST) ? keys : undefined;
	} catch {
		return undefined;
	}
}

/**
 * So many places after the one and before the other. Where there is no room between the two, behind the first:
 * two people offline may have given two items the same place.
 */
export function ordersBetween(
	before: string | undefined,
	after: string | undefined,
	count: number,
): readonly string[] {
	const [from, to] = [readable(before), readable(after)];
	const room = from !== null && to !== null && from >= to ? null : to;
	return (
		tryBetween(from, room, count) ??
		tryBetween(from, null, count) ??
		generateNKeysBetween(null, null, count)
	);
}
