import MentorshipPage from '#shared/ui/review/MentorshipPage.svelte';
import SessionPage from '#shared/ui/review/SessionPage.svelte';
import { sessionIdOf } from '#shared/ids.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { ago, aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { show } from '#test/support/show.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

const words = wordsOf('en').pulse;
const ended = { phase: 'ended', provider: 'meet', callKey: 'meet:abc-defg-hij' } as const;
const sealed = words.sealedTitle('Kim');

/** A session that is over, in the panel of whoever was in it; still in the call unless said otherwise. */
async function afterSession({ role = 'mentor' as const, number = 4 } = {}) {
	const running = await aRunningSession(aPair({ role }), { at: 5, number });
	const { link, mentorshipId, sessionId } = running;
	link.did(mentorshipId, 'endSession', { id: sessionId });
	const mine = () =>
		link
			.records(mentorshipId)
			.filter(({ kind, meta }) => kind === 'pulse' && meta['authorId'] === running.me);
	const otherAnswers = (set: object, text = {}) =>
		link.otherDid(mentorshipId, 'submitPulse', { sessionId, set, text });
	return { ...running, mine, otherAnswers, place: { joinedId: sessionId } };
}

test('nobody is asked before the call is over; then four taps are sealed, changed and taken back', async () => {
	const { link, place, mine } = await afterSession();
	const { screen, host } = await showPanel(link, { place });
	await expect.element(screen.getByRole('button', { name: 'Open review' })).toBeVisible();
	expect(screen.getByRole('heading', { name: words.title }).query()).toBeNull();

	host.goes(ended);
	await expect.element(screen.getByRole('heading', { name: words.title })).toBeVisible();
	expect(document.activeElement).toBe(document.body);
	for (const item of ['heard', 'matters', 'fits'] as const)
		await screen
			.getByRole('radiogroup', { name: words.mirrored[item]('Kim') })
			.getByText(words.levels[4])
			.click();
	await screen.getByRole('textbox', { name: words.comment }).fill('Good pace');
	await screen.getByRole('button', { name: words.send }).click();

	await expect.element(screen.getByText(sealed)).toHaveFocus();
	expect(mine()).toMatchObject([
		{ space: expect.stringMatching(/^P:/), meta: { heard: 4, matters: 4, fits: 4 } },
	]);
	expect(mine()[0]?.meta).not.toHaveProperty('worth');

	await screen.getByRole('button', { name: words.change, exact: true }).click();
	await screen
		.getByRole('radiogroup', { name: words.mirrored.fits('Kim') })
		.getByText(words.skip)
		.click();
	await screen.getByRole('button', { name: words.send }).click();
	await expect.poll(() => mine()[0]?.meta['fits']).toBeUndefined();
	expect(mine()[0]?.body).toEqual({ comment: 'Good pace' });

	await screen.getByRole('button', { name: words.takeBack }).click();
	await expect.poll(mine).toEqual([]);
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.element(screen.getByText(sealed)).toBeVisible();
});

