// A disk that is full when somebody asks for something: they are told, and it works once there is room.
import type { CommandName, Commands } from '#shared/ui/link.ts';
import { aDevice, EMAIL, poll } from '#test/support/account-device.ts';
import { AccountServer, CODE } from '#test/support/account-server.ts';
import { ORIGIN } from '#test/support/hub-world.ts';
import { newId } from '#shared/ids.ts';
import { ModelServer } from '#test/support/model-server.ts';
import { seeded } from '#test/support/seeded.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const FULL = new DOMException('The disk is full', 'QuotaExceededError');
const NO_ROOM = { ok: false, error: 'no_room' };
const { put, add } = IDBObjectStore.prototype;
/** What the browser's console has. */
let reported: unknown[];

beforeEach(() => {
	reported = [];
	vi.spyOn(globalThis, 'reportError').mockImplementation((error) => void reported.push(error));
});
afterEach(() => {
	vi.restoreAllMocks();
	Object.assign(IDBObjectStore.prototype, { put, add });
});

function refuse(): never {
	throw FULL;
}

/** From now on neither the store nor what lies beside it takes anything, until there is room again. */
function fill({ world }: Awaited<ReturnType<typeof aDevice>>): () => void {
	Object.assign(IDBObjectStore.prototype, { put: refuse, add: refuse });
	const beside = vi.spyOn(world.local, 'set').mockRejectedValue(FULL);
	return () => {
		Object.assign(IDBObjectStore.prototype, { put, add });
		beside.mockRestore();
	};
}

/** A server with one invitation, and the link that opens it. */
function invited() {
	const server = new AccountServer();
	const m = newId();
	server.rooms.set(m, new ModelServer(seeded(3)));
	const secret = 'secret-that-lets-somebody-in';
	server.seats.set(secret, [m, { memberId: newId(), role: 'mentee', counterpartId: newId() }]);
	return { server, m, url: `${ORIGIN}/join#${secret}` };
}

test('who joins with a full disk is told so, and is in once there is room', async () => {
	const { server, m, url } = invited();
	const phone = await aDevice(server);
	const makeRoom = fill(phone);

	expect(await phone.link.ask('accept', { url })).toEqual(NO_ROOM);
	expect(reported).toEqual([FULL]);
	makeRoom();
	expect(await phone.link.ask('accept', { url })).toEqual({ ok: true, value: { mentorshipId: m } });

	// The same nobody as before, and still known after the background has begun anew.
	expect(server.tokens).toHaveLength(1);
	phone.world.restart();
	expect((await (await phone.world.hub).device()).account?.state).toBe('silent');
});

test('a disk that fills up in the middle of joining: the place is kept', async () => {
	const { server, m, url } = invited();
	const phone = await aDevice(server);
	Object.assign(IDBObjectStore.prototype, { put: refuse, add: refuse });

	expect(await phone.link.ask('accept', { url })).toEqual(NO_ROOM);
	expect(server.asked).toContain('POST /v1/invites/accept');
	Object.assign(IDBObjectStore.prototype, { put, add });

	expect(await phone.link.ask('accept', { url })).toEqual({ ok: true, value: { mentorshipId: m } });
});

test('a code that was spent while nothing could be written opens once there is room', async () => {
	const server = new AccountServer();
	const laptop = await aDevice(server);
	const makeRoom = fill(laptop);

	expect(await laptop.signIn()).toEqual(NO_ROOM);
	expect(laptop.now()?.account).toMatchObject({ named: false, code: { email: EMAIL } });
	makeRoom();
	expect(await laptop.link.ask('verifyCode', { code: CODE })).toMatchObject({ ok: true });

	await poll(() => laptop.now()?.account).toMatchObject({ state: 'signed_in', email: EMAIL });
	laptop.world.restart();
	expect((await (await laptop.world.hub).device()).account?.state).toBe('signed_in');
});

const WRITING: { [N in CommandName]?: Commands[N]['args'] } = {
	changeSettings: { name: 'Mia' },
	setSafety: { mode: 'passphrase', passphrase: 'drei kleine Vögel' },
};

test.each(Object.entries(WRITING) as [CommandName, never][])(
	'%s is answered with a full disk, and is done once there is room',
	async (name, args) => {
		const device = await aDevice(new AccountServer());
		const makeRoom = fill(device);

		expect(await device.link.ask(name, args)).toEqual(NO_ROOM);
		makeRoom();

		expect(await device.link.ask(name, args)).toEqual({ ok: true, value: null });
	},
);

test('what is no matter of room is answered as such', async () => {
	const device = await aDevice(new AccountServer());
	const fallen = new TypeError('fallen over');
	const set = vi.spyOn(device.world.local, 'set').mockRejectedValue(fallen);

	expect(await device.link.ask('changeSettings', { name: 'Mia' })).toEqual({
		ok: false,
		error: 'internal',
	});

	expect(reported).toEqual([fallen]);
	set.mockRestore();
});
