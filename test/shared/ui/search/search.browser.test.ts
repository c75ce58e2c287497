import Review from '#shared/ui/review/Review.svelte';
import { wordsOf } from '#shared/words/catalogues.ts';
import { show } from '#test/support/show.ts';
import { twoSessions } from '#test/support/two-sessions.ts';
import { expect, onTestFinished, test } from 'vitest';

const words = wordsOf('en').search;

async function atMentorship(language: 'en' | 'de' = 'en') {
	const world = await twoSessions();
	history.replaceState(null, '', `#/${world.mentorshipId}`);
	onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
	const screen = await show(Review, {}, { link: world.link, language });
	const field = screen.getByRole('searchbox', { name: wordsOf(language).search.label });
	await expect.element(field).toBeVisible();
	return { ...world, screen, field };
}

test('a word of a note is found with its session, and leads there', async () => {
	const { screen, field } = await atMentorship();

	await field.fill('colloq');

	const hit = screen.getByRole('link', { name: /^Note · Session 2/ });
	await expect.element(hit).toBeVisible();
	await expect.element(screen.getByRole('status').getByText(words.count(1))).toBeVisible();
	expect(hit.element().querySelector('mark')?.textContent).toBe('colloquium');
	await hit.click();
	await expect.element(screen.getByRole('heading', { name: 'Session 2', level: 1 })).toBeVisible();
});

test('what only I can read says so, and the rest of the page waits while I look', async () => {
	const { screen, field } = await atMentorship();
	const { sessions } = wordsOf('en').review;
	await expect.element(screen.getByRole('heading', { name: sessions.title })).toBeVisible();

	await field.fill('teaching');

	await expect.element(screen.getByRole('link', { name: /only you/ })).toBeVisible();
	expect(screen.getByRole('heading', { name: sessions.title }).elements()).toEqual([]);
	await screen.getByRole('button', { name: words.clear }).click();
	await expect.element(screen.getByRole('heading', { name: sessions.title })).toBeVisible();
});

test('hits are narrowed to a person and to a goal', async () => {
	const { screen, field, jonas, goalId } = await atMentorship();
	await field.fill('pro');
	await expect
		.element(screen.getByRole('link', { name: /Write up the second project/ }))
		.toBeVisible();
	await expect.element(screen.getByRole('link', { name: /Introduce Jonas/ })).toBeVisible();

	await screen.getByLabelText(words.person).selectOptions(jonas);
	await expect
		.poll(() => screen.getByRole('link', { name: /Introduce Jonas/ }).elements())
		.toEqual([]);
	await expect.element(screen.getByRole('link', { name: /Write up the second/ })).toBeVisible();

	await screen.getByLabelText(words.person).selectOptions('');
	await screen.getByLabelText(words.goal).selectOptions(goalId);
	await expect.element(screen.getByRole('link', { name: /^Goal/ })).toBeVisible();
	await expect
		.poll(() => screen.getByRole('link', { name: /Write up the second/ }).elements())
		.toEqual([]);
});

test('what was written while looking is found at once; what is not there says so', async () => {
	const { screen, field, link, mentorshipId, sessionId } = await atMentorship('de');
	const german = wordsOf('de').search;
	await field.fill('Fahrplan');
	await expect.element(screen.getByText(german.none)).toBeVisible();

	link.otherDid(mentorshipId, 'editTakeaway', {
		sessionId,
		lane: 'ours',
		text: { text: 'Ein Fahrplan für den Frühling.' },
	});

	await expect
		.element(screen.getByRole('link', { name: /^Mitgenommen · 2\. Treffen/ }))
		.toBeVisible();
});

test('without a word, the field offers its filters, and one alone lists everything about a goal', async () => {
	const { screen, field, goalId } = await atMentorship();
	const goal = screen.getByLabelText(words.goal);
	expect(goal.elements()).toEqual([]);

	await field.click();
	await goal.selectOptions(goalId);

	await expect.element(screen.getByRole('link', { name: /^Goal/ })).toBeVisible();
	const hits = screen.getByRole('link', { name: /^(Check-in|Goal) / }).elements();
	expect(hits.map(({ textContent }) => textContent?.trim().split(' ')[0])).toEqual([
		...['Check-in', 'Check-in', 'Goal'],
	]);
	expect(
		screen.getByRole('heading', { name: wordsOf('en').review.sessions.title }).elements(),
	).toEqual([]);
	await screen.getByRole('button', { name: words.clear }).click();
	await expect
		.element(screen.getByRole('heading', { name: wordsOf('en').review.sessions.title }))
		.toBeVisible();
	await expect.element(goal).toHaveValue('');
});
