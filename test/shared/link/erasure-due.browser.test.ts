// Somebody has asked for the whole account to be erased: each device signed in to it knows until when.
import { aDevice, EMAIL, poll } from '#test/support/account-device.ts';
import { AccountServer } from '#test/support/account-server.ts';
import { expect, test } from 'vitest';

const erase = { about: 'askErasure' } as const;
const undo = { about: 'undoErasure' } as const;

async function anEndingAccount() {
	const server = new AccountServer();
	const laptop = await aDevice(server);
	await laptop.signIn();
	expect(laptop.now()?.account?.erasureDueAt).toBeUndefined();
	const asked = await laptop.link.ask('privacy', erase);
	if (!asked.ok) throw new Error(asked.error);
	return { server, laptop, dueAt: (asked.value as { dueAt: string }).dueAt };
}

test('who asks knows it on every page, and so does a device that comes into that account, with its answer', async () => {
	const { server, laptop, dueAt } = await anEndingAccount();
	await poll(() => laptop.now()?.account?.erasureDueAt).toBe(dueAt);
	const phone = await aDevice(server);
	await phone.found();

	expect((await phone.signIn()).ok).toBe(true);

	expect(phone.now()?.account).toMatchObject({ state: 'signed_in', erasureDueAt: dueAt });
});

test('it is known after the background was away, also where there is no network then', async () => {
	const { server, laptop, dueAt } = await anEndingAccount();
	server.isDown = true;

	laptop.world.restart();

	await poll(() => laptop.now()?.account).toMatchObject({ email: EMAIL, erasureDueAt: dueAt });
});

test('taken back on one device, it is off that one at once, and off the other when it next looks', async () => {
	const { server, laptop, dueAt } = await anEndingAccount();
	const phone = await aDevice(server);
	await phone.signIn();

	expect((await phone.link.ask('privacy', undo)).ok).toBe(true);

	await poll(() => phone.now()?.account?.erasureDueAt).toBeUndefined();
	expect(laptop.now()?.account?.erasureDueAt).toBe(dueAt);
	await laptop.link.ask('readAccount', null);
	await poll(() => laptop.now()?.account?.erasureDueAt).toBeUndefined();
});

test('who takes back what another device has taken back already sees it gone; offline it stays', async () => {
	const { server, laptop, dueAt } = await anEndingAccount();
	const phone = await aDevice(server);
	await phone.signIn();
	server.isDown = true;
	expect(await laptop.link.ask('privacy', undo)).toMatchObject({ error: 'unreachable' });
	expect(laptop.now()?.account?.erasureDueAt).toBe(dueAt);
	server.isDown = false;
	await phone.link.ask('privacy', undo);

	expect(await laptop.link.ask('privacy', undo)).toMatchObject({ error: 'not_found' });

	await poll(() => laptop.now()?.account?.erasureDueAt).toBeUndefined();
});

test('a device that signs out of it takes nothing of it along', async () => {
	const { laptop } = await anEndingAccount();

	await laptop.signOut();

	await poll(() => laptop.now()?.account).toMatchObject({ state: 'none' });
	expect(laptop.now()?.account?.erasureDueAt).toBeUndefined();
	expect(JSON.stringify(laptop.world.session.kept)).not.toContain('erasureDueAt');
});
