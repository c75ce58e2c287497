import SessionPage from '#shared/ui/review/SessionPage.svelte';
import { newId } from '#shared/ids.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { aPair, aRunningSession, someGoals } from '#test/support/panel-scenes.ts';
import { show } from '#test/support/show.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

const words = wordsOf('en').feedback;
const { fields } = words;
/** The regular template's section about feedback. */
const FEEDBACK = 4;

async function running({ at = 0, role = 'mentor' as const } = {}) {
	const moment = await aRunningSession(aPair({ role }), { at });
	const cards = () =>
		moment.link.records(moment.mentorshipId).filter(({ kind }) => kind === 'feedback');
	return { ...moment, cards, place: { joinedId: moment.sessionId } };
}

test('a pair of cards stays with its author until it is shared, and then goes at once', async () => {
	const { link, place, cards, me, other, mentorshipId } = await running();
	const [goalId = ''] = someGoals({ link, mentorshipId, me, other });
	const { screen } = await showPanel(link, { place });
	await screen.getByRole('button', { name: words.card }).click();
	await screen.getByLabelText(fields.situation).fill('When the room went quiet');
	await screen.getByLabelText(fields.behaviour).fill('You waited');
	await screen.getByRole('combobox', { name: words.goal }).selectOptions(goalId);
	await screen.getByText(words.kinds.stretch).click();
	await screen.getByLabelText(fields.behaviour).fill('You answered for me');
	await screen.getByLabelText(fields.nextTime).fill('Count to five');
	expect(link.sent).toEqual([]);

	await screen.getByRole('button', { name: words.share('Kim') }).click();

	await expect.poll(cards).toMatchObject([
		{
			space: 'S',
			meta: { kind: 'strength', fromId: me, toId: other, goalId },
			body: { situation: 'When the room went quiet', behaviour: 'You waited' },
		},
		{ meta: { kind: 'stretch' }, body: { behaviour: 'You answered for me' } },
	]);
	await expect.element(screen.getByRole('button', { name: words.card })).toBeVisible();

	// Shared as one, taken back as one.
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(cards).toEqual([]);
});

test('in the section about feedback it is open at once, and takes no focus; folded, it stays so', async () => {
	const { link, place } = await running({ at: FEEDBACK });
	const { screen } = await showPanel(link, { place });
	await expect.element(screen.getByLabelText(fields.behaviour)).toBeVisible();
	expect(document.activeElement).toBe(document.body);

	await screen.getByRole('button', { name: words.fold }).click();
	await screen.getByRole('tab', { name: /Agenda/ }).click();
	await screen.getByRole('tab', { name: /Now/ }).click();

	await expect.element(screen.getByRole('button', { name: words.card })).toBeVisible();
	expect(screen.getByLabelText(fields.behaviour).query()).toBeNull();
});

test('what is half written outlives tabs and reloads, is hidden by the shield, and is not sent', async () => {
	const { link, place } = await running({ at: FEEDBACK });
	const first = await showPanel(link, { place });
	await first.screen.getByLabelText(fields.effect).fill('I dared to ask');
	await first.screen.getByRole('tab', { name: /Agenda/ }).click();
	await first.screen.getByRole('tab', { name: /Now/ }).click();
	await expect.element(first.screen.getByLabelText(fields.effect)).toHaveValue('I dared to ask');
	await expect
		.poll(first.remembered)
		.toMatchObject({ tab: 'now', drafts: expect.stringContaining('I dared to ask') });
	const kept = first.remembered()!;
	await first.screen.unmount();

	const { screen, host } = await showPanel(link, { place: kept });
	await expect.element(screen.getByLabelText(fields.effect)).toHaveValue('I dared to ask');
	host.press('shield');

	await expect.poll(() => screen.getByLabelText(fields.effect).query()).toBeNull();
	expect(link.sent).toEqual([]);
});

test('a side without what they did says so, comes on screen, and nothing goes', async () => {
	const { link, place, cards } = await running({ at: FEEDBACK });
	const { screen } = await showPanel(link, { place });
	await screen.getByText(words.kinds.stretch).click();
	await screen.getByLabelText(fields.situation).fill('At the end');
	await screen.getByText(words.kinds.strength).click();
	await screen.getByLabelText(fields.behaviour).fill('You waited');
	await userEvent.keyboard('{Tab}');

	await screen.getByRole('button', { name: words.share('Kim') }).click();

	await expect.element(screen.getByLabelText(fields.behaviour)).toHaveFocus();
	await expect
		.element(screen.getByLabelText(fields.behaviour))
		.toHaveAccessibleDescription(words.missing);
	expect(cards()).toEqual([]);
	await screen.getByRole('button', { name: words.discard }).click();
	await screen
		.getByRole('group', { name: words.discardQuestion })
		.getByRole('button', { name: words.discard })
		.click();
	await expect.element(screen.getByRole('button', { name: words.card })).toBeVisible();
});

test('the review shows both people’s cards; one’s own is changed, removed and brought back', async () => {
	const { link, mentorshipId, sessionId, cards } = await running({ role: 'mentee' as 'mentor' });
	const give = (who: 'did' | 'otherDid', kind: 'strength' | 'stretch', behaviour: string) =>
		link[who](mentorshipId, 'addFeedback', {
			id: newId(),
			set: { sessionId, kind },
			text: { behaviour, nextTime: 'Again' },
		});
	give('otherDid', 'strength', 'You opened up');
	give('did', 'stretch', 'You spoke fast');
	link.did(mentorshipId, 'endSession', { id: sessionId });
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId });
	await expect.element(screen.getByText('You opened up')).toBeVisible();
	expect(screen.getByRole('button', { name: words.editCard('Strength') }).query()).toBeNull();

	await screen.getByRole('button', { name: words.editCard('Stretch') }).click();
	await screen.getByLabelText(fields.behaviour).fill('You spoke very fast');
	await screen.getByLabelText(fields.nextTime).fill('');
	await screen.getByRole('button', { name: words.save, exact: true }).click();
	const mine = () => cards().find(({ meta }) => meta['kind'] === 'stretch');
	await expect.poll(() => mine()?.body).toEqual({ behaviour: 'You spoke very fast' });
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => mine()?.body).toEqual({ behaviour: 'You spoke fast', nextTime: 'Again' });

	await screen.getByRole('button', { name: words.removeCard('Stretch') }).click();
	await expect.poll(cards).toHaveLength(1);
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => mine()?.body).toMatchObject({ behaviour: 'You spoke fast' });
});
