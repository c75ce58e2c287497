import type { ActionItem } from '#shared/domain/action-item.ts';
import PromiseColumns from '#shared/ui/review/PromiseColumns.svelte';
import { show } from '#test/support/show.ts';
import { userEvent } from 'vitest/browser';
import { aPair, aRunningSession, someGoals, somePromises } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';

const GOAL = 'A portfolio I like to show';

async function atSession() {
	const pair = aPair();
	const [goalId = ''] = someGoals(pair);
	somePromises(pair);
	const running = await aRunningSession(pair, { at: 3 });
	const { screen } = await showPanel(running.link, { place: { joinedId: running.sessionId } });
	const records = (kind: string) =>
		running.link.records(running.mentorshipId).filter((record) => record.kind === kind);
	return { ...running, goalId, screen, records };
}

test('a point of the agenda is tied to a goal, and says so quietly', async () => {
	const { screen, itemIds, goalId, records } = await atSession();
	await screen.getByRole('tab', { name: 'Agenda' }).click();
	const row = screen.getByRole('listitem').nth(3);
	await row.getByRole('button', { expanded: false }).click();

	await row.getByRole('combobox', { name: 'About the goal' }).selectOptions(GOAL);

	const tied = () => records('agenda_item').find(({ id }) => id === itemIds[3])?.meta['goalId'];
	await expect.poll(tied).toBe(goalId);
	await expect.element(row.getByTitle(GOAL)).toBeVisible();
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(tied).toBeUndefined();
});

test('an action item is tied to a goal, whose card then lists it until it is done', async () => {
	const { screen, goalId, records } = await atSession();
	const promise = 'Share the reading list';
	await screen.getByRole('tab', { name: /Actions/ }).click();
	await screen.getByRole('button', { name: `More for “${promise}”` }).click();
	await screen.getByRole('menuitem', { name: 'Edit' }).click();
	await screen.getByRole('combobox', { name: 'About the goal' }).selectOptions(GOAL);
	await screen.getByRole('button', { name: 'Save', exact: true }).click();
	const item = () => records('action_item').find(({ body }) => body['text'] === promise);
	await expect.poll(() => item()?.meta['goalId']).toBe(goalId);

	await screen.getByRole('tab', { name: 'Goals' }).click();
	const card = screen.getByRole('region', { name: GOAL });
	await expect
		.element(card.getByRole('list', { name: '1 open action item' }))
		.toHaveTextContent(`${promise} (Ruth)`);
	await screen.getByRole('tab', { name: /Actions/ }).click();
	await expect.element(screen.getByTitle(GOAL)).toBeVisible();
	await screen.getByRole('checkbox', { name: promise, exact: false }).click();
	await screen.getByRole('tab', { name: 'Goals' }).click();
	await expect.element(card.getByText('1 open action item')).not.toBeInTheDocument();
});

test('without a goal nobody is asked which', async () => {
	const pair = aPair();
	const running = await aRunningSession(pair, { at: 3 });
	const { screen } = await showPanel(running.link, { place: { joinedId: running.sessionId } });
	await screen.getByRole('tab', { name: 'Agenda' }).click();
	const row = screen.getByRole('listitem').nth(3);

	await row.getByRole('button', { expanded: false }).click();

	await expect.element(row.getByLabelText('Minutes')).toBeVisible();
	await expect.element(row.getByRole('combobox')).not.toBeInTheDocument();
});

test('what is captured in a section about a goal is about that goal; its card lists both', async () => {
	const { screen, link, mentorshipId, sessionId, itemIds, goalId, records } = await atSession();
	const id = itemIds[3] ?? '';
	link.did(mentorshipId, 'editAgendaItem', {
		id,
		set: { goalId },
		text: { title: 'Look at the portfolio' },
	});
	await screen.getByRole('tab', { name: /Actions/ }).click();
	await screen.getByRole('textbox', { name: 'New action item' }).fill('Add a second piece');
	await userEvent.keyboard('{Enter}');

	const made = () =>
		records('action_item').find(({ body }) => body['text'] === 'Add a second piece');
	await expect.poll(() => made()?.meta).toMatchObject({ goalId, agendaItemId: id, sessionId });
	await screen.getByRole('tab', { name: 'Goals' }).click();
	const card = screen.getByRole('region', { name: GOAL });
	const topic = card.getByText('Look at the portfolio', { exact: false });
	await expect.element(card.getByRole('list', { name: '1 agenda item about it' })).toBeVisible();
	await expect.element(topic).toBeVisible();
	await expect.element(card.getByRole('list', { name: '1 open action item' })).toBeVisible();

	for (const other of itemIds.slice(1, 3))
		link.did(mentorshipId, 'editAgendaItem', { id: other, set: { goalId } });
	const folded = card.getByText('3 agenda items about it');
	await expect.element(folded).toBeVisible();
	await expect.element(topic).not.toBeVisible();
	await folded.click();
	await expect.element(topic).toBeVisible();
});

test('in review an action item says which agenda item it came from', async () => {
	const { link, mentorshipId, itemIds, screen, records } = await atSession();
	await screen.unmount();
	const id = itemIds[3] ?? '';
	link.did(mentorshipId, 'editAgendaItem', { id, text: { title: 'Look at the portfolio' } });
	const [promise] = records('action_item') as unknown as readonly ActionItem[];
	if (!promise) throw new Error('nothing was promised');
	const item = { ...promise, meta: { ...promise.meta, agendaItemId: id } };

	const columns = await show(PromiseColumns, { items: [item] }, { link, mentorshipId });

	await expect.element(columns.getByText('from “Look at the portfolio”')).toBeVisible();
});
