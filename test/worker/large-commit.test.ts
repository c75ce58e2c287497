// A commit is smaller than a page of a pull: a page that cannot hold the whole of one would lose the rest of it.
import { expect, test } from 'vitest';
import { NOTE_STATE_MAX } from '#shared/domain/note.ts';
import { newId } from '#shared/ids.ts';
import { LIMITS } from '#shared/protocol.ts';
import { bytesOf } from '#shared/utf8.ts';
import { Group } from '#worker/commit/group.ts';
import { keyOf } from '#worker/commit/tx.ts';
import { gate, plan } from './faults.ts';
import { addGoal, anotherDevice, aPair, type Person } from './world.ts';

/** Fifteen thousand bytes, in five thousand characters. */
const long = (id: string) => ({
	n: 'addGoal',
	a: {
		id,
		set: { order: 'a0', weight: 2 },
		text: {
			title: '目標',
			why: '字'.repeat(2000),
			notice: '字'.repeat(1000),
			obstacle: '字'.repeat(1000),
			ifThen: '字'.repeat(1000),
		},
	},
});

/** The ids of all that is shared, pulled page by page as a device does. */
async function pullAll(person: Person): Promise<{ ids: string[]; largest: number }> {
	const [ids, cur]: [string[], Record<string, number>] = [[], {}];
	let largest = 0;
	for (let more = true; more;) {
		const page = await person.pull(cur);
		largest = Math.max(largest, bytesOf(JSON.stringify(page)));
		for (const [space, { to, ops }] of Object.entries(page.spaces)) {
			cur[space] = to;
			if (space === 'S') ids.push(...ops.map(([, , id]) => id));
		}
		({ more } = page);
	}
	return { ids, largest };
}

test('what piles up behind a slow commit is pulled whole, be it of two or three bytes a letter', async () => {
	const { mentor, mentee } = await aPair();
	const slow = gate();
	const watched = await plan(mentor.m, slow.shut);
	const first = mentor.push(addGoal());
	const devices = Array.from({ length: 14 }, () => anotherDevice(mentor));
	const ids = devices.map(() => Array.from({ length: 4 }, () => newId()));

	const all = devices.map((device, i) => device.push(...ids[i]!.map(long)));
	await expect.poll(() => watched.commits).toBe(1);
	slow.open();
	const answers = await Promise.all([first, ...all]);

	expect(answers.flatMap(({ res }) => res)).toEqual([]);
	const pulled = await pullAll(mentee);
	expect(ids.flat().filter((id) => !pulled.ids.includes(id))).toEqual([]);
	expect(pulled.largest).toBeLessThan(LIMITS.pullBytes);
});

test('a commit that takes nothing more has room for the largest note, and is still less than a page', () => {
	const group = new Group();
	let bytes = 0;
	for (let i = 0; !group.isFull; i += 1) {
		const { meta, body } = { meta: { order: 'a0' }, body: long(`${i}`).a.text };
		const key = keyOf('S', `${i}`);
		const goal = { space: 'S', kind: 'goal', id: `${i}`, del: false, meta, body } as const;
		// Written anew it is not more.
		group.write(key, { ...goal, authors: undefined }, false);
		group.write(key, { ...goal, authors: undefined }, false);
		bytes += bytesOf(JSON.stringify(meta)) + bytesOf(JSON.stringify(body));
	}
	expect(bytes).toBeGreaterThan(100_000);
	expect(bytes + NOTE_STATE_MAX).toBeLessThan(LIMITS.pullBytes - 300_000);
});
