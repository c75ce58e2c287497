import { sessionIdOf } from '#shared/ids.ts';
import { newId } from '#shared/ids.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import {
	aPair,
	ago,
	dayFromNow,
	daysAgo,
	type Pair,
	somePromises,
} from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';

const words = wordsOf('en');
const { proposal } = words;

/** A pair in its second session: a goal long unseen and soon due, two promises, a topic of the mentee's. */
async function aHistory(pair = aPair()) {
	const { link, mentorshipId } = pair;
	const first = await sessionIdOf(mentorshipId, 1);
	const item = (id: string, order: string) => ({
		id,
		set: { order, minutes: 40, minimum: 10, protected: false, origin: 'template', promptIds: [] },
		text: { title: 'Getting to know each other' },
	});
	const items = [item(newId(), 'a0')] as Parameters<typeof link.did<'startSession'>>[2]['items'];
	const start = { id: first, number: 1, minutes: 45, templateId: 'first-meeting', items };
	link.did(mentorshipId, 'startSession', start, ago(60 * 24 * 30));
	link.did(mentorshipId, 'endSession', { id: first }, ago(60 * 24 * 30 - 45));
	somePromises(pair);
	const goalId = newId();
	const goal = { order: 'a0', weight: 2, dueOn: dayFromNow(5) };
	link.did(
		mentorshipId,
		'addGoal',
		{ id: goalId, set: goal, text: { title: 'A portfolio I like to show' } },
		daysAgo(24),
	);
	const sessionId = await sessionIdOf(mentorshipId, 2);
	const topicId = newId();
	const set = {
		...{ order: 'a2', minutes: 10, minimum: 4, protected: false, promptIds: [] },
		origin: 'mentee' as const,
	};
	const topic = { id: topicId, set, text: { title: 'The internship' } };
	link.otherDid(mentorshipId, 'addAgendaItem', { sessionId, item: topic });
	return { ...pair, sessionId, goalId, topicId };
}

const agendaOf = ({ link, mentorshipId }: Pair, sessionId: string) =>
	link
		.records(mentorshipId)
		.filter(({ kind, meta }) => kind === 'agenda_item' && meta['sessionId'] === sessionId)
		.toSorted((a, b) => (String(a.meta['order']) < String(b.meta['order']) ? -1 : 1));

test('each line says why in words, and one press starts the session with exactly these', async () => {
	const pair = await aHistory();
	const { screen } = await showPanel(pair.link);

	await screen.getByText(proposal.look(6)).click();
	await expect
		.element(screen.getByText(/^because goal 1 was not looked at for 24 days and goal 1 is due in/))
		.toBeVisible();
	await expect.element(screen.getByText('because 3 action items are open')).toBeVisible();
	await expect.element(screen.getByText('because Kim put it down')).toBeVisible();
	await screen.getByRole('button', { name: proposal.take }).click();

	await expect.element(screen.getByRole('tab', { name: words.panel.tab.now })).toBeVisible();
	const agenda = agendaOf(pair, pair.sessionId);
	expect(agenda.map(({ meta, body }) => body['title'] ?? meta['templateItem'])).toEqual([
		...['regular.arrive', 'regular.promises', 'A portfolio I like to show', 'The internship'],
		...['regular.feedback', 'regular.wrap-up'],
	]);
	expect(agenda.map(({ meta }) => meta['minutes'])).toEqual([5, 5, 5, 20, 5, 5]);
	expect(agenda[2]?.meta['goalId']).toBe(pair.goalId);
	expect(agenda[3]?.id).toBe(pair.topicId);
	const session = pair.link.records(pair.mentorshipId).find(({ id }) => id === pair.sessionId);
	expect(session?.meta).toMatchObject({
		phase: 'live',
		templateId: 'regular',
		currentItemId: agenda[0]?.id,
	});
});

