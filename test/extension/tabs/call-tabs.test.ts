import type { PanelDown } from '#extension/messages.ts';
import { expect, test } from 'vitest';
import { inCall, frame, port, world, inACall, mountOf } from './call-world.ts';

test('the first word of a room is answered with a nonce, the second is not', async () => {
	const { tabs } = world();
	const call = await inACall(tabs);
	await tabs.hearCall(1, call, inCall);

	expect(call.said).toEqual([{ k: 'mount', nonce: 'nonce-1', form: 'chip' }]);
});

test('a panel is welcomed with the call of its tab, once for each nonce', async () => {
	const { tabs } = world();
	await inACall(tabs);
	const panel = port<PanelDown>();

	expect(await tabs.welcome(frame(), panel, 'nonce-1')).toBe(true);
	expect(await tabs.welcome(frame('stolen'), port(), 'nonce-1')).toBe(false);
	expect(await tabs.welcome(frame('guessed'), port(), 'nonce-2')).toBe(false);
	expect(await tabs.welcome(frame('silent'), port(), undefined)).toBe(false);

	expect(panel.said).toEqual([
		{
			k: 'welcome',
			kind: 'call',
			form: 'chip',
			call: { phase: 'in_call', provider: 'meet', callKey: 'meet:abc-defg-hij' },
		},
	]);
	expect(await tabs.isWelcome(frame())).toBe(true);
	expect(await tabs.isWelcome(frame('stolen'))).toBe(false);
});

test('the nonce of one tab opens nothing in another', async () => {
	const { tabs } = world();
	await inACall(tabs, 1);
	await inACall(tabs, 2);

	expect(await tabs.welcome(frame('x', 2), port(), 'nonce-1')).toBe(false);
	expect(await tabs.welcome(frame('x', 2), port(), 'nonce-2')).toBe(true);
});

test('a panel that was welcomed is welcome again after the background has died', async () => {
	const { tabs, restart } = world();
	await inACall(tabs);
	await tabs.welcome(frame(), port(), 'nonce-1');

	const again = restart();

	expect(await again.isWelcome(frame())).toBe(true);
	expect(await again.welcome(frame(), port(), 'nonce-1')).toBe(true);
	expect(await again.welcome(frame('other'), port(), 'nonce-1')).toBe(false);
});

test('the form a person chose comes back with the next frame of the tab', async () => {
	const { tabs } = world();
	const call = await inACall(tabs);
	const panel = port<PanelDown>();
	await tabs.welcome(frame(), panel, 'nonce-1');

	await tabs.hearPanel(frame(), panel, { k: 'form', form: 'panel' });
	expect(call.said.at(-1)).toEqual({ k: 'form', form: 'panel' });
	expect(panel.said.at(-1)).toEqual({ k: 'form', form: 'panel' });

	await tabs.closeCall(1, call);
	const reloaded = await inACall(tabs);
	expect(mountOf(reloaded.said)?.form).toBe('panel');
});

test('another call in the same tab begins small, and knows nothing of the key before', async () => {
	const { tabs } = world();
	const call = await inACall(tabs);
	const panel = port<PanelDown>();
	await tabs.welcome(frame(), panel, 'nonce-1');
	await tabs.hearPanel(frame(), panel, { k: 'form', form: 'panel' });
	await tabs.closeCall(1, call);

	const other = await inACall(tabs, 1, { k: 'call', state: { phase: 'lobby', provider: 'teams' } });
	const next = port<PanelDown>();
	await tabs.welcome(frame('next'), next, mountOf(other.said)?.nonce);

	expect(mountOf(other.said)?.form).toBe('chip');
	expect(next.said).toEqual([
		{ k: 'welcome', call: { phase: 'lobby', provider: 'teams' }, form: 'chip', kind: 'call' },
	]);
});

