// The rule is tested beside itself (`test/shared/reminders`); here that open pages keep it, one for all.
import { newId } from '#shared/ids.ts';
import type { Notice } from '#shared/reminders/notice.ts';
import { createTurns } from '#shared/store/turns.ts';
import type { DeviceSnapshot, MentorshipSummary, Settings } from '#shared/ui/link.ts';
import { memoryArea } from '#test/support/memory-area.ts';
import { openRemind } from '#worker/web/remind.ts';
import { expect, test, vi } from 'vitest';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Nine in the morning, in Berlin. */
const NINE = Date.parse('2026-11-27T08:00:00.000Z');
const DUE = { dueOn: '2026-11-27', datedAt: '2026-11-20T10:00:00.000Z' };

const summary = (more: Partial<MentorshipSummary> = {}): MentorshipSummary => ({
	...{ id: newId(), otherName: 'Ruth', otherJoined: true, state: 'active', callKeys: [] },
	me: { memberId: newId(), role: 'mentee', counterpartId: newId() },
	dated: [{ id: 'a', text: 'write the letter', ...DUE }],
	...more,
});

function deviceOf(
	one: MentorshipSummary,
	wish: Pick<Settings, 'notify'> = { notify: 'count' },
): DeviceSnapshot {
	const settings = { language: 'en' as const, ...wish };
	const calls = { reloadNeeded: false, withdrawn: [] };
	return { settings, mentorships: [one], quarantined: 0, calls };
}

/** A browser with as many tabs as one likes, each with timers of its own. */
function browser(at = NINE - HOUR) {
	let now = at;
	/** Nobody answers while no tab has the data. */
	let owner = Promise.withResolvers<void>();
	owner.resolve();
	let isInFront = false;
	const timers = new Set<{ at: number; run: () => void }>();
	const area = memoryArea();
	const turns = createTurns();
	const shown: Notice[] = [];
	const marks: string[] = [];
	/** What stands on the screen. */
	let onScreen: Notice | undefined;
	const settled = async () => {
		// What it waits for before its turn.
		for (let i = 0; i < 8; i += 1) await Promise.resolve();
		await turns(async () => undefined);
	};
	return {
		shown,
		marks,
		area,
		settled,
		screen: () => onScreen,
		goneOwner: () => void (owner = Promise.withResolvers()),
		newOwner: () => owner.resolve(),
		front: (is: boolean) => void (isInFront = is),
		tab: ({ isOwner = true } = {}) =>
			openRemind({
				isNow: () => owner.promise.then(() => isOwner),
				isInFront: () => isInFront,
				clock: {
					now: () => now,
					after(ms, run) {
						const timer = { at: now + ms, run };
						timers.add(timer);
						return () => timers.delete(timer);
					},
				},
				timeZone: () => 'Europe/Berlin',
				area,
				inTurn: turns,
				async show(notice) {
					shown.push(notice);
					onScreen = notice;
				},
				clear: async () => (onScreen = undefined),
				mark: (text) => void marks.push(text),
			}),
		/** Every timer rings at its time. */
		async pass(ms: number) {
			await settled();
			for (const end = now + ms; ;) {
				const next = [...timers].toSorted((a, b) => a.at - b.at).find((one) => one.at <= end);
				now = Math.max(now, next?.at ?? end);
				if (!next) return;
				timers.delete(next);
				next.run();
				await settled();
			}
		},
		/** The computer sleeps: time goes on, and nothing rings. */
		sleep: (ms: number) => void (now += ms),
	};
}

test('at nine an open page reminds, once, however many tabs of it there are', async () => {
	const { tab, pass, shown, settled } = browser();
	const device = deviceOf(summary());
	for (const one of [tab(), tab(), tab()]) one.hear(device);
	await settled();

	await pass(59 * MINUTE);
	expect(shown).toEqual([]);
	await pass(MINUTE);
	await pass(48 * HOUR);

	expect(shown).toEqual([{ title: 'Leitfaden', message: '1 action item is due' }]);
});

test.each([
	['somebody looks', true],
	['a timer of before rings', false],
] as const)('a computer that slept over nine: it is said when %s', async (_, looks) => {
	const { tab, sleep, pass, shown, settled } = browser();
	const one = tab();
	one.hear(deviceOf(summary()));
	await settled();

	sleep(3 * HOUR);
	if (looks) one.look();
	else await pass(0);
	await settled();
	expect(shown).toHaveLength(1);
	await pass(HOUR);

	expect(shown).toHaveLength(1);
});

test('a tab that was closed and opened again does not say it twice', async () => {
	const { tab, pass, shown, settled } = browser(NINE);
	const device = deviceOf(summary(), { notify: 'text' });
	tab().hear(device);
	await settled();
	tab().hear(device);
	await pass(HOUR);

	expect(shown).toEqual([{ title: '1 action item is due', message: 'write the letter' }]);
});

