// A mentorship can hold much, and not everything: what would be too much is refused by name, and what makes
// room is taken.
import { evictDurableObject } from 'cloudflare:test';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { newId } from '#shared/ids.ts';
import { LIMITS } from '#shared/protocol.ts';
import { within } from '#worker/commit/volume.ts';
import { readVolume } from '#worker/db/volume.ts';
import { roomOf } from '#worker/env.ts';
import { addActionItem, addGoal, aPair, env, type Person } from './world.ts';

const typed = (words: string) => {
	const document = new Y.Doc();
	document.getText('text').insert(0, words);
	return btoa(String.fromCharCode(...Y.encodeStateAsUpdate(document)));
};
const note = (words = 'New') => ({
	n: 'updateNote',
	a: { lane: 'ours', sessionId: newId(), agendaItemId: newId(), update: typed(words) },
});

/** Puts so many notes there of so many characters, behind the room's back, and lets it wake anew. */
async function fill({ m }: Person, count: number, length: number): Promise<void> {
	const text = 'A'.repeat(length);
	await env.DB.prepare(
		`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
		 INSERT INTO record (space_id, kind, id, ver, del, meta, body)
		 SELECT ?2 || '/S', 'note', 'filled-' || i, 0, 0, '{}', json_object('text', ?3) FROM n`,
	)
		.bind(count, m, text)
		.run();
	await evictDurableObject(roomOf(env, m));
}

/** It measures fifty million bytes, on a machine with much else to do. */
const PATIENT = { timeout: 20_000 };

/** A room has measured itself a moment after it woke: what is pushed until then is taken. */
const isRefused = (person: Person, change: Parameters<Person['push']>[0]) =>
	vi.waitFor(async () => {
		expect((await person.push(change)).res).toMatchObject([{ code: 'full' }]);
	}, PATIENT);

test('one note more than five thousand is refused; anything else is not', async () => {
	const { mentor, mentee } = await aPair();
	await fill(mentor, LIMITS.mentorshipNotes, 10);
	await mentee.push(addGoal());

	await isRefused(mentor, note());

	const other = await mentee.push(addGoal(), addActionItem(mentee.memberId, 'Still'));
	expect(other.res).toEqual([]);
});

test('beyond fifty million bytes nothing is added, and what is taken away makes room', async () => {
	const { mentor } = await aPair();
	const id = newId();
	await mentor.push(addGoal(id, 'x'.repeat(200)));
	await fill(mentor, 250, 200_000);

	await isRefused(mentor, addGoal());

	const words = { n: 'editGoal', a: { id, text: { title: 'short' } } };
	const { res } = await mentor.push(words, addGoal());
	expect(res).toMatchObject([{ code: 'full' }]);
	expect((await mentor.push({ n: 'removeGoal', a: { id } })).res).toEqual([]);
});

test('below that, and in other mentorships, everything is taken; the volume is what is there', async () => {
	const { mentor } = await aPair();
	const before = await readVolume(env.DB, mentor.m);
	await fill(mentor, LIMITS.mentorshipNotes - 2, 10);

	expect((await mentor.push(addGoal())).res).toEqual([]);
	expect((await mentor.push(note(), addGoal())).res).toEqual([]);

	const { notes, bytes } = await readVolume(env.DB, mentor.m);
	expect(notes).toBe(LIMITS.mentorshipNotes - 1);
	expect(bytes).toBeGreaterThan(before.bytes + 10 * LIMITS.mentorshipNotes);
});

test('an umlaut counts as the two bytes it is, in what is there and in what is added', async () => {
	const { mentor } = await aPair();
	const grown = async (title: string) => {
		const before = await readVolume(env.DB, mentor.m);
		await mentor.push(addGoal(newId(), title));
		return (await readVolume(env.DB, mentor.m)).bytes - before.bytes;
	};
	expect((await grown('ä'.repeat(100))) - (await grown('a'.repeat(100)))).toBe(100);

	const takes = (title: string, bytesLeft: number) => {
		const record = { space: 'S', kind: 'goal', id: 'g', del: false, meta: {}, body: { title } };
		const written = new Map([['S/g', { ...record, authors: undefined }]]) as never;
		const volume = { bytes: LIMITS.mentorshipBytes - bytesLeft, notes: 0 };
		return within(volume, new Map(), { kind: 'written', written, sealed: false }).kind;
	};
	expect(takes('a'.repeat(150), 150)).toBe('written');
	expect(takes('ä'.repeat(75), 150)).toBe('written');
	expect(takes('ä'.repeat(76), 150)).toBe('refused');
});
