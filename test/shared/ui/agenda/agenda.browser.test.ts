import { agendaItem } from '#shared/domain/agenda-item.ts';
import { newId } from '#shared/ids.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { aPair, aRunningSession, type Running } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

const words = wordsOf('en').agenda;

async function onAgenda(
	options: Parameters<typeof aRunningSession>[1] = {},
	role = 'mentor' as 'mentor' | 'mentee',
) {
	const running = await aRunningSession(aPair({ role }), options);
	const place = { joinedId: running.sessionId, tab: 'agenda' };
	const { screen } = await showPanel(running.link, { place });
	await expect.element(screen.getByRole('list', { name: 'Agenda' })).toBeVisible();
	return { ...running, screen };
}

/** Agenda items in order, as they are stored. */
const stored = ({ link, mentorshipId }: Running) =>
	link
		.records(mentorshipId)
		.filter(({ kind }) => kind === agendaItem.kind)
		.toSorted((a, b) => (String(a.meta['order']) < String(b.meta['order']) ? -1 : 1));
const order = (running: Running) =>
	stored(running).map(({ meta }) => String(meta['templateItem']).replace('regular.', ''));

test('Alt and an arrow key move a point, say where it is, and can be taken back', async () => {
	const shown = await onAgenda();
	const before = order(shown);

	await shown.screen.getByRole('button', { name: 'Goal check', exact: false }).first().click();
	await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');

	await expect.element(shown.screen.getByText('Goal check: now 4 of 6')).toBeInTheDocument();
	expect(order(shown)).toEqual([
		'arrive',
		'promises',
		'main-topic',
		'goal-check',
		'feedback',
		'wrap-up',
	]);
	await shown.screen.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => order(shown)).toEqual(before);
});

test('the pointer drags a point by its knot', async () => {
	const shown = await onAgenda();
	const handle = (title: string) =>
		shown.screen.getByRole('button', { name: `Move “${title}”`, exact: false });

	await userEvent.dragAndDrop(handle('What we promised'), handle('Main topic'), {
		targetPosition: { x: 10, y: 40 },
	});

	await expect
		.poll(() => order(shown))
		.toEqual(['arrive', 'goal-check', 'main-topic', 'promises', 'feedback', 'wrap-up']);
});

test('a parked point leaves the line and can be brought back', async () => {
	const { screen } = await onAgenda();

	await screen.getByRole('button', { name: /^Feedback/ }).click();
	await screen.getByRole('button', { name: 'Park', exact: true }).click();

	await expect.element(screen.getByText('1 of 5')).toBeVisible();
	await screen.getByRole('button', { name: 'Bring back' }).click();
	await expect.element(screen.getByText('1 of 6')).toBeVisible();
});

test('the protected wrap-up cannot be parked', async () => {
	const { screen } = await onAgenda();

	await screen.getByRole('button', { name: /^Wrap-up/ }).click();

	await expect.element(screen.getByRole('button', { name: 'Skip' })).toBeVisible();
	expect(screen.getByRole('button', { name: 'Park', exact: true }).query()).toBeNull();
});

test('what the mentee adds comes before the wrap-up, and moves nobody on', async () => {
	const shown = await onAgenda({ at: 1 }, 'mentee');

	await shown.screen.getByRole('button', { name: 'Add an item' }).click();
	await userEvent.keyboard('My exam on Monday{Enter}');

	await expect.poll(() => stored(shown).at(-2)?.body['title']).toBe('My exam on Monday');
	expect(stored(shown).at(-2)?.meta).toMatchObject({ origin: 'mentee', authorId: shown.me });
	expect(shown.link.sent.map(({ n }) => n)).toEqual(['addAgendaItem']);
});

test('a point the other person adds shows at once, with their name', async () => {
	const { screen, link, mentorshipId, sessionId } = await onAgenda();

	link.otherDid(mentorshipId, 'addAgendaItem', {
		sessionId,
		item: {
			id: newId(),
			set: {
				order: 'z9',
				minutes: 5,
				minimum: 2,
				protected: false,
				origin: 'mentee',
				promptIds: [],
			},
			text: { title: 'A letter' },
		},
	});

	await expect
		.element(screen.getByRole('button', { name: 'A letter', exact: false }).first())
		.toBeVisible();
	await expect.element(screen.getByText('by Kim', { exact: false })).toBeVisible();
});

test('a title can be rewritten, and its minutes changed', async () => {
	const shown = await onAgenda();
	await shown.screen.getByRole('button', { name: /^Main topic/ }).click();

	await shown.screen.getByLabelText('Title').fill('The exam');
	await shown.screen.getByLabelText('Minutes').fill('25');
	await userEvent.keyboard('{Tab}');

	await expect.poll(() => stored(shown)[3]?.body['title']).toBe('The exam');
	await expect.poll(() => stored(shown)[3]?.meta['minutes']).toBe(25);
});

test('half a topic outlives a tab turned; an empty one says so', async () => {
	const { screen, link } = await onAgenda();
	await screen.getByRole('button', { name: words.add }).click();
	await screen.getByRole('button', { name: words.addButton, exact: true }).first().click();
	const field = screen.getByRole('textbox', { name: words.addField });
	await expect.element(field).toHaveAccessibleDescription('Write a few words first.');

	await field.fill('The exa');
	await screen.getByRole('tab', { name: 'Goals' }).click();
	await screen.getByRole('tab', { name: 'Agenda' }).click();

	await expect.element(field).toHaveValue('The exa');
	expect(link.sent).toEqual([]);
});

test('a title is kept while it is typed, spaces and all, and is undone as a whole', async () => {
	const shown = await onAgenda();
	await shown.screen.getByRole('button', { name: /^Main topic/ }).click();
	const field = shown.screen.getByLabelText('Title');

	await field.fill('The ');
	await expect.poll(() => stored(shown)[3]?.body['title']).toBe('The');
	await expect.element(field).toHaveValue('The ');
	await field.fill('The exam');
	await expect.poll(() => stored(shown)[3]?.body['title']).toBe('The exam');
	await shown.screen.getByRole('button', { name: 'Undo' }).click();

	await expect.poll(() => stored(shown)[3]?.body['title']).toBeUndefined();
});

test('minutes that cannot be say so', async () => {
	const { screen, link } = await onAgenda();
	await screen.getByRole('button', { name: /^Main topic/ }).click();

	await screen.getByLabelText('Minutes').fill('500');
	await userEvent.keyboard('{Tab}');

	await expect
		.element(screen.getByLabelText('Minutes'))
		.toHaveAccessibleDescription('Between 1 and 120 minutes.');
	expect(link.sent).toEqual([]);
});