test('never while people talk; as soon as they are done it is said', async () => {
	const { tab, pass, shown, settled } = browser(NINE);
	const one = tab();
	const mentorship = summary();
	const liveSince = new Date(NINE - HOUR).toISOString();
	one.hear(deviceOf({ ...mentorship, liveSessionId: newId(), liveSince }));
	await pass(2 * HOUR);
	expect(shown).toEqual([]);

	one.hear(deviceOf(mentorship));
	await settled();

	expect(shown).toHaveLength(1);
});

test.each([
	[5, 0],
	[7, 1],
])('a session that began %i hours ago, and that nobody ended', async (hours, times) => {
	const { tab, settled, shown } = browser(NINE);
	const liveSince = new Date(NINE - hours * HOUR).toISOString();
	tab().hear(deviceOf(summary({ liveSessionId: newId(), liveSince })));
	await settled();

	expect(shown).toHaveLength(times);
});

test('whoever has the page in front of them sees it there; it is said once they have turned away', async () => {
	const { tab, pass, shown, front } = browser(NINE);
	front(true);
	tab().hear(deviceOf(summary()));
	await pass(HOUR);
	expect(shown).toEqual([]);

	front(false);
	await pass(10 * MINUTE);

	expect(shown).toHaveLength(1);
});

test('a tab whose data is old tells nothing until it has heard what is true now', async () => {
	const { tab, pass, shown, goneOwner, newOwner } = browser();
	const one = tab();
	one.hear(deviceOf(summary()));
	await pass(30 * MINUTE);
	goneOwner();
	await pass(2 * HOUR);
	expect(shown).toEqual([]);

	// It was done elsewhere in between.
	one.hear(deviceOf(summary({ dated: [] })));
	newOwner();
	await pass(2 * HOUR);
	expect(shown).toEqual([]);
});

test('of two tabs the one tells that has the data', async () => {
	const { tab, pass, shown } = browser();
	tab({ isOwner: false }).hear(deviceOf(summary({ dated: [{ id: 'a', text: 'x', ...DUE }] })));
	await pass(2 * HOUR);
	expect(shown).toEqual([]);

	tab().hear(deviceOf(summary()));
	await pass(HOUR);

	expect(shown).toHaveLength(1);
});

test('one message takes the place of another, so it says how much there is in all', async () => {
	const { tab, pass, shown, settled } = browser(NINE);
	const one = tab();
	const first = { id: 'a', text: 'write the letter', ...DUE };
	one.hear(deviceOf(summary({ dated: [first] })));
	await settled();
	const next = { id: 'b', text: 'call', ...DUE, dueOn: '2026-11-28' };
	one.hear(deviceOf(summary({ dated: [first, next] })));
	await pass(24 * HOUR);

	expect(shown.map(({ message }) => message)).toEqual([
		'1 action item is due',
		'2 action items are due',
	]);
});

test.each([{ notify: 'off' }, {}] as const)(
	'who did not ask for it (%o) hears nothing',
	async (wish) => {
		const { tab, pass, shown, marks } = browser(NINE);
		tab().hear(deviceOf(summary(), wish));
		await pass(HOUR);

		expect(shown).toEqual([]);
		expect(marks.at(-1)).toBe('1');
	},
);

test('the icon says how much is due, that something was not accepted, and nothing when all is done', async () => {
	const { tab, marks } = browser(NINE);
	const one = tab();
	const device = deviceOf(summary());
	one.hear(device);
	one.hear({ ...device, quarantined: 1 });
	one.hear(deviceOf(summary({ dated: [] })));

	expect(marks).toEqual(['1', '!', '']);
});

test.each([
	['done', deviceOf(summary({ dated: [] }))],
	['over', deviceOf(summary({ state: 'ended', over: 'left' }))],
	['of a person who wants no messages any more', deviceOf(summary(), { notify: 'off' })],
	['on a device that was emptied', { ...deviceOf(summary()), mentorships: [] }],
] as const)('a message is taken back when all of it is %s', async (_, after) => {
	const { tab, settled, screen } = browser(NINE);
	const one = tab();
	one.hear(deviceOf(summary(), { notify: 'text' }));
	await settled();
	expect(screen()?.message).toBe('write the letter');
	one.hear(deviceOf(summary(), { notify: 'text' }));
	await settled();
	expect(screen()).toBeDefined();

	one.hear(after);
	await settled();

	expect(screen()).toBeUndefined();
});

test('a device that was emptied is silent at once, also where nobody has the data any more', async () => {
	const { tab, settled, screen, goneOwner } = browser(NINE);
	const one = tab();
	one.hear(deviceOf(summary(), { notify: 'text' }));
	await settled();
	goneOwner();

	one.hear({ ...deviceOf(summary()), mentorships: [] });

	expect(screen()).toBeUndefined();
});

test('a disk that takes nothing now is tried again', async () => {
	const { tab, pass, shown, settled, area } = browser(NINE);
	const full = vi.spyOn(area, 'set').mockRejectedValueOnce(new Error('full'));
	const one = tab();
	one.hear(deviceOf(summary()));
	await settled();
	expect([shown.length, full.mock.calls.length]).toEqual([0, 1]);

	one.look();
	await pass(MINUTE);

	expect(shown).toHaveLength(1);
});
