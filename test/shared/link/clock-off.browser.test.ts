// What is written on a device whose clock is off, while nobody has confirmed it, has the server's times too:
// a page counts by that clock, and would else show too little time left.
import { newAgenda } from '#shared/domain/new-agenda.ts';
import { findTemplate } from '#shared/content/templates/index.ts';
import { newId, newUid, sessionIdOf } from '#shared/ids.ts';
import { aDevice, poll } from '#test/support/account-device.ts';
import { AccountServer } from '#test/support/account-server.ts';
import { recorder } from '#test/support/hub-world.ts';
import { expect, test } from 'vitest';

test.each([4, -15])('a session begun without a network, %s min off', async (minutes) => {
	const server = new AccountServer();
	const laptop = await aDevice(server);
	const m = await laptop.found();
	const room = server.rooms.get(m);
	const template = findTemplate('regular');
	if (!room || !template) throw new Error('nothing there to begin');
	room.ahead = minutes * 60_000;
	const heard = recorder();
	const watch = laptop.link.watch(m, heard.listener);
	const skew = () => heard.status()?.skew ?? 0;
	room.cutLines();
	await poll(() => Math.abs(skew() - room.ahead)).toBeLessThan(2000);
	expect(skew()).not.toBe(0);

	server.isDown = true;
	room.cutLines();
	await poll(() => heard.status()?.connection).toBe('offline');
	const id = await sessionIdOf(m, 1);
	const items = newAgenda(template, 45, newId);
	const a = { id, number: 1, minutes: 45, templateId: 'regular', items };
	watch.mutate({ u: newUid(), n: 'startSession', a });

	const startedAt = () => heard.puts().find((one) => one.id === id)?.meta['startedAt'];
	await poll(startedAt).toBeDefined();
	expect(Math.abs(Date.parse(String(startedAt())) - room.now())).toBeLessThan(60_000);
	expect(heard.status()?.unsynced).toBeGreaterThan(0);
	watch.stop();
});
