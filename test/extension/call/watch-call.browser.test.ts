import { afterEach, expect, test } from 'vitest';
import type { CallState } from '#extension/call/provider.ts';
import { LOOK_MS, watchCall } from '#extension/call/watch-call.ts';
import { meet, pageWith } from './pages.ts';

afterEach(() => document.body.replaceChildren());

/** A clock that stands still until a test moves it; `cost` is what each look takes. */
function standingClock(cost = 0) {
	let now = 0;
	let tasks: { at: number; task: () => void }[] = [];
	return {
		now: () => (now += cost),
		after(ms: number, task: () => void) {
			const entry = { at: now + ms, task };
			tasks.push(entry);
			return () => (tasks = tasks.filter((other) => other !== entry));
		},
		waiting: () => tasks.length,
		pass(ms: number) {
			const until = now + ms;
			for (;;) {
				const next = tasks.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
				if (!next) break;
				tasks = tasks.filter((other) => other !== next);
				now = Math.max(now, next.at);
				next.task();
			}
			now = Math.max(now, until);
		},
	};
}

async function watched(body: string, cost?: number) {
	const page = await pageWith(body);
	const clock = standingClock(cost);
	const states: CallState[] = [];
	const url = () => new URL('https://meet.google.com/abc-defg-hij');
	const stop = watchCall(page, (state) => states.push(state), { clock, url });
	return { page, clock, stop, phases: () => states.map(({ phase }) => phase) };
}

test('a call is said through its phases, few states in all', async () => {
	const { page, clock, phases, stop } = await watched('');
	for (const body of [meet.greenRoom, meet.waiting, meet.inCall, meet.ended]) {
		page.body.innerHTML = body;
		clock.pass(5 * LOOK_MS);
	}
	expect(phases()).toEqual(['unknown', 'lobby', 'waiting', 'in_call', 'ended']);
	stop();
});

test('a bar that is rebuilt says nothing', async () => {
	const { page, clock, phases, stop } = await watched(meet.inCall);
	page.body.innerHTML = '';
	clock.pass(LOOK_MS);
	page.body.innerHTML = meet.inCall;
	clock.pass(10 * LOOK_MS);
	expect(phases()).toEqual(['in_call']);
	stop();
});

test('a change of the body is seen before the next look is due', async () => {
	const { page, clock, phases, stop } = await watched('');
	page.body.innerHTML = meet.greenRoom;
	await expect.poll(() => clock.waiting()).toBe(1);
	// The observer has moved the look forward by now, or does so in this turn.
	await new Promise((resolve) => requestAnimationFrame(resolve));
	clock.pass(LOOK_MS / 4);
	expect(phases()).toEqual(['unknown', 'lobby']);
	stop();
});

test('a page that changes all the time is looked at twice a second at most', async () => {
	const { page, clock, stop } = await watched('');
	let looks = 0;
	const querySelector = page.querySelector.bind(page);
	page.querySelector = (selector: string) => {
		if (selector.includes('data-call-ended')) looks += 1;
		return querySelector(selector) as Element;
	};
	for (let count = 0; count < 100; count += 1) {
		page.body.append(page.createElement('p'));
		await Promise.resolve();
		clock.pass(10);
	}
	expect(looks).toBeGreaterThan(0);
	expect(looks).toBeLessThanOrEqual(3);
	stop();
});

test('looks that take too long become rare, and see what changes all the same', async () => {
	const page = await pageWith('');
	const clock = standingClock(40);
	const states: CallState[] = [];
	let looks = 0;
	const url = () => {
		looks += 1;
		return new URL('https://meet.google.com/abc-defg-hij');
	};
	const stop = watchCall(page, (state) => states.push(state), { clock, url });
	clock.pass(100 * LOOK_MS);
	const before = looks;

	page.body.innerHTML = meet.inCall;
	clock.pass(100 * LOOK_MS);

	expect(before).toBeLessThan(15);
	expect(states.map(({ phase }) => phase)).toEqual(['unknown', 'in_call']);
	stop();
});

test('what was stopped says nothing more', async () => {
	const { page, clock, stop, phases } = await watched('');
	stop();
	page.body.innerHTML = meet.inCall;
	clock.pass(10 * LOOK_MS);
	expect(phases()).toEqual(['unknown']);
});
