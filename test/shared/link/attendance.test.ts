import { Attendance } from '#shared/link/attendance.ts';
import { GONE_MS, PRESENCE_MS } from '#shared/domain/presence.ts';
import { expect, test } from 'vitest';

const here = { t: 'presence', at: 'panel' } as const;
const away = { t: 'presence', at: 'away' } as const;

/** Time that passes by hand; what is said, with when. */
function world() {
	let now = 0;
	const timers = new Set<{ at: number; run: () => void }>();
	const said: (readonly [at: number, where: string])[] = [];
	const clock = {
		now: () => now,
		after(ms: number, run: () => void) {
			const timer = { at: now + ms, run };
			timers.add(timer);
			return () => void timers.delete(timer);
		},
	};
	const attendance = new Attendance<string>(clock, ({ at }) => void said.push([now, at]));
	return {
		attendance,
		said,
		pass(ms: number) {
			const until = now + ms;
			for (;;) {
				const due = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
				if (!due) break;
				now = due.at;
				timers.delete(due);
				due.run();
			}
			now = until;
		},
	};
}

test('a page that speaks in time needs nobody to speak for it', () => {
	const { attendance, said, pass } = world();

	for (let i = 0; i < 10; i += 1) {
		expect(attendance.hear('panel', here)).toBe(true);
		pass(PRESENCE_MS);
	}

	expect(said).toEqual([]);
});

test('a page whose timers sleep is spoken for, well before it would count as gone', () => {
	const { attendance, said, pass } = world();
	attendance.hear('panel', here);

	pass(60_000);

	const gaps = said.map(([at], i) => at - (said[i - 1]?.[0] ?? 0));
	expect(said.length).toBeGreaterThan(10);
	expect(Math.max(...gaps)).toBeLessThan(GONE_MS - 3000);
	expect(new Set(said.map(([, where]) => where))).toEqual(new Set(['panel']));
});

test('a page that is closed has its good-bye said, once, and silence after it', () => {
	const { attendance, said, pass } = world();
	attendance.hear('panel', here);
	pass(1000);

	attendance.leave('panel');
	attendance.leave('panel');
	pass(60_000);

	expect(said).toEqual([[1000, 'away']]);
});

test('with two pages of one person, the last one says good-bye', () => {
	const { attendance, said } = world();
	attendance.hear('panel', here);
	attendance.hear('window', here);

	expect(attendance.hear('panel', away)).toBe(false);
	attendance.leave('panel');
	expect(said).toEqual([]);
	attendance.leave('window');
	expect(said).toEqual([[0, 'away']]);
});

test('a page that never was in the session says nothing as it goes', () => {
	const { attendance, said, pass } = world();

	attendance.leave('review');
	expect(attendance.hear('review', away)).toBe(false);
	pass(60_000);

	expect(said).toEqual([]);
});