test('where the person put the frame is remembered for that service only', async () => {
	const { tabs } = world();
	const call = await inACall(tabs);
	const place = { edge: 'left', along: 0.5 } as const;
	await tabs.hearCall(1, call, { k: 'place', provider: 'meet', place });

	const meet = await inACall(tabs, 2);
	const state = { phase: 'in_call', provider: 'zoom', callKey: 'zoom:81234567890' } as const;
	const zoom = await inACall(tabs, 3, { k: 'call', state });

	expect(mountOf(meet.said)?.place).toEqual(place);
	expect(mountOf(zoom.said)?.place).toBeUndefined();
});

test('a call key the address showed earlier is kept when it goes', async () => {
	const { tabs } = world();
	const state = { phase: 'lobby', provider: 'teams', callKey: 'teams:meet:1234567890123' } as const;
	const call = await inACall(tabs, 1, { k: 'call', state });
	const panel = port<PanelDown>();
	await tabs.welcome(frame(), panel, 'nonce-1');

	await tabs.hearCall(1, call, { k: 'call', state: { phase: 'in_call', provider: 'teams' } });

	expect(panel.said.at(-1)).toEqual({
		k: 'call',
		call: { phase: 'in_call', provider: 'teams', callKey: 'teams:meet:1234567890123' },
	});
});

test('the next call of a tab does not inherit the key of one that has ended', async () => {
	const { tabs } = world();
	const state = {
		phase: 'in_call',
		provider: 'teams',
		callKey: 'teams:meet:1234567890123',
	} as const;
	const call = await inACall(tabs, 1, { k: 'call', state });
	const panel = port<PanelDown>();
	await tabs.welcome(frame(), panel, 'nonce-1');
	await tabs.hearPanel(frame(), panel, { k: 'form', form: 'panel' });

	await tabs.hearCall(1, call, { k: 'call', state: { phase: 'ended', provider: 'teams' } });
	expect(panel.said.at(-1)).toMatchObject({ call: { callKey: 'teams:meet:1234567890123' } });
	await tabs.hearCall(1, call, { k: 'call', state: { phase: 'lobby', provider: 'teams' } });

	expect(panel.said.slice(-2)).toEqual([
		{ k: 'form', form: 'chip' },
		{ k: 'call', call: { phase: 'lobby', provider: 'teams' } },
	]);
});

test('nor does one that begins after the tab showed no call for a while', async () => {
	const { tabs } = world();
	const state = { phase: 'lobby', provider: 'teams', callKey: 'teams:meet:1234567890123' } as const;
	const call = await inACall(tabs, 1, { k: 'call', state });

	await tabs.hearCall(1, call, { k: 'call', state: { phase: 'none' } });
	await tabs.hearCall(1, call, { k: 'call', state: { phase: 'lobby', provider: 'teams' } });
	const panel = port<PanelDown>();
	await tabs.welcome(frame(), panel, mountOf(call.said)?.nonce);

	expect(panel.said).toMatchObject([{ k: 'welcome', call: { phase: 'lobby', provider: 'teams' } }]);
	expect(panel.said[0]).not.toHaveProperty('call.callKey');
});

test('a call that was left out stays without a frame until the key asks for it', async () => {
	const { tabs, restart } = world();
	const call = await inACall(tabs);
	const panel = port<PanelDown>();
	await tabs.welcome(frame(), panel, 'nonce-1');

	await tabs.hearPanel(frame(), panel, { k: 'hide' });
	expect(call.said.at(-1)).toEqual({ k: 'unmount' });
	const again = restart();
	const reloaded = await inACall(again);
	await again.press('next-section', 1);
	expect(reloaded.said).toEqual([]);

	await again.press('toggle-panel', 1);
	expect(reloaded.said).toEqual([{ k: 'mount', nonce: 'nonce-2', form: 'panel' }]);
});

