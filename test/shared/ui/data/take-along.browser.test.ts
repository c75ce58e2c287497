// What could not be had when everything is saved is said, with what to do about it: never a file that only
// seems whole.
import { newUid } from '#shared/ids.ts';
import { err, ok } from '#shared/result.ts';
import DataPage from '#shared/ui/data/DataPage.svelte';
import type { CommandFailure, Commands } from '#shared/ui/link.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { catchDownloads } from '#test/support/catch-downloads.ts';
import { withPrivacy } from '#test/support/privacy-answers.ts';
import { show } from '#test/support/show.ts';
import { twoSessions } from '#test/support/two-sessions.ts';
import { expect, test } from 'vitest';

const { take } = wordsOf('en').data;
const at = '2026-11-20T10:00:00.000Z';
const PER_PAGE = 50;

interface Kept {
	server?: { facts?: unknown; audit?: { seq: number }[]; auditIsCut?: true };
}

/** A device whose server keeps so many pages of what happened, and fails at one of them, or with the facts. */
async function aDevice(fails?: { at: number | 'facts'; with: CommandFailure }, pages = 3) {
	const files = catchDownloads();
	const { link, mentorshipId, mia } = await twoSessions();
	withPrivacy(link, mentorshipId, mia);
	const { privacy } = link.answers;
	const told: unknown[] = [];
	let added = 0;
	link.answers.privacy = (ask: Commands['privacy']['args']) => {
		if (ask.about === 'exported') told.push(ask);
		if (fails && ask.about === (fails.at === 'facts' ? 'facts' : 'audit'))
			if (ask.about === 'facts' || ask.page === fails.at) return err(fails.with);
		if (ask.about !== 'audit') return privacy?.(ask) ?? err('internal');
		const newest = pages * PER_PAGE + added - ask.page * PER_PAGE;
		// Something happens between the pages.
		added += 1;
		const seqs = Array.from({ length: PER_PAGE }, (_, i) => newest - i).filter((seq) => seq > 0);
		const entries = seqs.map((seq) => ({ seq, at, action: 'joined', m: mentorshipId }));
		return ok({ entries, more: newest > PER_PAGE, intact: true });
	};
	const screen = await show(DataPage, {}, { link });
	return {
		...{ link, mentorshipId, files, told, screen },
		async save(name = take.json) {
			await screen.getByRole('button', { name }).click();
			await expect.poll(() => files.length).toBeGreaterThan(0);
			await expect.poll(said).toContain(take.saved(files[0]?.name ?? ''));
			return JSON.parse((await files[0]?.text) ?? '') as Kept;
		},
	};
}

const said = () =>
	[...document.querySelectorAll('[role=status]')].map((one) => one.textContent).join(' ');
const lackings = () =>
	[take.lacksServer, take.lacksAudit, take.lacksRefused].filter((one) => said().includes(one));

test('what happened is saved to its end, each entry once, and nothing is said to be missing', async () => {
	const { save, told } = await aDevice();

	const { server } = await save();

	const seqs = server?.audit?.map(({ seq }) => seq) ?? [];
	expect(seqs.length).toBe(3 * PER_PAGE);
	expect(new Set(seqs).size).toBe(seqs.length);
	expect(Math.min(...seqs)).toBe(1);
	expect(server?.auditIsCut).toBeUndefined();
	expect(lackings()).toEqual([]);
	expect(told).toEqual([{ about: 'exported' }]);
});

test.each(['too_many', 'unreachable', 'invalid_request'] as const)(
	'a page that fails (%s) cuts what happened off: it is said, here and in the file',
	async (failure) => {
		const { save } = await aDevice({ at: 1, with: failure });

		const { server } = await save();

		expect(server?.audit).toHaveLength(PER_PAGE);
		expect(server?.auditIsCut).toBe(true);
		expect(lackings()).toEqual([take.lacksAudit]);
	},
);

test('without what the server keeps the file is said to lack it', async () => {
	const { save } = await aDevice({ at: 'facts', with: 'unreachable' });

	expect((await save()).server).toBeUndefined();
	expect(lackings()).toEqual([take.lacksServer]);
});

test.each([
	['none', undefined, []],
	['signed_out', undefined, [take.lacksServer]],
	['signed_out', true, []],
] as const)(
	'not signed in (%s, erased: %s): what a server may have is missing, what it never had is not',
	async (state, erased, lacks) => {
		const { link, save } = await aDevice({ at: 'facts', with: 'not_signed_in' });
		link.setDevice({ account: { state, named: true, wipes: 0, ...(erased && { erased }) } });

		expect((await save()).server).toBeUndefined();
		expect(lackings()).toEqual(lacks);
	},
);

test.each(['json', 'text'] as const)(
	'what was not accepted is saved beside it (%s)',
	async (kind) => {
		const { link, mentorshipId, files, screen } = await aDevice();
		const text = { text: 'words nobody took' };
		const change = { u: newUid(), n: 'addComment', args: { text }, code: 'full' } as const;
		link.addQuarantined({ ...change, mentorshipId, at });

		await screen.getByRole('button', { name: take[kind] }).click();

		await expect.poll(said).toContain(take.refused('leitfaden-not-sent.json'));
		expect(files.map(({ name }) => name)[1]).toBe('leitfaden-not-sent.json');
		expect(await files[1]?.text).toContain('words nobody took');
		expect(lackings()).toEqual([]);
	},
);

test('what was not accepted and cannot be read is said to be in no file', async () => {
	const { link, save, files } = await aDevice();
	link.answers.listQuarantined = () => err('internal');

	await save();

	expect(lackings()).toEqual([take.lacksRefused]);
	expect(files).toHaveLength(1);
});
