import { afterEach, expect, test } from 'vitest';
import { page as screen } from 'vitest/browser';
import { mountFrame } from '#extension/dock/mount.ts';

const SRC = 'data:text/html,<body>frame';
const place = { x: 120, y: 80, width: 200, height: 100 };
let cleanUp = () => {};
afterEach(() => {
	cleanUp();
	document.head.querySelector('style[data-test]')?.remove();
});

/** A mounted frame, its element as the page finds it, and how often it was lost. */
function mounted() {
	let lost = 0;
	const before = new Set(document.documentElement.children);
	const frame = mountFrame(document, SRC, () => (lost += 1));
	const host = [...document.documentElement.children].find((child) => !before.has(child));
	if (!(host instanceof HTMLElement)) throw new Error('Nothing was mounted.');
	frame.place(place);
	cleanUp = () => frame.remove();
	return { frame, host, lost: () => lost };
}
const rectOf = (element: Element) => {
	const { x, y, width, height } = element.getBoundingClientRect();
	return { x, y, width, height };
};
/** A turn of the observers. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

test('one element beside the page, in the top layer, with nothing to read in it', () => {
	const { host } = mounted();
	expect(host.parentElement).toBe(document.documentElement);
	expect(host.matches(':popover-open')).toBe(true);
	expect(host.shadowRoot).toBeNull();
	expect(host.textContent).toBe('');
	expect(host.outerHTML).toBe('<div popover="manual"></div>');
	expect(rectOf(host)).toEqual(place);
});

test('no style of the page reaches it', () => {
	const style = document.createElement('style');
	style.dataset['test'] = '';
	style.textContent =
		'div { display: none !important; width: 5px !important; opacity: 0 !important; transform: scale(0) !important }';
	document.head.append(style);
	const { host } = mounted();
	expect(rectOf(host)).toEqual(place);
	expect(getComputedStyle(host).opacity).toBe('1');
});

test('attributes that the page puts on it are taken off', async () => {
	const { host } = mounted();
	host.setAttribute('style', 'opacity: 0 !important; width: 1px !important');
	host.inert = true;
	host.hidden = true;
	expect(rectOf(host)).toEqual(place);
	await expect.poll(() => host.getAttributeNames()).toEqual(['popover']);
});

test('it comes back when the page closes it', async () => {
	const { host } = mounted();
	host.hidePopover();
	await expect.poll(() => host.matches(':popover-open')).toBe(true);
	host.removeAttribute('popover');
	await expect.poll(() => host.matches(':popover-open')).toBe(true);
});

test('it comes back when the page takes it out, and says that it was lost', async () => {
	const { host, lost } = mounted();
	host.remove();
	await expect.poll(() => host.isConnected).toBe(true);
	expect(lost()).toBe(1);
	expect(rectOf(host)).toEqual(place);
});

test('a page that takes it out for ever wins', async () => {
	const { host } = mounted();
	for (let count = 0; count < 40; count += 1) {
		host.remove();
		await turn();
	}
	expect(host.isConnected).toBe(false);
});

test('it does not come back once it was removed', async () => {
	const { frame, host } = mounted();
	frame.remove();
	await turn();
	expect(host.isConnected).toBe(false);
});

test('nothing else of the page is touched', async () => {
	const records: MutationRecord[] = [];
	const observer = new MutationObserver((list) => records.push(...list));
	observer.observe(document, {
		subtree: true,
		childList: true,
		attributes: true,
		characterData: true,
	});
	const { frame, host } = mounted();
	frame.place({ ...place, x: 0 });
	frame.load(`${SRC}#again`);
	frame.remove();
	await turn();
	observer.disconnect();
	const others = records.filter(
		({ target, addedNodes, removedNodes }) =>
			target !== host && ![...addedNodes, ...removedNodes].includes(host),
	);
	expect(others).toEqual([]);
});

test('it can be seen and used while something is full screen, and goes back after that', async () => {
	const { host, lost } = mounted();
	const stage = document.createElement('div');
	const button = document.createElement('button');
	button.textContent = 'Full screen';
	button.addEventListener('click', () => void stage.requestFullscreen());
	document.body.append(stage, button);
	await screen.getByText('Full screen').click();
	await expect.poll(() => document.fullscreenElement).toBe(stage);
	await expect.poll(() => document.elementFromPoint(place.x + 5, place.y + 5)).toBe(host);
	await document.exitFullscreen();
	await expect.poll(() => host.parentElement).toBe(document.documentElement);
	expect(host.matches(':popover-open')).toBe(true);
	expect(lost()).toBe(0);
	stage.remove();
	button.remove();
});

test('it goes into the frame of a call that is full screen, loading anew, and comes back', async () => {
	const { host, lost } = mounted();
	const call = document.createElement('iframe');
	call.allow = 'fullscreen';
	const button = document.createElement('button');
	button.textContent = 'Full screen call';
	button.addEventListener('click', () => void call.contentDocument?.body.requestFullscreen());
	document.body.append(call, button);
	await screen.getByText('Full screen call').click();
	const inner = () => call.contentDocument?.elementFromPoint(place.x + 5, place.y + 5);
	await expect.poll(() => inner()).toBe(host);
	expect(lost()).toBe(1);
	await document.exitFullscreen();
	await expect.poll(() => host.parentElement).toBe(document.documentElement);
	expect(rectOf(host)).toEqual(place);
	expect(lost()).toBe(2);
	call.remove();
	button.remove();
});
