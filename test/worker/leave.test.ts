import { expect, test } from 'vitest';
import { tried } from '../support/tried.ts';
import { createZombie, recordsOf } from './faults.ts';
import { userIdOf } from './users.ts';
import {
	addActionItem,
	addGoal,
	anotherDevice,
	aPair,
	env,
	type Person,
	signIn,
	upgrade,
} from './world.ts';

const leave = (person: Person, m = person.m) => person.post('/v1/mentorships/leave', { m });
const memberOf = async (m: string, memberId: string) =>
	(await recordsOf(m, 'S')).find(({ id }) => id === memberId);

test('whoever leaves is out at once: sockets, writes, reads; the other one sees it and goes on', async () => {
	const { mentor, mentee, m } = await aPair();
	await mentee.post('/v1/calendar', { m, language: 'de' });
	const [left, stays] = [await mentee.connect(), await mentor.connect()];
	const at = Date.now();

	const response = await leave(mentee);

	expect(await response.json()).toEqual({ m, state: 'left' });
	expect(await left.closed).toMatchObject({ code: 4403 });
	expect(Date.now() - at).toBeLessThan(5000);
	const { spaces } = await stays.next('patch');
	expect(JSON.stringify(spaces)).toContain('leftAt');
	expect((await mentee.send(mentee.number(addGoal()))).status).toBe(403);
	expect((await mentee.get(`/v1/sync/boot?m=${m}`)).status).toBe(403);
	expect(await (await mentee.get('/v1/mentorships')).json()).toEqual({ mentorships: [] });
	const feeds = env.DB.prepare('SELECT count(*) AS n FROM calendar_feed WHERE mentorship_id = ?1');
	expect(await feeds.bind(m).first('n')).toBe(0);
	expect(await mentor.push(addGoal())).toMatchObject({ res: [] });
	stays.close();
});

test('who came, invited, went and made a link stands in the audit, once each', async () => {
	const { mentor, mentee, m } = await aPair();
	await mentee.post('/v1/calendar', { m, language: 'de' });
	await leave(mentee);
	await leave(mentee);

	const audit = await mentor.get('/v1/privacy/audit');

	const { entries } = await audit.json<{ entries: { action: string; m?: string }[] }>();
	const actions = entries.filter((entry) => entry.m === m).map(({ action }) => action);
	expect(actions).toEqual(['left', 'calendar_link_made', 'joined', 'invited']);
});

test('leaving twice is leaving once, and nobody leaves for another', async () => {
	const { mentor, mentee, m } = await aPair();
	await leave(mentee);
	const before = await memberOf(m, mentee.memberId);

	expect((await leave(mentee)).status).toBe(200);
	expect((await leave(await signIn(), m)).status).toBe(404);

	expect(await memberOf(m, mentee.memberId)).toEqual(before);
	expect((await mentor.get(`/v1/sync/boot?m=${m}`)).status).toBe(200);
});

test('a ticket from before the leaving opens no socket after it', async () => {
	const { mentor, mentee, m } = await aPair();
	const tickets = [await mentee.ticket(), await mentor.ticket()];
	await leave(mentee);

	const answers = await Promise.all(tickets.map((ticket) => upgrade(m, ticket)));

	expect(answers.map(({ status }) => status)).toEqual([401, 101]);
	answers[1]?.webSocket?.accept();
	answers[1]?.webSocket?.close();
});

test('of the writes that race the leaving, none is stored after its commit', async () => {
	const tally = { stored: 0, refused: 0 };
	for (const early of [10, 50, 90]) {
		const { mentee, m } = await aPair();
		const devices = Array.from({ length: 100 }, () => anotherDevice(mentee));
		const send = (device: Person) =>
			device.send(device.number(addActionItem(device.memberId, 'Late')));

		const pushes = devices.slice(0, early).map(send);
		// Some are committed, some under way, some not begun.
		await pushes[0];
		const leaving = leave(mentee);
		pushes.push(...devices.slice(early).map(send));
		expect((await leaving).status).toBe(200);
		const after = await recordsOf(m, 'S');
		const statuses = (await Promise.all(pushes)).map(({ status }) => status);

		const stored = statuses.filter((status) => status === 200).length;
		const refused = statuses.filter((status) => status === 403).length;
		expect(stored + refused).toBe(100);
		expect(await recordsOf(m, 'S')).toEqual(after);
		expect(after.filter(({ kind }) => kind === 'action_item')).toHaveLength(stored);
		tally.stored += stored;
		tally.refused += refused;
	}
	expect(tally.stored).toBeGreaterThan(0);
	expect(tally.refused).toBeGreaterThan(0);
	tried('writes that race a leaving', tally);
});

test('a room that has not heard of the leaving stores nothing either', async () => {
	const { mentor, mentee, m } = await aPair();
	const room = createZombie(m);
	const push = async (person: Person) =>
		room.push(await userIdOf(person), person.pushBody(person.number(addGoal())), undefined);
	expect(await push(mentee)).toMatchObject({ ok: true });
	await leave(mentee);
	const after = await recordsOf(m, 'S');

	expect(await push(mentee)).toMatchObject({ ok: false, code: 'left' });

	expect(await recordsOf(m, 'S')).toEqual(after);
	expect(await push(mentor)).toMatchObject({ ok: true });
});
