import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { newId } from '#shared/ids.ts';
import { gate, plan } from './faults.ts';
import { addActionItem, addGoal, aMentor, anotherDevice, aPair } from './world.ts';

const setCheckIn = (goalId: string, sessionId: string, level: number, evidence: string) => ({
	n: 'setCheckIn',
	a: { goalId, sessionId, level, text: { evidence } },
});
const textOf = (value: unknown) => JSON.stringify(value);
const typed = (words: string) => {
	const document = new Y.Doc();
	document.getText('text').insert(0, words);
	return btoa(String.fromCharCode(...Y.encodeStateAsUpdate(document)));
};
const note = (lane: 'ours' | 'mine', words: string) => ({
	n: 'updateNote',
	a: { lane, sessionId: newId(), agendaItemId: newId(), update: typed(words) },
});

test('the other person sees an edit before its commit, and again with its version after it', async () => {
	const { mentor, mentee, m } = await aPair();
	const socket = await mentee.connect();
	const { shut, open } = gate();
	await plan(m, shut);
	const id = newId();

	const pushed = mentor.push(addActionItem(mentor.memberId, 'Early', id));
	const { ops } = await socket.next('ops');
	open();
	const { spaces, dev } = await socket.next('patch');
	await pushed;

	expect(ops['S']).toMatchObject([['put', 'action_item', id, 0, { body: { text: 'Early' } }]]);
	expect(spaces['S']).toMatchObject({ from: 1, to: 2, ops: [['put', 'action_item', id, 2, {}]] });
	expect(dev).toBeUndefined();
});

test('a push by socket is answered by the patch with its own confirmation, then by the ack', async () => {
	const { mentor, mentee, m } = await aPair();
	const [mine, theirs] = [await mentor.connect(), await mentee.connect()];
	const muts = mentor.number(addGoal(), { n: 'completeActionItem', a: { id: newId() } });

	mine.send({ k: 'push', push: mentor.pushBody(muts) });
	const patch = await mine.next('patch');
	const { ack } = await mine.next('ack');

	const rej = [{ s: 3, code: 'not_found' }];
	expect(patch).toMatchObject({ d: mentor.d, dev: { seq: 3, rej } });
	expect(patch.dev?.uids).toEqual({ 2: muts[0]?.u, 3: muts[1]?.u });
	expect(ack).toMatchObject({ d: mentor.d, seq: 3, res: rej });
	expect(mine.frames.some(({ k }) => k === 'ops')).toBe(false);
	expect((await theirs.next('patch')).d).toBeUndefined();
	expect(m).toBe(mentor.m);
});

test('two people who write the same note at once both find all of it', async () => {
	const { mentor, mentee } = await aPair();
	const place = { lane: 'ours', sessionId: newId(), agendaItemId: newId() };

	await Promise.all([
		mentor.push({ n: 'updateNote', a: { ...place, update: typed('mentor ') } }),
		mentee.push({ n: 'updateNote', a: { ...place, update: typed('mentee ') } }),
	]);

	const [op] = (await mentor.pull()).spaces['S']!.ops.filter(([, kind]) => kind === 'note');
	const document = new Y.Doc();
	const { body } = op?.[4] as unknown as { body: { text: string } };
	Y.applyUpdate(
		document,
		Uint8Array.from(atob(body.text), (char) => char.charCodeAt(0)),
	);
	expect(document.getText('text').toString()).toMatch(/mentor mentee |mentee mentor /);
});

test('nothing of a private space ever reaches the other person', async () => {
	const { mentor, mentee, m } = await aPair();
	const canary = typed('canary-7f3a');
	const socket = await mentee.connect();
	const { shut, open } = gate();
	await plan(m, shut);

	const pushed = mentor.push(
		{ ...note('mine', ''), a: { ...note('mine', '').a, update: canary } },
		{ n: 'addCallLink', a: { id: newId(), text: { callKey: 'canary-7f3a' } } },
	);
	open();
	await pushed;
	await mentor.push(addGoal());
	await socket.next('patch');

	const boot = await mentee.get(`/v1/sync/boot?m=${m}&window=50&page=0`);
	const seen = [...socket.frames, await mentee.pull({ [mentor.own]: 0, S: 0 }), await boot.json()];
	expect(boot.status).toBe(200);
	expect(textOf(await mentor.pull())).toContain('canary-7f3a');
	for (const marker of ['canary-7f3a', canary, mentor.own])
		expect(textOf(seen)).not.toContain(marker);
});

test('a private edit moves no number the other person can see', async () => {
	const { mentor, mentee, m } = await aPair();
	const before = (await mentee.pull()).spaces;

	await mentor.push(note('mine', 'Only for me'));

	expect((await mentee.pull()).spaces).toEqual(before);
	expect(m).toBe(mentor.m);
});

