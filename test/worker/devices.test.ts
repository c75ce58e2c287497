import { runInDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { roomOf } from '#worker/env.ts';
import { addGoal, aPair, env, upgrade } from './world.ts';

test('who signs out has no socket any more, and the other person keeps theirs', async () => {
	const { mentor, mentee } = await aPair();
	const [socket, other] = [await mentee.connect(), await mentor.connect()];

	const begin = Date.now();
	await mentee.post('/v1/auth/sign-out', {});

	expect(await socket.closed).toEqual({ code: 4401, reason: 'signed out' });
	expect(Date.now() - begin).toBeLessThan(5000);
	expect(socket.frames.at(-1)).toEqual({ k: 'bye', code: 'not_signed_in' });
	await mentor.push(addGoal());
	await other.next('patch');
});

test('nothing that was still on its way comes in after a sign-out', async () => {
	const { mentor, mentee, m } = await aPair();
	await mentee.connect();
	const ticket = await mentee.ticket();
	const push = mentee.pushBody(mentee.number(addGoal()));
	const goals = async () =>
		(await mentor.pull()).spaces['S']?.ops.filter(([, kind]) => kind === 'goal').length;

	// A frame that left the device before it heard of its end: the room hears it on the socket it has closed.
	await runInDurableObject(roomOf(env, m), async (room, state) => {
		const [socket] = state.getWebSockets(`member:${mentee.memberId}`);
		await mentee.post('/v1/auth/sign-out', {});
		await room.webSocketMessage(socket!, JSON.stringify({ k: 'push', push }));
	});

	expect((await upgrade(m, ticket)).status).toBe(401);
	expect((await mentee.post('/v1/sync/push', push)).status).toBe(401);
	expect(await goals()).toBe(0);
	await mentor.push(addGoal());
	expect(await goals()).toBe(1);
	expect((await upgrade(m, await mentor.ticket())).status).toBe(101);
});