test('what was left out of one call is there in the next', async () => {
	const { tabs } = world();
	const call = await inACall(tabs);
	const panel = port<PanelDown>();
	await tabs.welcome(frame(), panel, 'nonce-1');
	await tabs.hearPanel(frame(), panel, { k: 'hide' });

	const state = { phase: 'lobby', provider: 'meet', callKey: 'meet:xyz-wxyz-xyz' } as const;
	await tabs.hearCall(1, call, { k: 'call', state });

	expect(call.said.at(-1)).toEqual({ k: 'mount', nonce: 'nonce-2', form: 'chip' });
});

test('the frame goes when the tab shows no call any more', async () => {
	const { tabs, presence } = world();
	const call = await inACall(tabs);

	await tabs.hearCall(1, call, { k: 'call', state: { phase: 'none' } });

	expect(call.said.at(-1)).toEqual({ k: 'unmount' });
	expect(presence.at(-1)).toEqual([1, false]);
});

test('a page that does not say counts as a call; its end does not', async () => {
	const { tabs, presence } = world();
	const call = await inACall(tabs, 1, {
		k: 'call',
		state: { phase: 'unknown', provider: 'zoom', callKey: 'zoom:1' },
	});
	expect(presence.at(-1)).toEqual([1, true]);

	await tabs.hearCall(1, call, { k: 'call', state: { phase: 'ended', provider: 'zoom' } });
	expect(presence.at(-1)).toEqual([1, false]);
});

test('drag, nudge and focus go from the panel to its own tab', async () => {
	const { tabs } = world();
	const call = await inACall(tabs, 1);
	const other = await inACall(tabs, 2);
	const panel = port<PanelDown>();
	await tabs.welcome(frame(), panel, 'nonce-1');

	const drag = { k: 'drag', phase: 'start', screenX: 1, screenY: 2 } as const;
	await tabs.hearPanel(frame(), panel, drag);
	await tabs.hearPanel(frame(), panel, { k: 'nudge', direction: 'left' });
	await tabs.hearPanel(frame(), panel, { k: 'focus_call' });

	expect(call.said.slice(1)).toEqual([
		drag,
		{ k: 'nudge', direction: 'left' },
		{ k: 'focus_call' },
	]);
	expect(other.said).toHaveLength(1);
});

test('a panel in whose place there is another one moves nothing any more', async () => {
	const { tabs, memories } = world();
	const call = await inACall(tabs);
	const [old, current, never] = [port<PanelDown>(), port<PanelDown>(), port<PanelDown>()];
	await tabs.welcome(frame(), old, 'nonce-1');
	await tabs.welcome(frame(), current, undefined);
	const before = { said: [...call.said], memory: memories.get(1) };

	for (const panel of [old, never]) {
		await tabs.hearPanel(frame(), panel, { k: 'nudge', direction: 'left' });
		await tabs.hearPanel(frame(), panel, { k: 'form', form: 'panel' });
		await tabs.hearPanel(frame(), panel, { k: 'reload' });
		await tabs.hearPanel(frame(), panel, { k: 'hide' });
	}
	expect({ said: call.said, memory: memories.get(1) }).toEqual(before);

	await tabs.hearPanel(frame(), current, { k: 'nudge', direction: 'left' });
	expect(call.said.at(-1)).toEqual({ k: 'nudge', direction: 'left' });
});

test('a panel that asks to be loaded anew gets a nonce that is new', async () => {
	const { tabs } = world();
	const call = await inACall(tabs);
	const panel = port<PanelDown>();
	await tabs.welcome(frame(), panel, 'nonce-1');

	await tabs.hearPanel(frame(), panel, { k: 'reload' });

	expect(call.said.slice(1)).toEqual([
		{ k: 'remount' },
		{ k: 'mount', nonce: 'nonce-2', form: 'chip' },
	]);
	expect(await tabs.welcome(frame('frame-2'), port(), 'nonce-2')).toBe(true);
});

test('a closed tab is forgotten', async () => {
	const { tabs, memories } = world();
	await inACall(tabs);
	await tabs.welcome(frame(), port(), 'nonce-1');

	await tabs.removed(1);

	expect(memories.size).toBe(0);
	expect(await tabs.isWelcome(frame())).toBe(false);
});
