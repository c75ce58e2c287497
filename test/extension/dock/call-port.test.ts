import { expect, test } from 'vitest';
import { openCallPort, type RawPort } from '#extension/dock/call-port.ts';
import type { CallDown, CallUp } from '#extension/messages.ts';

const call: CallUp = { k: 'call', state: { phase: 'lobby', provider: 'meet' } };
const place: CallUp = { k: 'place', provider: 'meet', place: { edge: 'left', along: 0 } };

/** The browser's side: every port it opened, what each was told, and a way to close it. */
function runtime() {
	const ports: { said: unknown[]; open: boolean; tell(message: CallDown): void; die(): void }[] =
		[];
	const timers: { ms: number; task: () => void }[] = [];
	const heard: CallDown[] = [];
	let orphaned = 0;
	let gone = false;

	function connect(): RawPort {
		if (gone) throw new Error('Extension context invalidated.');
		const said: unknown[] = [];
		const onMessage: ((message: unknown) => void)[] = [];
		const onDisconnect: (() => void)[] = [];
		const self = {
			said,
			open: true,
			tell: (message: CallDown) => onMessage.forEach((listen) => listen(message)),
			die() {
				self.open = false;
				onDisconnect.forEach((listen) => listen());
			},
		};
		ports.push(self);
		return {
			postMessage(message) {
				if (!self.open) throw new Error('Attempting to use a disconnected port object');
				said.push(message);
			},
			// A port does not tell the side that closes it.
			disconnect: () => (self.open = false),
			onMessage: { addListener: (listen) => void onMessage.push(listen) },
			onDisconnect: { addListener: (listen) => void onDisconnect.push(listen) },
		};
	}

	const port = openCallPort({
		connect,
		onMessage: (message) => heard.push(message),
		onOrphaned: () => (orphaned += 1),
		after(ms, task) {
			const timer = { ms, task };
			timers.push(timer);
			return () => timers.splice(timers.indexOf(timer), 1);
		},
	});
	const wait = () => timers.splice(0).map(({ ms, task }) => (task(), ms));
	return { port, ports, heard, wait, orphaned: () => orphaned, goAway: () => (gone = true) };
}

test('the call is said again to a background that died and came back', () => {
	const { port, ports, wait } = runtime();
	port.say(call);
	port.say(place);
	ports[0]?.die();
	wait();
	expect(ports).toHaveLength(2);
	expect(ports[1]?.said).toEqual([call]);
});

test('what a place was is not said twice, and what is said to a dead port is not an error', () => {
	const { port, ports } = runtime();
	ports[0]?.die();
	expect(() => port.say(place)).not.toThrow();
});

test('a background that keeps dying is asked less and less often', () => {
	const { ports, wait } = runtime();
	const waits = [];
	for (let count = 0; count < 10; count += 1) {
		ports.at(-1)?.die();
		waits.push(...wait());
	}
	expect(waits.slice(0, 3)).toEqual([50, 100, 200]);
	expect(waits.at(-1)).toBe(5_000);
});

test('an answer makes it quick again', () => {
	const { ports, wait } = runtime();
	ports[0]?.die();
	wait();
	ports[1]?.tell({ k: 'unmount' });
	ports[1]?.die();
	expect(wait()).toEqual([50]);
});

test('opening anew says the call again and no longer hears the old port', () => {
	const { port, ports, heard } = runtime();
	port.say(call);
	port.reopen();
	ports[0]?.tell({ k: 'unmount' });
	ports[1]?.tell({ k: 'focus_call' });
	expect(ports.map(({ open }) => open)).toEqual([false, true]);
	expect(ports[1]?.said).toEqual([call]);
	expect(heard).toEqual([{ k: 'focus_call' }]);
});

test('an update of the extension is the end of it, once', () => {
	const { ports, wait, goAway, orphaned } = runtime();
	goAway();
	ports[0]?.die();
	wait();
	expect([orphaned(), ports.length, wait().length]).toEqual([1, 1, 0]);
});

test('a closed port stays closed', () => {
	const { port, ports, wait } = runtime();
	port.close();
	ports[0]?.die();
	wait();
	expect(ports).toHaveLength(1);
});
