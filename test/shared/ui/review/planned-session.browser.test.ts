import { preparationIdOf } from '#shared/domain/preparation.ts';
import PreparePage from '#shared/ui/review/PreparePage.svelte';
import SessionPage from '#shared/ui/review/SessionPage.svelte';
import { newId, sessionIdOf } from '#shared/ids.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { show } from '#test/support/show.ts';
import { twoSessions } from '#test/support/two-sessions.ts';
import { expect, test } from 'vitest';

const { proposal, preparation, agenda } = wordsOf('en');

/** Two sessions held, a third with a date and a topic for it. */
async function aThird() {
	const held = await twoSessions();
	const { link, mentorshipId } = held;
	const third = await sessionIdOf(mentorshipId, 3);
	const set = { number: 3, minutes: 45, scheduledAt: '2099-03-12T15:00:00.000Z' };
	link.did(mentorshipId, 'addSession', { id: third, set: { ...set, templateId: undefined } });
	const topic = {
		...{ order: 'a2', minutes: 10, minimum: 4, protected: false, promptIds: [] },
		origin: 'mentee' as const,
	};
	const topicId = newId();
	const item = { id: topicId, set: topic, text: { title: 'The internship' } };
	link.otherDid(mentorshipId, 'addAgendaItem', { sessionId: third, item });
	const open = () =>
		link
			.records(mentorshipId)
			.filter(({ kind, meta }) => kind === 'agenda_item' && meta['sessionId'] === third)
			.filter(({ meta }) => meta['state'] === 'open')
			.toSorted((a, b) => (String(a.meta['order']) < String(b.meta['order']) ? -1 : 1));
	return { ...held, third, topicId, open };
}

test('a proposal is taken for a planned session, undone, taken again and given back', async () => {
	const { link, mentorshipId, third, topicId, open } = await aThird();
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId: third });

	await screen.getByRole('button', { name: proposal.take }).click();
	await expect.element(screen.getByText(proposal.taken(45))).toBeVisible();
	expect(open().length).toBeGreaterThan(3);
	expect(open().reduce((sum, { meta }) => sum + Number(meta['minutes']), 0)).toBe(45);
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => open().map(({ id }) => id)).toEqual([topicId]);

	await screen.getByRole('button', { name: proposal.take }).click();
	await screen.getByRole('button', { name: proposal.giveBack }).click();

	await expect.poll(() => open().map(({ id }) => id)).toEqual([topicId]);
	await expect.element(screen.getByRole('button', { name: proposal.take })).toBeVisible();
	const session = link.records(mentorshipId).find(({ id }) => id === third);
	expect(session?.meta['phase']).toBe('planned');
});

test('of an agenda that was taken a line can go, and a topic comes before its end', async () => {
	const { link, mentorshipId, third, open } = await aThird();
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId: third });
	await screen.getByRole('button', { name: proposal.take }).click();

	await screen.getByRole('button', { name: proposal.leaveOut('Feedback') }).click();
	await expect
		.poll(() => open().map(({ meta }) => meta['templateItem']))
		.not.toContain('regular.feedback');
	const left = open().reduce((sum, { meta }) => sum + Number(meta['minutes']), 0);
	expect(left).toBeLessThan(45);
	await expect.element(screen.getByText(proposal.takenOf(left, 45))).toBeVisible();
	await screen.getByRole('button', { name: agenda.add }).click();
	await screen.getByRole('textbox', { name: agenda.addField }).fill('A letter');
	await screen.getByRole('button', { name: agenda.addButton, exact: true }).click();

	await expect.poll(() => open().at(-2)?.body['title']).toBe('A letter');
	expect(open().at(-1)?.meta['protected']).toBe(true);
});

test('what the other person takes stands here, too, with its reasons', async () => {
	const { link, mentorshipId, third, topicId } = await aThird();
	const set = {
		...{ order: 'a0', minutes: 5, minimum: 2, protected: false, promptIds: [] },
		origin: 'carried' as const,
		templateItem: 'regular.promises',
		reasons: [{ code: 'promises' as const, points: 0, n: 2 }],
	};
	const kept = [{ id: topicId, set: { order: 'a1' } }];
	const items = [{ id: newId(), set, text: {} }];
	link.otherDid(mentorshipId, 'setAgenda', { sessionId: third, items, kept, gone: [] });

	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId: third });

	await expect.element(screen.getByText('because 2 action items are open')).toBeVisible();
	expect(screen.getByRole('button', { name: proposal.take }).query()).toBeNull();
});

test.each(['en', 'de'] as const)(
	'the page to prepare on works without a date, in %s',
	async (language) => {
		const { link, mentorshipId, mia } = await twoSessions();
		const words = wordsOf(language).preparation;
		const third = await sessionIdOf(mentorshipId, 3);
		const screen = await show(PreparePage, {}, { link, mentorshipId, language });
		await expect.element(screen.getByRole('heading', { name: words.title(3) })).toBeVisible();

		await screen.getByRole('button', { name: words.moods.tense }).click();
		await screen.getByRole('textbox', { name: words.knot }).fill('Zwei Kapitel');

		await expect
			.poll(() => link.records(mentorshipId).find(({ id }) => id === preparationIdOf(third, mia)))
			.toMatchObject({ body: { mood: 'tense', knot: 'Zwei Kapitel' } });
	},
);

test('preparation can be undone, word for word', async () => {
	const { link, mentorshipId, mia } = await twoSessions();
	const third = await sessionIdOf(mentorshipId, 3);
	const mine = () =>
		link.records(mentorshipId).find(({ id }) => id === preparationIdOf(third, mia));
	const screen = await show(PreparePage, {}, { link, mentorshipId });

	await screen.getByRole('textbox', { name: preparation.win }).fill('A quiet week');
	await expect.poll(() => mine()?.body['win']).toBe('A quiet week');
	await screen.getByRole('textbox', { name: preparation.topic }).click();
	await screen.getByRole('button', { name: 'Undo' }).click();

	await expect.poll(mine).toBeUndefined();
});
