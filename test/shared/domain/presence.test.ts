import {
	GONE_MS,
	hear,
	isHere,
	nobodyYet,
	type Presence,
	PRESENCE_MS,
	watchOver,
} from '#shared/domain/presence.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

type Step = 'here' | 'away' | 'paused' | 'resumed' | number;

/** Plays what happens, second by second; says when the session was paused by itself. */
function play(steps: readonly Step[]): readonly number[] {
	let now = 0;
	let runs = true;
	let presence: Presence = nobodyYet;
	const pauses: number[] = [];
	const look = () => {
		const seen = watchOver(presence, { runs }, now);
		presence = seen.presence;
		if (!seen.pause) return;
		pauses.push(now);
		runs = false;
		look();
	};
	for (const step of steps) {
		if (step === 'here' || step === 'away') presence = hear(presence, step, now);
		else if (step === 'paused') runs = false;
		else if (step === 'resumed') runs = true;
		else
			for (let passed = 0; passed < step; passed += 1000) {
				now += 1000;
				look();
			}
		look();
	}
	return pauses;
}

describe('when a session pauses by itself', () => {
	test.each<[string, readonly Step[], readonly number[]]>([
		['nobody was ever there', [60_000], []],
		['somebody falls silent', ['here', 3000, 'here', 20_000], [11_000]],
		['two presences in a row are lost', ['here', 7000, 'here', 7000, 'here'], []],
		['somebody says good-bye', ['here', 3000, 'away', 60_000], []],
		['once is enough', ['here', 60_000], [8000]],
		['one carries on alone', ['here', 10_000, 'resumed', 60_000], [8000]],
		[
			'they are together again, then not',
			['here', 10_000, 'here', 'resumed', 3000, 'here', 10_000],
			[8000, 21_000],
		],
		['the other is back, but it is still paused', ['here', 10_000, 'here', 20_000], [8000]],
		['it was paused by hand before the silence', ['here', 1000, 'paused', 30_000], []],
		['…and carried on alone after it', ['here', 1000, 'paused', 30_000, 'resumed', 30_000], []],
	])('%s', (_, steps, expected) => {
		expect(play(steps)).toEqual(expected);
	});
});

test('silence is noticed within ten seconds, and a lost frame or two is no silence', () => {
	expect(GONE_MS + 1000).toBeLessThan(10_000);
	expect(2 * PRESENCE_MS).toBeLessThan(GONE_MS);
	expect(isHere(hear(nobodyYet, 'here', 0), GONE_MS - 1)).toBe(true);
	expect(isHere(hear(nobodyYet, 'here', 0), GONE_MS)).toBe(false);
});

test('whatever happens, between two pauses both were together', () => {
	const step = fc.oneof(
		fc.constantFrom<Step>('here', 'away', 'paused', 'resumed'),
		fc.integer({ min: 1, max: 20 }).map((seconds) => seconds * 1000),
	);
	fc.assert(
		fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
			const heard = steps.filter((one) => one === 'here').length;
			expect(play(steps).length).toBeLessThanOrEqual(heard);
		}),
	);
});
