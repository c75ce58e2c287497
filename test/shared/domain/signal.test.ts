import { type Heard, needOf, shownAt, withNeed, withSignal } from '#shared/domain/signal.ts';
import { describe, expect, test } from 'vitest';

const MINUTE = 60_000;
const need = withNeed({}, 'listen', 0);
const both = withSignal(need, 'slower', 10_000);

describe('one thing at a time', () => {
	test.each<[string, Heard, number, ReturnType<typeof shownAt>]>([
		['nothing was said', {}, 0, undefined],
		['a need has just come', need, 0, { kind: 'need', what: 'listen', at: 0 }],
		['a need is almost a minute old', need, MINUTE - 1, { kind: 'need', what: 'listen', at: 0 }],
		['a need is a minute old', need, MINUTE, undefined],
		[
			'a signal comes while a need stands',
			both,
			10_000,
			{ kind: 'signal', what: 'slower', at: 10_000 },
		],
		['the signal has had its time', both, 30_000, { kind: 'need', what: 'listen', at: 0 }],
		['both have had their time', both, MINUTE, undefined],
		[
			'a second signal replaces the first',
			withSignal(both, 'helped', 20_000),
			20_000,
			{ kind: 'signal', what: 'helped', at: 20_000 },
		],
		[
			'a need comes while a signal stands',
			withNeed(both, 'advise', 12_000),
			12_000,
			{ kind: 'need', what: 'advise', at: 12_000 },
		],
		[
			'a need that came after it is taken back',
			withNeed(withNeed(both, 'advise', 12_000), null, 14_000),
			14_000,
			{ kind: 'signal', what: 'slower', at: 10_000 },
		],
	])('%s', (_, heard, now, shown) => {
		expect(shownAt(heard, now)).toEqual(shown);
	});
});

test('a need stays known after its minute, until it is taken back', () => {
	expect([shownAt(need, 2 * MINUTE), needOf(need)]).toEqual([undefined, 'listen']);
	expect(needOf(withNeed(need, null, 2 * MINUTE))).toBeUndefined();
});

test('the same need said again is not news, another one is', () => {
	const again = withNeed(need, 'listen', 2 * MINUTE);
	const other = withNeed(need, 'advise', 2 * MINUTE);

	expect(shownAt(again, 2 * MINUTE)).toBeUndefined();
	expect(shownAt(other, 2 * MINUTE)).toEqual({
		kind: 'need',
		what: 'advise',
		at: 2 * MINUTE,
	});
});
