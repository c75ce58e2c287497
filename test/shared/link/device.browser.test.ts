import { newId, newUid } from '#shared/ids.ts';
import { hubWorld, recorder } from '#test/support/hub-world.ts';
import { expect, test } from 'vitest';

const poll = <T>(read: () => T) => expect.poll(read, { interval: 10 });

test('what was not accepted is counted without any page, and again when the background comes up', async () => {
	const world = hubWorld();
	const lost = { u: newUid(), n: 'removeActionItem', a: { id: newId() } };
	await (await world.hub).mutate(newId(), lost);
	await poll(() => world.devices.at(-1)?.quarantined).toBe(1);

	world.restart();
	const before = world.devices.length;
	await (await world.hub).drainUnsent();

	await poll(() => world.devices.length).toBeGreaterThan(before);
	const told = world.devices.slice(before).map(({ quarantined }) => quarantined);
	expect(new Set(told), 'nothing is told before they were counted').toEqual(new Set([1]));
});

test('a pulse that stayed alone too long on this device alone goes when the background comes up', async () => {
	const world = hubWorld();
	const [m, me, other, sessionId] = [newId(), newId(), newId(), newId()];
	const item = { id: newId(), set: { order: 'a0', minutes: 5, minimum: 2, protected: false } };
	const made = [
		[
			'addMentorship',
			{
				id: m,
				set: { cadence: 'weekly', minutes: 45, timeZone: 'Europe/Berlin' },
				text: {},
				me: { id: me, role: 'mentor', text: { name: 'Mia', language: 'en' } },
				other: { id: other, text: { name: 'Jonas', language: 'de' } },
			},
		],
		[
			'startSession',
			{
				id: sessionId,
				number: 1,
				minutes: 45,
				items: [{ ...item, set: { ...item.set, promptIds: [], origin: 'mentor' }, text: {} }],
			},
		],
		['endSession', { id: sessionId }],
		['submitPulse', { sessionId, set: { heard: 2 }, text: { comment: 'Alone' } }],
	] as const;
	for (const [n, a] of made) await (await world.hub).mutate(m, { u: newUid(), n, a });
	const pulses = async () => {
		const seen = recorder();
		world.page().link.watch(m, seen.listener);
		await poll(() => seen.of('snapshot').length).toBe(1);
		const [{ records }] = seen.of<{ records: { kind: string }[] }>('snapshot') as [never];
		return (records as { kind: string }[]).filter(({ kind }) => kind === 'pulse').length;
	};
	await expect.poll(pulses).toBe(1);

	world.pass(29 * 86_400_000);
	world.restart();
	await (await world.hub).drainUnsent();
	expect(await pulses()).toBe(1);
	world.pass(86_400_000);
	world.restart();
	await (await world.hub).drainUnsent();

	await expect.poll(pulses).toBe(0);
	expect(world.devices.at(-1)?.quarantined).toBe(0);
});
