import { openPanelHost } from '#extension/link/panel-host.ts';
import type { PanelDown, PanelUp } from '#extension/messages.ts';
import { systemClock } from '#shared/store/clock.ts';
import { portPair, type PortPair } from '#test/support/port-pair.ts';
import { expect, test } from 'vitest';

/** A background that can be killed: each connection is a new one, and it hears what it is told. */
function background() {
	const lines: { pair: PortPair; heard: PanelUp[] }[] = [];
	return {
		lines,
		connect() {
			const pair = portPair();
			const heard: PanelUp[] = [];
			pair.background.onMessage((message) => void heard.push(message as PanelUp));
			lines.push({ pair, heard });
			return pair.page;
		},
		tell: (message: PanelDown) => lines.at(-1)?.pair.background.post(message),
		get heard() {
			return lines.at(-1)?.heard;
		},
	};
}

const welcome: PanelDown = {
	k: 'welcome',
	kind: 'call',
	call: { phase: 'in_call', provider: 'teams' },
	form: 'chip',
};

async function openHost() {
	const world = background();
	const opening = openPanelHost({
		connect: world.connect,
		nonce: 'n',
		clock: systemClock,
		hasExtension: () => true,
		reload() {},
		openTab() {},
		isSeen: () => true,
		canTell: true,
	});
	world.tell(welcome);
	const host = await opening;
	if (!host) throw new Error('not welcomed');
	return { world, host };
}

test('a size that was asked for while the background died is asked for again', async () => {
	const { world, host } = await openHost();
	world.lines[0]?.pair.break();

	host.setForm('panel');
	await expect.poll(() => world.lines).toHaveLength(2);
	world.tell(welcome);

	await expect
		.poll(() => world.heard)
		.toEqual([
			{ k: 'hello', nonce: 'n' },
			{ k: 'form', form: 'panel' },
		]);
});

test('a size that was given is not asked for again', async () => {
	const { world, host } = await openHost();
	let form = '';
	host.onForm((next) => (form = next));
	host.setForm('strip');
	world.tell({ k: 'form', form: 'strip' });
	await expect.poll(() => form).toBe('strip');

	world.lines[0]?.pair.break();
	await expect.poll(() => world.lines).toHaveLength(2);
	world.tell(welcome);
	await expect.poll(() => form).toBe('chip');
	world.tell({ k: 'form', form: 'panel' });
	await expect.poll(() => form).toBe('panel');

	expect(world.heard).toEqual([{ k: 'hello', nonce: 'n' }]);
});
