// Which panel a key of the browser reaches.
import type { PanelDown } from '#extension/messages.ts';
import { expect, test } from 'vitest';
import { frame, port, world, inACall } from './call-world.ts';

test('a shortcut opens the panel where it needs room, and reaches the tab in front only', async () => {
	const { tabs } = world();
	const call = await inACall(tabs, 1);
	await inACall(tabs, 2);
	const [panel, other] = [port<PanelDown>(), port<PanelDown>()];
	await tabs.welcome(frame('a', 1), panel, 'nonce-1');
	await tabs.welcome(frame('b', 2), other, 'nonce-2');

	await tabs.press('quick-capture', 1);

	expect(call.said.at(-1)).toEqual({ k: 'form', form: 'panel' });
	expect(panel.said.slice(1)).toEqual([
		{ k: 'form', form: 'panel' },
		{ k: 'shortcut', shortcut: 'quick-capture' },
	]);
	expect(other.said).toHaveLength(1);
});

test('a key for a line to write makes room in a strip too; the next section needs none there', async () => {
	const { tabs } = world();
	await inACall(tabs);
	const panel = port<PanelDown>();
	await tabs.welcome(frame(), panel, 'nonce-1');
	await tabs.hearPanel(frame(), panel, { k: 'form', form: 'strip' });

	await tabs.press('next-section', 1);
	await tabs.press('quick-capture', 1);

	expect(panel.said.slice(2)).toEqual([
		{ k: 'shortcut', shortcut: 'next-section' },
		{ k: 'form', form: 'panel' },
		{ k: 'shortcut', shortcut: 'quick-capture' },
	]);
});

test('without a call in front, a shortcut reaches the panel window', async () => {
	const { tabs } = world();
	const panel = port<PanelDown>();
	await tabs.welcome({ is: 'panel' }, panel, undefined);

	await tabs.press('next-section', 7);

	expect(panel.said).toEqual([
		{ k: 'welcome', call: { phase: 'none' }, form: 'panel', kind: 'window' },
		{ k: 'shortcut', shortcut: 'next-section' },
	]);
});
