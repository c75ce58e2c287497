import { newId, newUid } from '#shared/ids.ts';
import { toBase64 } from '#shared/store/merge-text.ts';
import type { Quarantined } from '#shared/ui/link.ts';
import QuarantineList from '#shared/ui/quarantine/QuarantineList.svelte';
import { aCouple } from '#test/support/couple.ts';
import { show } from '#test/support/show.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

const LONG = 'Send the CV draft.\nThen call the '.repeat(20);

function aRefusal(change: Partial<Quarantined> = {}) {
	const couple = aCouple();
	const { link, mentorshipId, mia } = couple;
	const refused: Quarantined = {
		u: newUid(),
		n: 'addActionItem',
		args: { id: newId(), set: { assigneeId: mia }, text: { text: LONG } },
		code: 'too_long',
		max: 500,
		mentorshipId,
		at: '2026-11-20T10:00:00.000Z',
		...change,
	};
	link.addQuarantined(refused);
	return { ...couple, refused };
}

test('an author finds the reason and the whole text, changes it, and it is sent anew', async () => {
	const { link, mentorshipId } = aRefusal();
	const screen = await show(QuarantineList, {}, { link });
	await expect.element(screen.getByText(/at most 500 characters fit\./)).toBeVisible();
	await expect.element(screen.getByRole('blockquote')).toHaveTextContent(LONG, {
		normalizeWhitespace: false,
	});

	await screen.getByRole('button', { name: 'Edit and send again' }).click();
	const field = screen.getByRole('textbox', { name: 'Text' });
	await expect.element(field).toHaveValue(LONG);
	await expect
		.element(field)
		.toHaveAccessibleDescription(`${LONG.length - 500} characters too many`);
	await field.fill('Send the CV draft.');
	await screen.getByRole('button', { name: 'Send again' }).click();

	await expect.element(screen.getByText(/^Nothing waits here\./)).toBeVisible();
	const sent = link.records(mentorshipId).find(({ kind }) => kind === 'action_item');
	expect(sent?.body).toEqual({ text: 'Send the CV draft.' });
});

test('what is half edited survives another change coming to the quarantine', async () => {
	const { link, refused } = aRefusal();
	const screen = await show(QuarantineList, {}, { link });
	await screen.getByRole('button', { name: 'Edit and send again' }).click();
	await screen.getByRole('textbox', { name: 'Text' }).fill('Half a sen');

	link.addQuarantined({ ...refused, u: newUid(), n: 'addGoal', code: 'forbidden' });

	await expect.element(screen.getByRole('heading', { name: 'Goal' })).toBeVisible();
	await expect.element(screen.getByRole('textbox', { name: 'Text' })).toHaveValue('Half a sen');
});

test('words are dropped only after a second yes', async () => {
	const { link } = aRefusal();
	const screen = await show(QuarantineList, {}, { link, language: 'de' });

	await screen.getByRole('button', { name: 'Verwerfen' }).click();
	expect(link.quarantined).toHaveLength(1);
	await screen.getByRole('button', { name: 'Ja, verwerfen' }).click();

	await expect.element(screen.getByText(/^Hier wartet nichts\./)).toBeVisible();
	expect(link.quarantined).toEqual([]);
});

test('the words of a refused note are read out of its update', async () => {
	const doc = new Y.Doc();
	doc.getText('text').insert(0, 'What Jonas said about the thesis');
	const update = toBase64(Y.encodeStateAsUpdate(doc));
	const { link } = aRefusal({ n: 'updateNote', args: { lane: 'ours', update }, code: 'not_found' });
	const screen = await show(QuarantineList, {}, { link });

	await expect
		.element(screen.getByRole('blockquote'))
		.toHaveTextContent('What Jonas said about the thesis');
	await expect.element(screen.getByRole('button', { name: 'Copy' })).toBeVisible();
});

test.each([
	['en', 'closed', 'It was already closed when your change arrived.'],
	['de', 'closed', 'Es war schon abgeschlossen, als deine Änderung ankam.'],
	['en', 'forbidden', 'This may only be changed by the person it belongs to.'],
	['de', 'unknown', 'Der Server hat keinen Grund genannt.'],
] as const)('in %s, “%s” is a reason in words', async (language, code, said) => {
	const { link } = aRefusal({ code });
	const screen = await show(QuarantineList, {}, { link, language });

	await expect.element(screen.getByText(said)).toBeVisible();
});
