import { newId, newUid } from '#shared/ids.ts';
import { hubWorld } from '#test/support/hub-world.ts';
import { expect, test } from 'vitest';

const poll = <T>(read: () => T) => expect.poll(read, { timeout: 5000, interval: 10 });

test('what was not accepted is counted without any page, and again when the background comes up', async () => {
	const world = hubWorld();
	const lost = { u: newUid(), n: 'removeActionItem', a: { id: newId() } };
	await (await world.hub).mutate(newId(), lost);
	await poll(() => world.devices.at(-1)?.quarantined).toBe(1);

	world.restart();
	const before = world.devices.length;
	await (await world.hub).drainUnsent();

	await poll(() => world.devices.length).toBeGreaterThan(before);
	expect(world.devices.at(-1)?.quarantined).toBe(1);
});