test('a mentee is asked for their own view, by keyboard too, and an empty one says what is missing', async () => {
	const { link, place, mine } = await afterSession({ role: 'mentee' as 'mentor' });
	const { screen } = await showPanel(link, { place, call: ended });
	await screen.getByRole('button', { name: words.send }).click();
	await expect.element(screen.getByRole('alert')).toHaveTextContent(words.nothing);

	const group = screen.getByRole('radiogroup', { name: words.mine.heard });
	(group.getByRole('radio', { name: words.skip }).element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
	await expect.element(group.getByRole('radio', { name: words.levels[3] })).toBeChecked();
	await screen.getByRole('button', { name: words.send }).click();

	await expect.poll(() => mine()[0]?.meta).toMatchObject({ heard: 3 });
});

test('left out for this time, it does not ask again, and can be answered after all', async () => {
	const { link, place, mine, mentorshipId, sessionId } = await afterSession();
	const { screen } = await showPanel(link, { place, call: ended });
	await screen.getByRole('button', { name: words.notNow }).click();
	await expect.poll(() => screen.getByRole('heading', { name: words.title }).query()).toBeNull();
	expect(mine()).toHaveLength(1);
	await screen.unmount();

	const review = await show(SessionPage, {}, { link, mentorshipId, sessionId });
	await review.getByRole('button', { name: words.answerAfterAll }).click();
	await review
		.getByRole('radiogroup', { name: words.mirrored.worth('Kim') })
		.getByText(words.levels[5])
		.click();
	await review.getByRole('button', { name: words.send }).click();

	await expect.poll(() => mine()[0]?.meta).toMatchObject({ worth: 5 });
});

test('half-chosen answers outlive the panel’s reload', async () => {
	const { link, place } = await afterSession();
	const first = await showPanel(link, { place, call: ended });
	const group = { name: words.mirrored.heard('Kim') };
	await first.screen.getByRole('radiogroup', group).getByText(words.levels[2]).click();
	await expect.poll(() => String(first.remembered()?.['drafts'])).toContain('"heard":"2"');
	const kept = first.remembered()!;
	await first.screen.unmount();

	const { screen } = await showPanel(link, { place: kept, call: ended });

	await expect
		.element(screen.getByRole('radiogroup', group).getByRole('radio', { name: words.levels[2] }))
		.toBeChecked();
});

test('both answers stand side by side at once, and a difference goes onto the next agenda', async () => {
	const { link, place, otherAnswers, mentorshipId, me } = await afterSession();
	const { screen } = await showPanel(link, { place, call: ended });
	const answers = { heard: 5, matters: 4, fits: 3, worth: 5 } as const;
	for (const [item, level] of Object.entries(answers) as ['heard', 5][])
		await screen
			.getByRole('radiogroup', { name: words.mirrored[item]('Kim') })
			.getByText(words.levels[level], { exact: true })
			.click();
	await screen.getByRole('button', { name: words.send }).click();
	await expect.element(screen.getByText(sealed)).toBeVisible();

	otherAnswers({ heard: 2, matters: 3, worth: 3 }, { comment: 'A bit fast' });

	await expect.element(screen.getByRole('heading', { name: words.together })).toBeVisible();
	const row = (name: string) => screen.getByRole('row', { name });
	await expect.element(row(`${words.short.heard} ${words.apart} fully a little`)).toBeVisible();
	await expect.element(row(`${words.short.fits} partly skipped`)).toBeVisible();
	await expect.element(screen.getByText('A bit fast')).toBeVisible();
	// Nothing is left to take back.
	expect(screen.getByRole('button', { name: 'Undo' }).query()).toBeNull();
	expect(screen.getByText(/\d\s*(%|von|of|\/)\s*\d|average|Ø/).query()).toBeNull();

	await screen.getByRole('button', { name: words.addTopic(words.topics.heard) }).click();
	await expect.element(screen.getByText(words.added)).toBeVisible();
	const topics = () =>
		link.records(mentorshipId).filter(({ body }) => body['title'] === words.topics.heard);
	const next = await sessionIdOf(mentorshipId, 5);
	expect(topics()).toMatchObject([{ meta: { sessionId: next, authorId: me, origin: 'mentor' } }]);
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(topics).toEqual([]);
	expect(
		screen.getByRole('button', { name: words.addTopic(words.topics.matters) }).query(),
	).toBeNull();
});

test('who has answered one today is not asked for another, on the panel or on the page', async () => {
	const first = await afterSession({ number: 3 });
	first.link.did(first.mentorshipId, 'submitPulse', {
		sessionId: first.sessionId,
		set: { heard: 3 },
		text: {},
	});
	const second = await aRunningSession(first, { at: 5, number: 4 });
	first.link.did(first.mentorshipId, 'endSession', { id: second.sessionId });
	const { link, mentorshipId } = first;
	const { screen } = await showPanel(link, { place: { joinedId: second.sessionId }, call: ended });
	await expect.element(screen.getByRole('button', { name: 'Open review' })).toBeVisible();
	expect(screen.getByRole('radiogroup').query()).toBeNull();
	await screen.unmount();

	const review = await show(SessionPage, {}, { link, mentorshipId, sessionId: second.sessionId });

	await expect.element(review.getByText(words.tomorrow)).toBeVisible();
	expect(review.getByRole('radiogroup').query()).toBeNull();
});

test('the page asks nobody who is in a call, and shows nothing where there is nothing', async () => {
	const { link, mentorshipId, sessionId } = await afterSession();
	link.setDevice({ calls: { reloadNeeded: false, withdrawn: [], inCall: true } });
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId });
	await expect.element(screen.getByText(words.inCall)).toBeVisible();
	expect(screen.getByRole('radiogroup').query()).toBeNull();
	await screen.unmount();

	const old = await aRunningSession(aPair(), { at: 5, inItem: 60 * 24 * 31 });
	old.link.did(old.mentorshipId, 'endSession', { id: old.sessionId }, ago(60 * 24 * 30 + 5));
	const review = await show(SessionPage, {}, old);
	await expect.element(review.getByRole('heading', { name: 'Session 4' })).toBeVisible();
	expect(review.getByRole('heading', { name: words.title }).query()).toBeNull();
});

test('a mentorship’s page tells both views of each session, in words', async () => {
	const { link, mentorshipId, sessionId, otherAnswers } = await afterSession();
	link.did(mentorshipId, 'submitPulse', { sessionId, set: { heard: 4 }, text: {} });
	const screen = await show(MentorshipPage, {}, { link, mentorshipId });
	await expect.element(screen.getByRole('heading', { name: 'Goals' })).toBeVisible();
	expect(screen.getByRole('heading', { name: words.history }).query()).toBeNull();

	otherAnswers({ heard: 5, worth: 1 });

	await expect.element(screen.getByRole('heading', { name: words.history })).toBeVisible();
	const skipped = 'You: skipped Kim: skipped';
	const name = `Session 4 You: mostly Kim: fully ${skipped} ${skipped} You: skipped Kim: not at all`;
	await expect.element(screen.getByRole('row', { name })).toBeVisible();
});
