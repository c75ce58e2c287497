// Everything is taken along in one go and read in again as it was; what the server keeps is seen, and erased.
import DataPage from '#shared/ui/data/DataPage.svelte';
import { readNote } from '#shared/ui/review/read-note.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { catchDownloads } from '#test/support/catch-downloads.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { withPrivacy } from '#test/support/privacy-answers.ts';
import { show } from '#test/support/show.ts';
import { noteUpdate, twoSessions } from '#test/support/two-sessions.ts';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { updatesOf } from '#shared/ui/data/note-updates.ts';
import * as Y from 'yjs';
import { fromBase64, toBase64 } from '#shared/ui/notes/base64.ts';

const { data } = wordsOf('en');
const readMentorshipId = (link: MemoryLink) =>
	new Promise<string>((resolve) =>
		link.onDevice(({ mentorships: [one] }) => one && resolve(one.id)),
	);

const chosen = (name: string, text: string) => new File([text], name, { type: 'application/json' });

test('what was saved on one device is the same once it is read in on another', async () => {
	const files = catchDownloads();
	const { link, mentorshipId, mia } = await twoSessions();
	const asked = withPrivacy(link, mentorshipId, mia);
	const screen = await show(DataPage, {}, { link });
	await screen.getByRole('button', { name: data.take.json }).click();
	await expect.poll(() => files.length).toBe(1);
	const [file] = files;
	const json = (await file?.text) ?? '';
	expect(asked).toContain('exported');
	expect(JSON.parse(json)).toMatchObject({
		server: { facts: { account: { email: 'mia@example.org' } } },
	});

	await screen.unmount();
	const fresh = new MemoryLink();
	const there = await show(DataPage, {}, { link: fresh });
	const field = there.getByLabelText(data.read.choose);
	await field.upload(chosen(file?.name ?? '', json));
	await expect.element(there.getByText(data.read.back(1))).toBeVisible();

	const fromThere = await readMentorshipId(fresh);
	const comparable = (from: MemoryLink, m: string) =>
		from
			.records(m)
			.filter(({ space }) => space === 'S' || space === `P:${mia}`)
			.map(({ kind, body, ...rest }) => ({
				...rest,
				kind,
				body: kind === 'note' ? readNote(String(body['text'])) : body,
			}))
			.map((one) => (one.kind === 'member' ? { ...one, meta: { role: one.meta['role'] } } : one))
			.map((one) =>
				one.kind === 'mentorship' ? { ...one, id: '', meta: { ...one.meta, restored: 0 } } : one,
			)
			.toSorted((a, b) => `${a.space}${a.id}`.localeCompare(`${b.space}${b.id}`));
	expect(comparable(link, mentorshipId).length).toBeGreaterThan(20);
	expect(comparable(fresh, fromThere)).toEqual(comparable(link, mentorshipId));

	await field.upload(chosen('again.json', json));
	await expect.element(there.getByText(data.read.here(1))).toBeVisible();
});

test('everything is there to read as well, with one’s own notes and no word of the other one’s', async () => {
	const files = catchDownloads();
	const { link, mentorshipId, mia } = await twoSessions();
	withPrivacy(link, mentorshipId, mia);
	const screen = await show(DataPage, {}, { link, language: 'de' });
	const german = wordsOf('de').data;

	await screen.getByRole('button', { name: german.take.text }).click();

	await expect.poll(() => files.length).toBe(1);
	const text = (await files[0]?.text) ?? '';
	expect(files[0]?.name).toMatch(/^leitfaden-alles-\d{4}-\d\d-\d\d\.md$/);
	for (const heading of ['# Deine Daten', '## Mentoring mit Jonas', '### 1. Treffen', '### Ziele'])
		expect(text).toContain(heading);
	expect(text).toContain('A portfolio I am proud of');
});

test.each([
	['not.json', '{', data.read.notJson('not.json')],
	['other.json', '{"format":"else"}', data.read.notOurs('other.json')],
])('a file that is none of ours is refused in words: %s', async (name, text, why) => {
	const screen = await show(DataPage, {}, { link: new MemoryLink() });

	await screen.getByLabelText(data.read.choose).upload(chosen(name, text));

	await expect.element(screen.getByText(why)).toBeVisible();
});

test('an erasure is asked about, said with its day, and taken back', async () => {
	await page.viewport(360, 800);
	const { link, mentorshipId, mia } = await twoSessions();
	const asked = withPrivacy(link, mentorshipId, mia);
	const screen = await show(DataPage, {}, { link });

	await screen.getByRole('button', { name: data.erase.all }).click();
	expect(asked).not.toContain('askErasure');
	await screen.getByRole('button', { name: data.erase.yes }).click();
	await expect.element(screen.getByText(/Will be erased on .*27/)).toBeVisible();
	await screen.getByRole('button', { name: data.erase.undo }).click();
	await expect.element(screen.getByText(data.erase.undone)).toBeVisible();

	await screen.getByRole('button', { name: data.audit.show }).click();
	await expect.element(screen.getByText(data.audit.action['invited'] ?? '')).toBeVisible();
});

test('what is due cannot be taken back: it says so, and is not offered again', async () => {
	const { link, mentorshipId, mia } = await twoSessions();
	withPrivacy(link, mentorshipId, mia, { isLate: true });
	const screen = await show(DataPage, {}, { link });
	await screen.getByRole('button', { name: data.erase.all }).click();
	await screen.getByRole('button', { name: data.erase.yes }).click();

	await screen.getByRole('button', { name: data.erase.undo }).click();

	await expect.element(screen.getByText(data.erase.late)).toBeVisible();
	await expect.element(screen.getByText(data.erase.now)).toBeVisible();
	expect(screen.getByRole('button', { name: data.erase.undo }).query()).toBeNull();
	expect(screen.getByRole('button', { name: data.erase.all }).query()).toBeNull();
});

test('a device that shared nothing is told that the server keeps nothing', async () => {
	const link = new MemoryLink();
	link.answers.privacy = () => ({ ok: false, error: 'not_signed_in' });
	const screen = await show(DataPage, {}, { link });

	await expect.element(screen.getByText(data.server.none)).toBeVisible();
	expect(screen.getByRole('button', { name: data.erase.all }).query()).toBeNull();
});

test('a note too long for one mutation comes back word for word, in pieces that fit', () => {
	const words = '𝔘 long note, with 🧵 and ünlauts. '.repeat(1200);
	const state = noteUpdate(words);
	const doc = new Y.Doc();

	const updates = updatesOf(state);
	for (const update of updates) Y.applyUpdate(doc, fromBase64(update));

	expect(updates.length).toBeGreaterThan(5);
	expect(Math.max(...updates.map(({ length }) => length))).toBeLessThanOrEqual(12_000);
	expect(doc.getText('text').toString()).toBe(words);
	expect(updatesOf(toBase64(new Uint8Array([0, 0])))).toHaveLength(1);
});
