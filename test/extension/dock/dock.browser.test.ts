import { afterEach, expect, test } from 'vitest';
import { createDock } from '#extension/dock/dock.ts';
import type { DockPlace } from '#extension/messages.ts';

const page = () => window;
let cleanUp = () => {};
afterEach(() => {
	cleanUp();
	document.body.replaceChildren();
});

function dock() {
	const places: DockPlace[] = [];
	const loaded: string[] = [];
	const before = new Set(document.documentElement.children);
	const dock = createDock({
		page: document,
		src: (nonce) => {
			loaded.push(nonce);
			return `data:text/html,<body>#${nonce}`;
		},
		provider: () => ({ controls: ['.bar'] }),
		onPlace: (place) => places.push(place),
		onLost: () => {},
	});
	cleanUp = () => dock.unmount();
	const hosts = () => [...document.documentElement.children].filter((child) => !before.has(child));
	const rect = () => hosts()[0]?.getBoundingClientRect() ?? new DOMRect();
	return { dock, places, loaded, hosts, rect };
}

test('there is one frame, however often it is to be mounted', () => {
	const { dock: it, hosts, loaded } = dock();
	it.mount('one', 'chip', undefined);
	it.mount('two', 'strip', undefined);
	expect(hosts()).toHaveLength(1);
	expect(loaded).toEqual(['one']);
});

test('a new load takes the newest nonce, before or after it came', () => {
	const { dock: it, loaded } = dock();
	it.mount('one', 'chip', undefined);
	it.renew();
	it.mount('two', 'chip', undefined);
	it.mount('three', 'chip', undefined);
	it.renew();
	expect(loaded).toEqual(['one', 'two', 'three']);
});

test('unmounting takes everything out of the page, and it can come again', () => {
	const { dock: it, hosts } = dock();
	it.mount('one', 'chip', undefined);
	it.unmount();
	expect(hosts()).toEqual([]);
	it.mount('two', 'chip', undefined);
	expect(hosts()).toHaveLength(1);
});

test('a form changes the size where the frame is', () => {
	const { dock: it, rect } = dock();
	it.mount('one', 'chip', { edge: 'left', along: 0 });
	expect(rect()).toMatchObject({ x: 8, width: 44, height: 44 });
	it.setForm('strip');
	expect(rect()).toMatchObject({ x: 8, height: 56 });
});

test('a drag follows the pointer, snaps to the nearest edge and says the place', () => {
	const { dock: it, rect, places } = dock();
	it.mount('one', 'chip', { edge: 'right', along: 0.3 });
	const start = rect();
	it.drag({ k: 'drag', phase: 'start', screenX: 500, screenY: 500 });
	it.drag({ k: 'drag', phase: 'move', screenX: 460, screenY: 510 });
	expect(rect().x).toBe(start.x - 40);
	it.drag({ k: 'drag', phase: 'end', screenX: 500 - start.x + 20, screenY: 500 });
	expect(rect().x).toBe(8);
	expect(places).toEqual([{ edge: 'left', along: expect.any(Number) }]);
	expect(places[0]?.along).toBeCloseTo(0.3, 1);
});

test('an arrow takes it to another edge and says the place', () => {
	const { dock: it, rect, places } = dock();
	it.mount('one', 'chip', undefined);
	it.nudge('left');
	expect(rect().x).toBe(8);
	expect(places).toEqual([{ edge: 'left', along: 0.5 }]);
});

test('it moves aside for a bar that comes, and back when it goes', () => {
	const { dock: it, rect } = dock();
	it.mount('one', 'chip', { edge: 'left', along: 0.5 });
	const before = rect();
	const bar = document.createElement('div');
	bar.className = 'bar';
	const height = page().innerHeight * 0.5;
	Object.assign(bar.style, {
		position: 'fixed',
		left: '0',
		top: '25%',
		width: '300px',
		height: `${height}px`,
	});
	document.body.append(bar);
	it.settle();
	const aside = rect();
	const zone = bar.getBoundingClientRect();
	const covers =
		aside.left < zone.right &&
		zone.left < aside.right &&
		aside.top < zone.bottom &&
		zone.top < aside.bottom;
	expect(covers).toBe(false);
	bar.remove();
	it.settle();
	expect(rect()).toEqual(before);
});

test('the focus goes back to what had it in the call', () => {
	const { dock: it, hosts } = dock();
	const field = document.createElement('input');
	document.body.append(field);
	field.focus();
	it.mount('one', 'panel', undefined);
	(hosts()[0] as HTMLElement).tabIndex = 0;
	(hosts()[0] as HTMLElement).focus();
	expect(document.activeElement).toBe(hosts()[0]);
	it.focusCall();
	expect(document.activeElement).toBe(field);
	field.remove();
	it.focusCall();
	expect(document.activeElement).toBe(document.body);
});
