import { preparationIdOf } from '#shared/domain/preparation.ts';
import { sessionIdOf } from '#shared/ids.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { aPair, aRunningSession, type Pair, somePromises } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

const words = wordsOf('en');
const { preparation } = words;

const mineOf = ({ link, mentorshipId, me }: Pair, sessionId: string) =>
	link.records(mentorshipId).find(({ id }) => id === preparationIdOf(sessionId, me));

/** Kim, the mentee, before the first session, which has no date yet. */
async function asMentee() {
	const pair = aPair({ role: 'mentee' });
	const sessionId = await sessionIdOf(pair.mentorshipId, 1);
	const shown = await showPanel(pair.link);
	await shown.screen.getByRole('button', { name: preparation.open }).click();
	return { ...pair, ...shown, sessionId };
}

test('mood, win and knot are saved as they are chosen and typed, without a press on save', async () => {
	const { screen, ...pair } = await asMentee();

	await screen.getByRole('button', { name: preparation.moods.full }).click();
	await screen.getByRole('textbox', { name: preparation.win }).fill('The first page is sent');
	await screen.getByRole('textbox', { name: preparation.knot }).fill('The second one');

	await expect
		.poll(() => mineOf(pair, pair.sessionId))
		.toMatchObject({
			space: 'S',
			meta: { sessionId: pair.sessionId, authorId: pair.me },
			body: { mood: 'full', win: 'The first page is sent', knot: 'The second one' },
		});
	await expect
		.element(screen.getByRole('button', { name: preparation.moods.full }))
		.toHaveAttribute('aria-pressed', 'true');
	await expect.element(screen.getByText(words.notes.both('Ruth'))).toBeVisible();
});

test('a mood pressed again is taken back; all of it can be removed', async () => {
	const { screen, ...pair } = await asMentee();
	const calm = screen.getByRole('button', { name: preparation.moods.calm });

	await calm.click();
	await expect.poll(() => mineOf(pair, pair.sessionId)?.body['mood']).toBe('calm');
	await calm.click();
	await expect.poll(() => mineOf(pair, pair.sessionId)?.body['mood']).toBeUndefined();
	await screen.getByRole('button', { name: preparation.remove }).click();

	await expect.poll(() => mineOf(pair, pair.sessionId)).toBeUndefined();
});

test('a topic goes onto the agenda to come, by the keyboard alone, and can be removed', async () => {
	const { screen, link, mentorshipId, sessionId } = await asMentee();
	const topics = () =>
		link
			.records(mentorshipId)
			.filter(({ kind }) => kind === 'agenda_item')
			.map(({ meta, body }) => [body['title'], meta['sessionId'], meta['origin']]);

	await screen.getByRole('textbox', { name: preparation.topic }).fill('The internship');
	await userEvent.keyboard('{Enter}');
	await expect.poll(topics).toEqual([['The internship', sessionId, 'mentee']]);
	await expect.element(screen.getByRole('textbox', { name: preparation.topic })).toHaveFocus();
	await screen.getByRole('button', { name: preparation.removeTopic('The internship') }).click();

	await expect.poll(topics).toEqual([]);
});

test('an empty topic is asked for in a sentence, half of one outlives a reload', async () => {
	const { screen, link, remembered } = await asMentee();
	await screen.getByRole('button', { name: preparation.addTopic }).click();
	await expect
		.element(screen.getByRole('textbox', { name: preparation.topic }))
		.toHaveAccessibleDescription(preparation.topicMissing);

	await screen.getByRole('textbox', { name: preparation.topic }).fill('The intern');
	await expect.poll(() => String(remembered()?.['drafts'])).toContain('The intern');
	const place = remembered() ?? {};
	await screen.unmount();
	const again = await showPanel(link, { place });

	await expect
		.element(again.screen.getByRole('textbox', { name: preparation.topic }))
		.toHaveValue('The intern');
});

test('the other person finds it before the session, as a quiet card', async () => {
	const pair = aPair();
	const sessionId = await sessionIdOf(pair.mentorshipId, 1);
	const text = { win: 'The first page is sent', knot: 'The second one' };
	const { screen } = await showPanel(pair.link);
	await expect.element(screen.getByRole('button', { name: preparation.open })).toBeVisible();
	expect(screen.getByText(preparation.theirs('Kim')).query()).toBeNull();

	const args = { sessionId, text: { ...text, mood: 'tired' as const } };
	pair.link.otherDid(pair.mentorshipId, 'editPreparation', args);

	await expect.element(screen.getByText(preparation.theirs('Kim'))).toBeVisible();
	await expect.element(screen.getByText(preparation.week('tired'))).toBeVisible();
	await expect.element(screen.getByText('The second one')).toBeVisible();
});

test('it stands in Now while the two arrive, not later, and never under the shield', async () => {
	const pair = await aRunningSession(aPair());
	const { link, mentorshipId, sessionId, itemIds } = pair;
	const args = { sessionId, text: { win: 'The first page is sent' } };
	link.otherDid(mentorshipId, 'editPreparation', args);
	const { screen, host } = await showPanel(link, { place: { joinedId: sessionId }, form: 'panel' });
	await expect.element(screen.getByText('The first page is sent')).toBeVisible();

	host.press('shield');
	await expect.element(screen.getByText('The first page is sent')).not.toBeInTheDocument();
	host.press('shield');
	await expect.element(screen.getByText('The first page is sent')).toBeVisible();
	link.otherDid(mentorshipId, 'enterAgendaItem', { sessionId, id: itemIds[1] ?? '' });

	await expect.element(screen.getByText('The first page is sent')).not.toBeInTheDocument();
});

test('a mentor looks back in a few lines, folded until wanted', async () => {
	const pair = await aRunningSession(aPair(), { number: 1 });
	const { link, mentorshipId, sessionId } = pair;
	link.did(mentorshipId, 'endSession', { id: sessionId });
	somePromises(pair);
	const { screen } = await showPanel(link);
	const promise = screen.getByText('Share the reading list');
	await expect.element(screen.getByText(preparation.lookBack)).toBeVisible();
	expect(promise.query()).toBeNull();

	await screen.getByText(preparation.lookBack).click();

	await expect.element(promise).toBeVisible();
	await expect.element(screen.getByText(preparation.lastTime(1), { exact: true })).toBeVisible();
	expect(screen.getByText('Ask Dr. Weiss for twenty minutes').query()).toBeNull();
});
