import {
	GONE_MS,
	hear,
	isHere,
	type Line,
	nobodyYet,
	type Presence,
	PRESENCE_MS,
	watchOver,
} from '#shared/domain/presence.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

type Step = 'here' | 'away' | 'paused' | 'resumed' | Line | number;
type Moment = Readonly<{ at: number; line: Line; openSince: number; heardAt: number }>;

/** Plays what happens, second by second; says when the session was paused by itself, and how things stood. */
function moments(steps: readonly Step[]): readonly Moment[] {
	let [now, openSince, heardAt] = [0, 0, -1];
	let runs = true;
	let line: Line = 'open';
	let presence: Presence = nobodyYet;
	const pauses: Moment[] = [];
	const look = () => {
		const seen = watchOver(presence, { runs, line }, now);
		presence = seen.presence;
		if (!seen.pause) return;
		pauses.push({ at: now, line, openSince, heardAt });
		runs = false;
		look();
	};
	for (const step of steps) {
		if (step === 'here' || step === 'away') {
			// Nothing is heard over a line that is not open.
			if (line !== 'open') continue;
			presence = hear(presence, step, now);
			heardAt = now;
		} else if (step === 'paused') runs = false;
		else if (step === 'resumed') runs = true;
		else if (typeof step === 'string') {
			if (step === 'open' && line !== 'open') openSince = now;
			line = step;
		} else
			for (let passed = 0; passed < step; passed += 1000) {
				now += 1000;
				look();
			}
		look();
	}
	return pauses;
}

const play = (steps: readonly Step[]) => moments(steps).map(({ at }) => at);

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

describe('a dead server is no dead call', () => {
	test.each<[string, readonly Step[], readonly number[]]>([
		['it is away for a quarter of an hour', ['here', 1000, 'cut', 900_000], []],
		['both come back at once', ['here', 1000, 'cut', 4000, 'open', 7000, 'here'], []],
		[
			'the other comes back a little later',
			['here', 1000, 'cut', 4000, 'open', 11_000, 'here'],
			[],
		],
		['after a long outage much later', ['here', 1000, 'cut', 60_000, 'open', 37_000, 'here'], []],
		['the other never comes back', ['here', 1000, 'cut', 4000, 'open', 60_000], [17_000]],
		['…nor after a long outage', ['here', 1000, 'cut', 60_000, 'open', 60_000], [99_000]],
		['they fall silent after it', ['here', 1000, 'cut', 4000, 'open', 'here', 60_000], [13_000]],
		['somebody was gone before', ['here', 9000, 'cut', 60_000, 'open', 60_000], [8000]],
		['the device has no network', ['here', 1000, 'offline', 60_000], [8000]],
		['it has one again in time', ['here', 1000, 'offline', 4000, 'open', 8000, 'here'], []],
		['it has one, the server is not there', ['here', 1000, 'offline', 4000, 'cut', 60_000], []],
		['first the server, then the network', ['here', 'cut', 60_000, 'offline', 60_000], [68_000]],
		['no network, and one carries on alone', ['here', 'offline', 9000, 'resumed', 60_000], [8000]],
		['nobody was ever there', ['cut', 60_000, 'open', 60_000, 'offline', 60_000], []],
	])('%s', (_, steps, expected) => {
		expect(play(steps)).toEqual(expected);
	});

	test('while the line is cut they are where they were', () => {
		const cut = (before: Presence, now: number) =>
			watchOver(before, { runs: true, line: 'cut' }, now).presence;

		expect(isHere(cut(hear(nobodyYet, 'here', 0), 1000), 600_000)).toBe(true);
		expect(isHere(cut(hear(nobodyYet, 'here', 0), GONE_MS), 600_000)).toBe(false);
		expect(isHere(cut(nobodyYet, 0), 1000)).toBe(false);
	});

	test('whatever happens: never over a cut line, never before the silence has lasted on an open one', () => {
		const step = fc.oneof(
			fc.constantFrom<Step>('here', 'here', 'away', 'resumed', 'open', 'open', 'cut', 'offline'),
			fc.integer({ min: 1, max: 20 }).map((seconds) => seconds * 1000),
		);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
				for (const { at, line, openSince, heardAt } of moments(steps)) {
					expect(line).not.toBe('cut');
					expect(at - heardAt).toBeGreaterThanOrEqual(GONE_MS);
					if (line === 'open') expect(at - openSince).toBeGreaterThanOrEqual(GONE_MS);
				}
			}),
		);
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
		fc.constantFrom<Step>('here', 'away', 'paused', 'resumed', 'open', 'cut', 'offline'),
		fc.integer({ min: 1, max: 20 }).map((seconds) => seconds * 1000),
	);
	fc.assert(
		fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
			const heard = steps.filter((one) => one === 'here').length;
			expect(play(steps).length).toBeLessThanOrEqual(heard);
		}),
	);
});
