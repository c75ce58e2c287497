import { programmes } from '#shared/content/programmes.ts';
import { findTemplate } from '#shared/content/templates/index.ts';
import { newId } from '#shared/ids.ts';
import MentorshipSettings from '#shared/ui/mentorships/MentorshipSettings.svelte';
import { wordsOf } from '#shared/words/catalogues.ts';
import { anEvening } from '#test/support/cases/template.ts';
import { aCouple } from '#test/support/couple.ts';
import { show } from '#test/support/show.ts';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

const words = wordsOf('en').templates.sequence;

async function settings() {
	const couple = aCouple();
	const { link, mentorshipId } = couple;
	const screen = await show(MentorshipSettings, {}, { link, mentorshipId });
	const programme = screen.getByRole('region', { name: words.title });
	const sequence = () =>
		link.records(mentorshipId).find(({ id }) => id === mentorshipId)?.meta['sequence'];
	return { ...couple, screen, programme, sequence };
}

test('a ready programme is taken, and none again with undo', async () => {
	const { screen, programme, sequence } = await settings();
	await expect.element(programme.getByText(words.none)).toBeVisible();

	await programme.getByRole('combobox', { name: words.ready }).selectOptions('ten');
	expect(sequence()).toBeUndefined();
	await programme.getByRole('combobox', { name: words.ready }).selectOptions('eight');
	await programme.getByRole('button', { name: words.take }).click();

	await expect.poll(sequence).toEqual(programmes.eight);
	await expect.element(programme.getByText('5. Mid-term review')).toBeVisible();
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(sequence).toBeUndefined();
});

test('sessions are added, one’s own among them, moved by key and taken out, down to none', async () => {
	const { link, mentorshipId, programme, sequence } = await settings();
	const own = newId();
	link.did(mentorshipId, 'addTemplate', { id: own, text: anEvening() });
	const add = programme.getByRole('combobox', { name: words.add });

	for (const title of ['First meeting', 'Regular session', 'Portfolio evening']) {
		await add.selectOptions(title);
		await programme.getByRole('button', { name: words.addThis }).click();
	}
	await expect.poll(sequence).toEqual(['first-meeting', 'regular', own]);
	const titles = () =>
		link.records(mentorshipId).find(({ id }) => id === mentorshipId)?.body['sequenceTitles'];
	expect(titles()).toEqual({ [own]: 'Portfolio evening' });

	await programme.getByRole('button', { name: words.up('3. Portfolio evening') }).click();
	await expect.poll(sequence).toEqual(['first-meeting', own, 'regular']);
	await expect
		.element(programme.getByRole('button', { name: words.up('2. Portfolio evening') }))
		.toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.poll(sequence).toEqual([own, 'first-meeting', 'regular']);
	// It cannot go further up: the caret waits on the way down.
	await expect
		.element(programme.getByRole('button', { name: words.down('1. Portfolio evening') }))
		.toHaveFocus();

	await programme.getByRole('button', { name: words.remove('2. First meeting') }).click();
	await expect.poll(sequence).toEqual([own, 'regular']);
	await programme.getByRole('button', { name: words.clear }).click();
	await expect.poll(sequence).toBeUndefined();
	expect(titles()).toBeUndefined();
});

test('a template of the other person’s own is shown as they call it, and stays called so', async () => {
	const { link, mentorshipId, programme, sequence } = await settings();
	const theirs = newId();
	const text = { sequenceTitles: { [theirs]: 'Portfolio evening' } };
	const set = { sequence: [theirs, 'regular'] };
	link.otherDid(mentorshipId, 'editMentorship', { id: mentorshipId, set, text });

	await programme.getByRole('button', { name: words.down('1. Portfolio evening') }).click();

	await expect.poll(sequence).toEqual(['regular', theirs]);
	await expect.element(programme.getByText('2. Portfolio evening')).toBeVisible();
});

test('the same kind of session is added again and again', async () => {
	const { programme, sequence } = await settings();
	const add = programme.getByRole('combobox', { name: words.add });

	await add.selectOptions('Regular session');
	for (const _ of [1, 2, 3]) await programme.getByRole('button', { name: words.addThis }).click();

	await expect.poll(sequence).toEqual(['regular', 'regular', 'regular']);
});

test('a template of the other person is named as theirs', async () => {
	const { link, mentorshipId, programme } = await settings();
	const set = { sequence: ['regular', newId()] };
	link.otherDid(mentorshipId, 'editMentorship', { id: mentorshipId, set });
	await expect.element(programme.getByText(words.nth(2, words.other))).toBeVisible();
});

test('every ready programme is made of templates that there are', () => {
	const ids = Object.values(programmes).flat();
	expect(ids.filter((id) => !findTemplate(id))).toEqual([]);
	expect(Object.entries(programmes).map(([name, all]) => [name, all.length])).toEqual([
		['four', 4],
		['eight', 8],
		['ten', 10],
	]);
});
