// One mentorship, saved and read in again: as whoever saved it, and where the file does not say that, as whoever
// the person says they are.
import type { Role } from '#shared/domain/entity.ts';
import type { Language } from '#shared/domain/member.ts';
import { newId } from '#shared/ids.ts';
import DataPage from '#shared/ui/data/DataPage.svelte';
import { newMentorship } from '#shared/ui/mentorships/new-mentorship.ts';
import MentorshipExport from '#shared/ui/review/MentorshipExport.svelte';
import { wordsOf } from '#shared/words/catalogues.ts';
import { catchDownloads } from '#test/support/catch-downloads.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { show } from '#test/support/show.ts';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

const NAMES = { mentor: 'Mia', mentee: 'Jonas' } as const;
const otherOf = (role: Role): Role => (role === 'mentor' ? 'mentee' : 'mentor');

/** What that one saved of it with the button of its page; nobody has written for themselves alone. */
async function savedBy(role: Role): Promise<string> {
	const files = catchDownloads();
	const link = new MemoryLink({ language: 'en', name: NAMES[role] });
	const args = newMentorship(
		{
			...{ role, name: NAMES[role], language: 'en', otherName: NAMES[otherOf(role)] },
			...{ otherLanguage: 'en', cadence: 'weekly', minutes: 45, timeZone: 'Europe/Berlin' },
		},
		newId,
	);
	link.did(args.id, 'addMentorship', args);
	const screen = await show(MentorshipExport, {}, { link, mentorshipId: args.id });
	await screen.getByRole('button', { name: wordsOf('en').review.export.json }).click();
	await expect.poll(() => files).toHaveLength(1);
	await screen.unmount();
	return (await files[0]?.text) ?? '';
}

function older(json: string): string {
	const { exportedBy: _, ...content } = JSON.parse(json) as Record<string, unknown>;
	return JSON.stringify(content);
}

/** Another device, with nothing on it. */
async function aDevice(language: Language = 'en') {
	const link = new MemoryLink();
	const roles: Role[] = [];
	link.onDevice(({ mentorships }) =>
		roles.splice(0, roles.length, ...mentorships.map(({ me }) => me.role)),
	);
	const screen = await show(DataPage, {}, { link, language });
	const { read } = wordsOf(language).data;
	const choose = (json: string, name = 'mine.json') =>
		screen.getByLabelText(read.choose).upload(new File([json], name, { type: 'application/json' }));
	return { link, screen, roles, read, choose };
}

test.each(['mentor', 'mentee'] as const)(
	'what the %s saved of one comes back as the same one’s, without a question',
	async (role) => {
		const json = await savedBy(role);
		const { screen, roles, read, choose } = await aDevice();

		await choose(json);

		await expect.element(screen.getByText(read.back(1))).toBeVisible();
		expect(roles).toEqual([role]);
		expect(screen.getByText(read.whose).query()).toBeNull();
	},
);

test.each([
	['mentor', 'en'],
	['mentee', 'de'],
] as const)('of an older file it is asked, and the %s goes on (%s)', async (role, language) => {
	await page.viewport(360, 800);
	const json = older(await savedBy('mentee'));
	const { screen, roles, read, choose } = await aDevice(language);

	await choose(json);
	const group = screen.getByRole('group', { name: read.whose });
	await expect.element(group).toBeVisible();
	expect(roles).toEqual([]);
	await group.getByRole('button', { name: read.iAm(NAMES[role], role) }).click();

	await expect.element(screen.getByText(read.back(1))).toBeVisible();
	expect(roles).toEqual([role]);
	expect(group.query()).toBeNull();
});

test('the question is heard, answered by the keyboard, and the focus is where the file was chosen', async () => {
	const json = older(await savedBy('mentor'));
	const { screen, roles, read, choose } = await aDevice();
	const field = screen.getByLabelText(read.choose);
	await choose(json);
	await expect.element(screen.getByRole('status').filter({ hasText: read.whose })).toBeVisible();

	(field.element() as HTMLElement).focus();
	await userEvent.keyboard('{Tab}{Tab}');
	const last = screen.getByRole('button', { name: read.iAm('Jonas', 'mentee') });
	await expect.element(last).toHaveFocus();
	await userEvent.keyboard('{Enter}');

	await expect.element(screen.getByText(read.back(1))).toBeVisible();
	await expect.element(field).toHaveFocus();
	expect(roles).toEqual(['mentee']);
});

test('another file that is chosen instead takes the question away', async () => {
	const json = await savedBy('mentor');
	const { screen, roles, read, choose } = await aDevice();
	await choose(older(json));
	await expect.element(screen.getByRole('group', { name: read.whose })).toBeVisible();

	await choose('{', 'other.json');
	await expect.element(screen.getByText(read.notJson('other.json'))).toBeVisible();
	expect(screen.getByRole('group', { name: read.whose }).query()).toBeNull();
	expect(roles).toEqual([]);

	await choose(json);
	await expect.element(screen.getByText(read.back(1))).toBeVisible();
	expect(roles).toEqual(['mentor']);
});

test('a file that names a third person as its owner is refused in words', async () => {
	const content = JSON.parse(await savedBy('mentor')) as object;
	const { screen, roles, read, choose } = await aDevice();

	await choose(JSON.stringify({ ...content, exportedBy: newId() }));

	await expect.element(screen.getByText(read.notOurs('mine.json'))).toBeVisible();
	expect(roles).toEqual([]);
});
