// A file that was damaged, or made by somebody who means ill, is read in as far as it can be: never half, and
// never without a word. One that is ours is not too large.
import { archiveJson, type Archived } from '#shared/domain/export/archive.ts';
import { exportJson, type MentorshipExport } from '#shared/domain/export/json.ts';
import { newId } from '#shared/ids.ts';
import { LIMITS } from '#shared/protocol.ts';
import DataPage from '#shared/ui/data/DataPage.svelte';
import { readNote } from '#shared/ui/review/read-note.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { show } from '#test/support/show.ts';
import { noteUpdate, twoSessions } from '#test/support/two-sessions.ts';
import { expect, test } from 'vitest';

const { read } = wordsOf('en').data;
const exportedAt = '2026-11-23T16:00:00.000Z';

type Records = MentorshipExport['records'][number][];
interface Loose {
	kind: string;
	id: string;
	meta: Record<string, unknown>;
	body: Record<string, unknown>;
}

/** What Mia saved, and how many records there are in it. */
async function saved() {
	const { link, mentorshipId, mia, jonas } = await twoSessions();
	const own = link.records(mentorshipId).filter(({ space }) => ['S', `P:${mia}`].includes(space));
	const content = JSON.parse(
		exportJson(mentorshipId, own, { exportedAt, exportedBy: mia, readText: readNote }),
	) as MentorshipExport;
	const me = { memberId: mia, role: 'mentor', counterpartId: jonas } as const;
	const jsonOf = (records: Records) => {
		const mentorships: Archived[] = [{ me, content: { ...content, records } }];
		return archiveJson({ exportedAt, language: 'en', mentorships });
	};
	return { json: jsonOf(content.records), records: content.records, jsonOf };
}

/** Another device, with nothing on it. */
async function aDevice() {
	const link = new MemoryLink();
	const ids: string[] = [];
	link.onDevice(({ mentorships }) => ids.splice(0, ids.length, ...mentorships.map(({ id }) => id)));
	const screen = await show(DataPage, {}, { link });
	return {
		link,
		screen,
		count: () => ids.length,
		recordsHere: () => ids.flatMap((id) => link.records(id)),
		/** Picks it as a person does; nothing of it goes another way first. */
		async choose(file: Pick<File, 'name' | 'size' | 'text'>) {
			const input = screen.getByLabelText(read.choose).element();
			Object.defineProperty(input, 'files', { value: [file], configurable: true });
			input.dispatchEvent(new Event('change', { bubbles: true }));
			await expect.element(screen.getByText(read.working)).not.toBeInTheDocument();
		},
		says: (text: string) =>
			expect.element(screen.getByText(text, { exact: false }).first()).toBeVisible(),
	};
}

const fileOf = (json: string, name = 'mine.json') => new File([json], name);
const copyOf = (records: Records) => structuredClone(records) as unknown as Loose[];
const asRecords = (records: Loose[]) => records as unknown as Records;

test.each([
	['short', '!'],
	['short', btoa('no text of ours')],
	['long', btoa('\u{1}\u{ff}no text of ours'.repeat(2000))],
	['long', noteUpdate('cut off in the middle '.repeat(1000)).slice(0, 20_001)],
])('of a note that is damaged (%s) the rest comes back, and it is counted', async (_, state) => {
	const { records, jsonOf } = await saved();
	const damaged = copyOf(records);
	const note = damaged.find(({ kind }) => kind === 'note');
	if (note) note.body['text'] = state;
	const { choose, says, count, recordsHere, link } = await aDevice();

	await choose(fileOf(jsonOf(asRecords(damaged))));

	await says(read.back(1));
	await says(read.leftOut(1));
	expect(count()).toBe(1);
	expect(recordsHere()).toHaveLength(records.length - 1);
	expect(link.quarantined).toEqual([]);
});

test.each<[string, (records: Loose[]) => Loose | undefined]>([
	['another mentorship', (all) => all.find(({ kind }) => kind === 'mentorship')],
	['a third person', (all) => all.find(({ kind }) => kind === 'member')],
])('%s in it is left out, and takes nothing along', async (_what, find) => {
	const { records, jsonOf } = await saved();
	const strange = copyOf(records);
	const one = find(strange);
	// First, so that all the others are sent with it.
	if (one) strange.unshift({ ...one, id: newId() });
	const { choose, says, recordsHere, link } = await aDevice();

	await choose(fileOf(jsonOf(asRecords(strange))));

	await says(read.leftOut(1));
	expect(recordsHere()).toHaveLength(records.length);
	expect(link.quarantined).toEqual([]);
});

test('one about other people makes nothing here, and the right one can be read in after it', async () => {
	const { json, records, jsonOf } = await saved();
	const strange = copyOf(records);
	const about = strange.find(({ kind }) => kind === 'mentorship');
	if (about) about.meta['menteeId'] = newId();
	const { choose, says, count } = await aDevice();

	await choose(fileOf(jsonOf(asRecords(strange)), 'strange.json'));
	await says(read.failed('strange.json'));
	expect(count()).toBe(0);

	await choose(fileOf(json));
	await says(read.back(1));
	expect(count()).toBe(1);
});

test('the same mentorship twice in one file comes back once', async () => {
	const { json } = await saved();
	const archive = JSON.parse(json) as { mentorships: unknown[] };
	archive.mentorships.push(archive.mentorships[0]);
	const { choose, says, count } = await aDevice();

	await choose(fileOf(JSON.stringify(archive)));

	await says(read.here(1));
	expect(count()).toBe(1);
});

test('a file that cannot be opened any more says so', async () => {
	const { choose, says, count } = await aDevice();

	const text = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
	await choose({ name: 'gone.json', size: 2, text });

	await says(read.failed('gone.json'));
	expect(count()).toBe(0);
});

test('one as large as a full mentorship is read in, with its notes twice', async () => {
	const { json } = await saved();
	const { choose, says } = await aDevice();

	const room = ' '.repeat(1.5 * LIMITS.mentorshipBytes);
	await choose(fileOf(json + room));

	await says(read.back(1));
});

test('one no browser can read is not begun with, and what to do instead is said', async () => {
	const { choose, says } = await aDevice();
	let opened = 0;
	const size = 8 * LIMITS.mentorshipBytes + 1;

	await choose({ name: 'huge.json', size, text: async () => `${(opened += 1)}` });

	await says(read.tooBig('huge.json', 400));
	expect(opened).toBe(0);
});