test('a check-in is seen by nobody before both have set it, then both in one commit', async () => {
	const { mentor, mentee, m } = await aPair();
	const [goalId, sessionId] = [newId(), newId()];
	await mentor.push(addGoal(goalId));
	const [mentors, mentees] = [await mentor.connect(), await mentee.connect()];

	await mentor.push(setCheckIn(goalId, sessionId, -1, 'canary-mentor'));
	await mentee.push(addGoal());
	await mentees.next('patch');
	const early = textOf([...mentees.frames, await mentee.pull()]);
	const { shut, open } = gate();
	await plan(m, shut);
	const pushed = mentee.push(setCheckIn(goalId, sessionId, 1, 'canary-mentee'));
	open();
	await pushed;
	const mentorsPatches = [await mentors.next('patch'), await mentors.next('patch')];
	await mentors.next('patch');

	expect(early).not.toContain('canary-mentor');
	const relayed = [...mentors.frames, ...mentees.frames].filter(({ k }) => k === 'ops');
	expect(textOf(relayed)).not.toContain('canary');
	expect(textOf(mentorsPatches)).not.toContain('canary-mentee');
	const shared = (await mentor.pull()).spaces['S']!.ops.filter(([, kind]) => kind === 'check_in');
	expect(shared).toHaveLength(2);
	expect(new Set(shared.map(([, , , ver]) => ver)).size).toBe(1);
	expect(textOf(shared)).toMatch(/canary-mentor.*canary-mentee|canary-mentee.*canary-mentor/);
});

test('words typed offline on a level come with it, where the other had set theirs already', async () => {
	const { mentor, mentee } = await aPair();
	const [goalId, sessionId] = [newId(), newId()];
	await mentor.push(addGoal(goalId));
	await mentor.push(setCheckIn(goalId, sessionId, -1, 'I saw it'));

	const tapped = { n: 'setCheckIn', a: { goalId, sessionId, level: 1, text: {} } };
	const { res } = await mentee.push(tapped, setCheckIn(goalId, sessionId, 1, 'two pages'));

	const { spaces } = await mentee.pull();
	const seen = spaces['S']!.ops.filter(([, kind]) => kind === 'check_in');
	expect(textOf(seen)).toMatch(/I saw it.*two pages|two pages.*I saw it/);
	expect(res).toEqual([]);
});

test('relayed ops that do not come are taken back, and everybody learns where things stand', async () => {
	const { mentor, mentee, m } = await aPair();
	const socket = await mentee.connect();
	await plan(m, 'before', 'before', 'before');

	const response = await mentor.send(mentor.number(addGoal()));

	expect(response.status).toBe(503);
	await socket.next('ops');
	await socket.next('live_reset');
	expect((await socket.next('welcome')).cur['S']).toBe(1);
});

test('a commit that was written though nobody heard of it is announced all the same', async () => {
	const { mentor, mentee, m } = await aPair();
	const socket = await mentee.connect();
	await plan(m, 'after');

	await mentor.push(addGoal());

	await socket.next('live_reset');
	expect((await socket.next('welcome')).cur['S']).toBe(2);
});

test('a keystroke reaches the readers of its space only, with its author', async () => {
	const { mentor, mentee } = await aPair();
	const [mine, second, theirs] = [
		await mentor.connect(),
		await anotherDevice(mentor).connect(),
		await mentee.connect(),
	];
	const ev = { t: 'text', id: newId(), update: 'AAA=' } as const;

	mine.send({ k: 'live', sp: mentor.own, ev });
	mine.send({ k: 'live', sp: 'S', ev: { t: 'presence', at: 'panel' } });

	expect(await second.next('live')).toMatchObject({ sp: mentor.own, from: mentor.memberId, ev });
	expect(await theirs.next('live')).toMatchObject({ sp: 'S', d: mentor.d, ev: { t: 'presence' } });
	expect(mine.frames.some(({ k }) => k === 'live')).toBe(false);
});

test("nobody talks into the other person's space", async () => {
	const { mentor, mentee } = await aPair();
	const socket = await mentee.connect();

	socket.send({ k: 'live', sp: mentor.own, ev: { t: 'presence', at: 'panel' } });

	expect((await socket.closed).code).toBe(1008);
});

test.each([
	['no JSON', 'not json', 1007],
	['an unknown key', '{"k":"hello","p":1,"schema":1,"cur":{},"x":1}', 1007],
	['an unknown frame', '{"k":"sudo"}', 1007],
	['nested beyond reason', '['.repeat(5000), 1007],
	['larger than a push', 'x'.repeat(70_000), 1009],
])('a frame that is %s closes the socket', async (_, frame, code) => {
	const mentor = await aMentor();
	const socket = await mentor.connect();

	socket.send(frame);

	expect((await socket.closed).code).toBe(code);
});
