import {
	boxesText,
	minutesAndSeconds,
	minutesLeft,
	minutesOver,
} from '#shared/ui/session/time-text.ts';
import { expect, test } from 'vitest';

test('time left counts down to nought and no further', () => {
	expect(minutesAndSeconds(760_000)).toBe('12:40');
	expect(minutesAndSeconds(1)).toBe('0:01');
	expect(minutesAndSeconds(-5000)).toBe('0:00');
});

test('a begun minute is still left, and only a whole one is over', () => {
	expect(minutesLeft(60_001)).toBe(2);
	expect(minutesOver(-59_999)).toBe(0);
	expect(minutesOver(-60_000)).toBe(1);
});

test('what the rest becomes is said in whole minutes, three at most', () => {
	expect(boxesText([8.4, 5])).toBe('8 + 5');
	expect(boxesText([1, 2, 3, 4])).toBe('1 + 2 + 3 …');
});
