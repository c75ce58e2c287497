import { describe, expect, test } from 'vitest';
import { createPhaseKeeper, KEY_MS, LEAVE_MS, MOVE_MS } from '#extension/call/phase-keeper.ts';
import type { CallState } from '#extension/call/provider.ts';

const none: CallState = { phase: 'none' };
type Phase = Exclude<CallState['phase'], 'none'>;
const meet = (phase: Phase, more: { callKey?: string; presenting?: boolean } = {}): CallState => ({
	phase,
	provider: 'meet',
	callKey: 'meet:abc-defg-hij',
	...more,
});
const teams = (phase: Phase, callKey?: string): CallState => ({
	phase,
	provider: 'teams',
	...(callKey !== undefined && { callKey }),
});

/** Looks at the page at these seconds and says what was said when. */
function said(...looks: (readonly [second: number, state: CallState, moving?: boolean])[]) {
	const keeper = createPhaseKeeper();
	return looks.flatMap(([second, state, moving = false]) => {
		const next = keeper.next({ state, moving }, second * 1000);
		return next ? [[second, next]] : [];
	});
}

test('the first look is said at once, the same again is not', () => {
	expect(said([0, meet('unknown')], [2, meet('unknown')])).toEqual([[0, meet('unknown')]]);
});

test('coming closer to a call is said at once', () => {
	const looks = [
		[0, meet('lobby')],
		[2, meet('waiting')],
		[4, meet('in_call')],
	] as const;
	expect(said(...looks)).toEqual(looks);
});

test('a page that does not decide keeps the phase, however long', () => {
	expect(said([0, meet('in_call')], [2, meet('unknown')], [600, meet('unknown')])).toHaveLength(1);
});

test('a call is left only after it has been gone for a while', () => {
	const leave = LEAVE_MS / 1000;
	expect(
		said([0, meet('in_call')], [2, meet('ended')], [2 + leave - 0.1, meet('ended')]),
	).toHaveLength(1);
	expect(said([0, meet('in_call')], [2, meet('ended')], [2 + leave, meet('ended')])).toEqual([
		[0, meet('in_call')],
		[2 + leave, meet('ended')],
	]);
});

test('a call that comes back within that while was never left', () => {
	const looks = said(
		[0, meet('in_call')],
		[2, meet('ended')],
		[6, meet('in_call')],
		[9, meet('ended')],
	);
	expect(looks).toHaveLength(1);
});

test('going to a breakout room takes longer and is no end', () => {
	const move = MOVE_MS / 1000;
	const gone = said(
		[0, meet('in_call')],
		[2, meet('lobby'), true],
		[20, meet('lobby')],
		[24, meet('in_call')],
	);
	expect(gone).toHaveLength(1);
	const left = said([0, meet('in_call')], [2, meet('ended'), true], [2 + move, meet('ended')]);
	expect(left).toHaveLength(2);
});

test('presenting is said as it comes and goes', () => {
	const looks = [
		[0, meet('in_call')],
		[2, meet('in_call', { presenting: true })],
		[4, meet('in_call')],
	] as const;
	expect(said(...looks)).toEqual(looks);
});

test('another call in the same tab is said at once', () => {
	const other = meet('lobby', { callKey: 'meet:xyz-abcd-efg' });
	expect(said([0, meet('in_call')], [2, other])).toEqual([
		[0, meet('in_call')],
		[2, other],
	]);
});

test('a rebuilt page between lobby and call is not the end of it', () => {
	const looks = said([0, teams('lobby')], [2, none], [4, teams('in_call')]);
	expect(looks.map(([, state]) => (state as CallState).phase)).toEqual(['lobby', 'in_call']);
});

describe('a page that shows a call only by its markup', () => {
	const key = 'teams:meet:1234567890123';

	test('keeps the key that the address showed earlier', () => {
		const looks = said([0, teams('unknown', key)], [2, teams('in_call')]);
		expect(looks.at(-1)).toEqual([2, teams('in_call', key)]);
	});

	test('keeps it while its client loads', () => {
		const looks = said([0, teams('unknown', key)], [2, none], [60, none], [62, teams('in_call')]);
		expect(looks.at(-1)).toEqual([62, teams('in_call', key)]);
	});

	test('forgets it when no call came of it', () => {
		const late = 3 + KEY_MS / 1000;
		const looks = said(
			[0, teams('unknown', key)],
			[2, none],
			[late, none],
			[late + 2, teams('in_call')],
		);
		expect(looks.at(-1)).toEqual([late + 2, teams('in_call')]);
	});

	test('is ended when the call is gone from it, and stays so', () => {
		const looks = said([0, teams('in_call', key)], [2, none], [8, none], [10, none], [90, none]);
		expect(looks).toEqual([
			[0, teams('in_call', key)],
			[8, teams('ended', key)],
		]);
	});

	test('does not give the next call the key of the last one', () => {
		const looks = said([0, teams('in_call', key)], [2, none], [8, none], [30, teams('in_call')]);
		expect(looks.at(-1)).toEqual([30, teams('in_call')]);
	});
});
