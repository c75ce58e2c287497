import { expect, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import { createZombie, recordsOf, versionOf } from './faults.ts';
import { userIdOf } from './users.ts';
import { addActionItem, anotherDevice, aPair, env } from './world.ts';

test('two rooms alive at once lose nothing and apply nothing twice', async () => {
	const { mentor, mentee, m } = await aPair();
	const zombies = [createZombie(m), createZombie(m)];
	const before = (await versionOf(m, 'S'))!;
	const ids = Array.from({ length: 24 }, () => newId());

	// Every push goes to two rooms at once, as a retry after a lost answer would, until one has it.
	const push = async (id: string, i: number) => {
		const person = anotherDevice(i % 2 === 0 ? mentor : mentee);
		const userId = await userIdOf(person);
		const request = person.pushBody(
			person.number(addActionItem(person.memberId, 'Twice asked', id)),
		);
		for (;;) {
			const answers = await Promise.all(
				zombies.map((zombie) => zombie.push(userId, request, undefined)),
			);
			if (answers.some(({ ok }) => ok)) return answers;
		}
	};
	const answers = (await Promise.all(ids.map(push))).flat();

	const rejected = answers.flatMap((answer) => (answer.ok ? answer.response.res : []));
	expect(rejected).toEqual([]);
	const items = (await recordsOf(m, 'S')).filter(({ kind }) => kind === 'action_item');
	expect(items.map(({ id }) => id).sort()).toEqual(ids.toSorted());
	const after = (await versionOf(m, 'S'))!;
	const versions = new Set(items.map(({ ver }) => ver));
	expect([...versions].sort((a, b) => a - b)).toEqual(
		Array.from({ length: after - before }, (_, i) => before + 1 + i),
	);
	const devices = await env.DB.prepare('SELECT seq FROM device WHERE mentorship_id = ?1')
		.bind(m)
		.all<{ seq: number }>();
	expect(new Set(devices.results.map(({ seq }) => seq))).toEqual(new Set([1]));
});

test('two rooms that count on what they read count everything', async () => {
	const { mentor, m } = await aPair();
	const zombies = [createZombie(m), createZombie(m)];
	const id = newId();
	await mentor.push(addActionItem(mentor.memberId, 'Carried often', id));
	const userId = await userIdOf(mentor);

	const carry = async (_: unknown, i: number) => {
		const device = anotherDevice(mentor);
		const request = device.pushBody(device.number({ n: 'carryActionItem', a: { id } }));
		while (!(await zombies[i % 2]!.push(userId, request, undefined)).ok);
	};
	await Promise.all(Array.from({ length: 20 }, carry));

	const [item] = (await recordsOf(m, 'S')).filter((row) => row.id === id);
	expect(JSON.parse(item!.meta)).toMatchObject({ carried: 20 });
});