test('a line left out is out, a topic left out is parked, and the rest shares the minutes', async () => {
	const pair = await aHistory();
	const { screen } = await showPanel(pair.link);
	await screen.getByText(proposal.look(6)).click();

	await screen.getByRole('button', { name: proposal.leaveOut('Feedback') }).click();
	await expect.element(screen.getByRole('button', { name: proposal.bringBack })).toHaveFocus();
	await screen.getByRole('button', { name: proposal.leaveOut('The internship') }).click();
	await expect.element(screen.getByText(proposal.leftOut(2))).toBeVisible();
	await expect.element(screen.getByText(proposal.aside(1))).toBeVisible();
	await screen.getByRole('button', { name: proposal.take }).click();
	await expect.element(screen.getByRole('tab', { name: words.panel.tab.now })).toBeVisible();

	const agenda = agendaOf(pair, pair.sessionId);
	const open = agenda.filter(({ meta }) => meta['state'] === 'open');
	expect(open.map(({ meta }) => meta['templateItem'])).not.toContain('regular.feedback');
	expect(open.reduce((sum, { meta }) => sum + Number(meta['minutes']), 0)).toBe(45);
	expect(agenda.find(({ id }) => id === pair.topicId)?.meta['state']).toBe('parked');
});

test('what was left out comes back', async () => {
	const pair = await aHistory();
	const { screen } = await showPanel(pair.link);
	await screen.getByText(proposal.look(6)).click();

	await screen.getByRole('button', { name: proposal.leaveOut('Feedback') }).click();
	await screen.getByRole('button', { name: proposal.bringBack }).click();

	await expect
		.element(screen.getByRole('button', { name: proposal.leaveOut('Feedback') }))
		.toBeVisible();
});

test('without a history there is no proposal, and two presses start as ever', async () => {
	const { link } = aPair();
	const { screen } = await showPanel(link);

	await screen.getByRole('button', { name: words.panel.start.start('Kim') }).click();

	await expect.element(screen.getByRole('tab', { name: words.panel.tab.now })).toBeVisible();
	expect(screen.getByRole('heading', { name: proposal.title }).query()).toBeNull();
	expect(link.sent.map(({ n }) => n)).toContain('startSession');
});

test('an agenda that was taken ahead is what the session starts with', async () => {
	const pair = await aHistory();
	const set = {
		...{ minutes: 20, minimum: 8, protected: false, promptIds: [] },
		origin: 'template' as const,
		templateItem: 'regular.main-topic',
		reasons: [{ code: 'number' as const, points: 40, n: 2 }],
	};
	const item = { id: newId(), set: { ...set, order: 'a0' }, text: {} };
	const kept = [{ id: pair.topicId, set: { order: 'a1' } }];
	const args = { sessionId: pair.sessionId, items: [item], kept, gone: [] };
	pair.link.otherDid(pair.mentorshipId, 'setAgenda', args);
	const { screen } = await showPanel(pair.link);
	await expect.element(screen.getByText(proposal.takenOf(30, 45))).toBeVisible();

	await screen.getByRole('button', { name: words.panel.start.start('Kim') }).click();

	await expect.element(screen.getByRole('tab', { name: words.panel.tab.now })).toBeVisible();
	expect(agendaOf(pair, pair.sessionId).map(({ id }) => id)).toEqual([item.id, pair.topicId]);
});

test('both people get the same proposal', async () => {
	const pair = await aHistory();
	const mentor = await showPanel(pair.link);
	await mentor.screen.getByText(proposal.look(6)).click();
	const lines = () =>
		[...document.querySelectorAll('details li .title')].map(({ textContent }) => textContent);
	await expect.poll(lines).toHaveLength(6);
	const seen = lines();
	await mentor.screen.unmount();

	pair.link.put(
		pair.mentorshipId,
		{ memberId: pair.other, counterpartId: pair.me, role: 'mentee' },
		pair.link.records(pair.mentorshipId),
	);
	const mentee = await showPanel(pair.link);
	await mentee.screen.getByText(proposal.look(6)).click();

	await expect.poll(lines).toEqual(seen);
	await expect.element(mentee.screen.getByText('because you put it down')).toBeVisible();
});

test('the shield covers it', async () => {
	const pair = await aHistory();
	const { screen, host } = await showPanel(pair.link);
	await expect.element(screen.getByText(/The internship/).first()).toBeVisible();

	host.press('shield');

	await expect.element(screen.getByText(words.panel.shield.on)).toBeVisible();
	expect(document.body.textContent).not.toContain('The internship');
});
