import { afterEach, expect, test } from 'vitest';
import { readKeepOut } from '#extension/dock/keep-out.ts';

const viewport = { width: 1000, height: 600 };
const service = { controls: ['.bar', '.side'], frame: 'iframe' };
const corner = { x: 936, y: 0, width: 64, height: 64 };
const bottom = { x: 0, y: 504, width: 1000, height: 96 };

afterEach(() => document.body.replaceChildren());

function put(className: string, style: Record<string, string>, parent: Element = document.body) {
	const element = parent.ownerDocument.createElement('div');
	element.className = className;
	Object.assign(element.style, { position: 'fixed', ...style });
	parent.append(element);
	return element;
}
const read = () => readKeepOut(document, service, viewport);

test('where no bar is seen, the usual places of one are kept free', () => {
	expect(read()).toEqual([corner, bottom]);
});

test('a bar is kept free with a gap around it, and nothing at the bottom beside', () => {
	put('bar', { left: '0', top: '0', width: '1000px', height: '60px' });
	expect(read()).toEqual([{ x: -8, y: -8, width: 1016, height: 76 }, corner]);
});

test('a bar that is hidden or pushed out of the window leaves its place kept free', () => {
	put('bar', { display: 'none', left: '0', bottom: '0', width: '1000px', height: '80px' });
	put('bar', { left: '0', top: '700px', width: '1000px', height: '80px' });
	expect(read()).toEqual([corner, bottom]);
});

test('side panels, dialogs and menus are kept free', () => {
	put('side', { left: '700px', top: '60px', width: '300px', height: '400px' });
	put('', { left: '100px', top: '100px', width: '200px', height: '100px' }).setAttribute(
		'role',
		'menu',
	);
	expect(read().slice(0, 2)).toEqual([
		{ x: 692, y: 52, width: 316, height: 416 },
		{ x: 92, y: 92, width: 216, height: 116 },
	]);
});

test('the stage itself is no control, even when it calls itself a dialog', () => {
	put('', { left: '0', top: '0', width: '1000px', height: '560px' }).setAttribute('role', 'dialog');
	expect(read()).toEqual([corner, bottom]);
});

test('controls in the frame of the call are where the frame is', () => {
	const frame = document.createElement('iframe');
	Object.assign(frame.style, {
		position: 'fixed',
		left: '100px',
		top: '50px',
		width: '800px',
		height: '500px',
		border: '0',
	});
	document.body.append(frame);
	const inner = frame.contentDocument?.body;
	if (!inner) throw new Error('The frame did not load.');
	put('bar', { left: '0', top: '400px', width: '800px', height: '60px' }, inner);
	expect(read()).toEqual([{ x: 92, y: 442, width: 816, height: 76 }, corner]);
});
