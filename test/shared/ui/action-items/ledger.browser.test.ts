import ActionItems from '#shared/ui/action-items/ActionItems.svelte';
import type { ActionItem } from '#shared/domain/action-item.ts';
import { joinIds, newId } from '#shared/ids.ts';
import ConfirmDone from '#shared/ui/mentorships/ConfirmDone.svelte';
import { dayFromNow, type Pair, aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { show } from '#test/support/show.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

/** A promise of mine, carried that often. */
function promised({ link, mentorshipId, me }: Pair, carried = 0, assigneeId = me) {
	const id = newId();
	const text = { text: 'Write the application', ifThen: 'If it is Monday, then I write a page' };
	link.did(mentorshipId, 'addActionItem', { id, set: { assigneeId }, text });
	for (let i = 0; i < carried; i += 1) link.did(mentorshipId, 'carryActionItem', { id });
	const read = () =>
		link.records(mentorshipId).find((one) => one.id === id) as unknown as ActionItem;
	return { id, read };
}

const ledger = (pair: Pair) => show(ActionItems, {}, pair);

test('a promise says how often it was carried, and from the third time asks for a decision', async () => {
	const pair = aPair();
	const { id } = promised(pair, 2);
	const screen = await ledger(pair);
	await expect.element(screen.getByText('carried 2 times')).toBeVisible();
	await expect.element(screen.getByText('If it is Monday, then I write a page')).toBeVisible();
	expect(screen.getByRole('group').elements()).toHaveLength(0);

	pair.link.did(pair.mentorshipId, 'carryActionItem', { id });

	const question = screen.getByRole('group', {
		name: 'Carried 3 times: smaller, scheduled or dropped?',
	});
	await expect.element(question).toBeVisible();
});

test('one carry by each in a session is one, and the menu offers to take it back', async () => {
	const pair = aPair();
	const { id, read } = promised(pair);
	const { sessionId } = await aRunningSession(pair);
	const screen = await show(ActionItems, {}, { ...pair, sessionId });
	const more = screen.getByRole('button', { name: 'More for “Write the application”' });

	await more.click();
	await screen.getByRole('menuitem', { name: 'Keep for next time' }).click();
	await expect.poll(() => read().meta.carried).toBe(1);
	pair.link.otherDid(pair.mentorshipId, 'carryActionItem', { id, carriedIn: sessionId });
	expect(read().meta.carried).toBe(1);

	await more.click();
	await screen.getByRole('menuitem', { name: 'Not for next time after all' }).click();
	await expect.poll(() => read().meta).toMatchObject({ carried: 0 });
	await more.click();
	await expect.element(screen.getByRole('menuitem', { name: 'Keep for next time' })).toBeVisible();
});

test('a form leaves alone what nobody touched in it, and says nothing where nothing was', async () => {
	const pair = aPair();
	const { id, read } = promised(pair);
	const screen = await ledger(pair);
	const edit = async () => {
		await screen.getByRole('button', { name: /^More for/ }).click();
		await screen.getByRole('menuitem', { name: 'Edit' }).click();
	};
	await edit();
	pair.link.otherDid(pair.mentorshipId, 'editActionItem', {
		id,
		set: { dueOn: dayFromNow(4), assigneeId: pair.other },
		text: { text: 'Write and send the application' },
	});
	await screen.getByLabelText('If … then … (optional)').fill('If it is Tuesday, then one page');
	await screen.getByRole('button', { name: 'Save' }).click();

	await expect.poll(() => read().body.ifThen).toBe('If it is Tuesday, then one page');
	expect(read().meta).toMatchObject({ dueOn: dayFromNow(4), assigneeId: pair.other });
	expect(read().body.text).toBe('Write and send the application');
	const { length } = pair.link.sent;
	await edit();
	await screen.getByRole('button', { name: 'Save' }).click();
	await expect.element(screen.getByRole('button', { name: 'Save' })).not.toBeInTheDocument();
	expect(pair.link.sent).toHaveLength(length);
});

test('made smaller, it asks no more; an empty promise is no smaller one', async () => {
	const pair = aPair();
	const { read } = promised(pair, 3);
	const screen = await ledger(pair);

	await screen.getByRole('button', { name: 'Make it smaller' }).click();
	const field = screen.getByRole('textbox', { name: 'What is the first small part?' });
	await expect.element(field).toHaveFocus();
	await field.fill('  ');
	await userEvent.keyboard('{Enter}');
	await expect.element(screen.getByText('What is to be done is missing.')).toBeVisible();
	await field.fill('Write one page');
	await userEvent.keyboard('{Enter}');

	await expect.element(screen.getByText('Write one page')).toBeVisible();
	await expect.element(screen.getByRole('group')).not.toBeInTheDocument();
	expect(read()).toMatchObject({ body: { text: 'Write one page' }, meta: { settled: 3 } });
});

test('given a day, and not one that is over', async () => {
	const pair = aPair();
	const { read } = promised(pair, 3);
	const screen = await ledger(pair);
	await screen.getByRole('button', { name: 'Give it a day' }).click();
	const field = screen.getByLabelText('On which day?');

	await field.fill(dayFromNow(-3));
	await screen.getByRole('button', { name: 'Save' }).click();
	await expect.element(screen.getByText('Choose a day from today on.')).toBeVisible();
	await field.fill(dayFromNow(5));
	await screen.getByRole('button', { name: 'Save' }).click();

	await expect.poll(() => read().meta.dueOn).toBe(dayFromNow(5));
	await expect.element(screen.getByRole('group')).not.toBeInTheDocument();
});

test('let go, and what was typed halfway stays when the question is left', async () => {
	const pair = aPair();
	const { read } = promised(pair, 4);
	const screen = await ledger(pair);
	await screen.getByRole('button', { name: 'Make it smaller' }).click();
	await screen.getByRole('button', { name: 'Cancel' }).click();

	await screen.getByRole('button', { name: 'Let it go' }).click();

	await expect.poll(() => read().meta.state).toBe('dropped');
});

test('at the fifth carry one tap puts the question behind it on the agenda, once', async () => {
	const pair = aPair();
	const { sessionId, itemIds, ...running } = await aRunningSession(pair);
	const { id } = promised(running, 5);
	const place = { joinedId: sessionId, tab: 'actionItems' };
	const { screen } = await showPanel(pair.link, { place });

	await screen.getByRole('button', { name: 'Put on the agenda' }).click();

	await expect.element(screen.getByText('“What makes this hard?” is on the agenda.')).toBeVisible();
	const topic = pair.link
		.records(pair.mentorshipId)
		.find((one) => one.id === joinIds(id, sessionId));
	expect(topic).toMatchObject({
		kind: 'agenda_item',
		body: { title: 'What makes this hard: Write the application' },
		meta: { sessionId, origin: 'carried', state: 'open' },
	});
	expect(itemIds).not.toContain(topic?.id);
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.element(screen.getByRole('button', { name: 'Put on the agenda' })).toBeVisible();
});

test('without a session to come there is no agenda to put it on', async () => {
	const pair = aPair();
	promised(pair, 5);
	const screen = await ledger(pair);

	await expect.element(screen.getByRole('button', { name: 'Give it a day' })).toBeVisible();
	expect(screen.getByRole('button', { name: 'Put on the agenda' }).elements()).toHaveLength(0);
});

test('as long as nobody asks for a nod, done is done', async () => {
	const pair = aPair();
	promised(pair, 0, pair.other);
	await aRunningSession(pair);
	const screen = await ledger(pair);

	await screen.getByRole('checkbox', { name: 'Done: Write the application' }).click();

	await expect.element(screen.getByRole('checkbox', { name: /^Done/ })).toBeChecked();
	expect(screen.getByText('nod').elements()).toHaveLength(0);
});

test('where a nod is asked for, done waits for the other person, who confirms it or opens it again', async () => {
	const pair = aPair();
	const { id: mine } = promised(pair);
	const { id: theirs, read } = promised(pair, 0, pair.other);
	const setting = await show(ConfirmDone, {}, pair);
	await setting.getByRole('checkbox', { name: 'Done counts once the other has nodded' }).click();
	await setting.unmount();
	pair.link.did(pair.mentorshipId, 'completeActionItem', { id: mine });
	pair.link.otherDid(pair.mentorshipId, 'completeActionItem', { id: theirs });
	const screen = await ledger(pair);

	await expect.element(screen.getByText('done, waiting for Kim’s nod')).toBeVisible();
	await expect.element(screen.getByText('Kim says it is done.')).toBeVisible();
	await screen.getByRole('button', { name: 'Not yet' }).click();
	await expect.poll(() => read().meta.state).toBe('open');
	pair.link.otherDid(pair.mentorshipId, 'completeActionItem', { id: theirs });
	await screen.getByRole('button', { name: 'Yes, it is' }).click();

	await expect.poll(() => read().meta.agreedBy).toBe(pair.me);
});

test('comments are folded to their number; one’s own are changed and removed, the other’s are not', async () => {
	const pair = aPair();
	const { id: actionItemId } = promised(pair);
	pair.link.otherDid(pair.mentorshipId, 'addComment', {
		id: newId(),
		actionItemId,
		text: { text: 'Shall I read it?' },
	});
	const screen = await ledger(pair);
	const fold = screen.getByRole('button', { name: '1 comment' });
	await expect.element(fold).toHaveAttribute('aria-expanded', 'false');
	expect(screen.getByText('Shall I read it?').elements()).toHaveLength(0);

	await fold.click();
	await expect.element(screen.getByText('Shall I read it?')).toBeVisible();
	expect(screen.getByRole('button', { name: /^More for the comment/ }).elements()).toHaveLength(0);
	const field = screen.getByRole('textbox', { name: 'A short comment' });
	await field.fill('Yes, gladly');
	await userEvent.keyboard('{Enter}');
	await expect.element(field).toHaveValue('');
	await expect.element(screen.getByRole('button', { name: '2 comments' })).toBeVisible();

	await screen.getByRole('button', { name: 'More for the comment “Yes, gladly”' }).click();
	await screen.getByRole('menuitem', { name: 'Edit' }).click();
	await expect.element(screen.getByRole('textbox').first()).toHaveFocus();
	await userEvent.keyboard(' on Friday{Enter}');
	await expect.element(screen.getByText('Yes, gladly on Friday')).toBeVisible();
	await screen.getByRole('button', { name: /^More for the comment/ }).click();
	await screen.getByRole('menuitem', { name: 'Remove' }).click();

	await expect.element(screen.getByRole('button', { name: '1 comment' })).toBeVisible();
});

test('the first comment is written behind the three dots, and half a word survives a turn of the tab', async () => {
	const pair = aPair();
	const running = await aRunningSession(pair);
	promised(running);
	const place = { joinedId: running.sessionId, tab: 'actionItems' };
	const { screen } = await showPanel(pair.link, { place });
	await screen.getByRole('button', { name: 'More for “Write the application”' }).click();
	await screen.getByRole('menuitem', { name: 'Comment' }).click();
	const field = screen.getByRole('textbox', { name: 'A short comment' });
	await expect.element(field).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(screen.getByText('Write a few words first.')).toBeVisible();
	await userEvent.keyboard('Half of');

	await screen.getByRole('tab', { name: 'Goals' }).click();
	await screen.getByRole('tab', { name: /^Actions/ }).click();

	await expect
		.element(screen.getByRole('textbox', { name: 'A short comment' }))
		.toHaveValue('Half of');

	// Folding the thread is no way to throw words away.
	const fold = screen.getByRole('button', { name: 'Comment', exact: true });
	await fold.click();
	expect(screen.getByRole('textbox', { name: 'A short comment' }).elements()).toHaveLength(0);
	await fold.click();
	await expect
		.element(screen.getByRole('textbox', { name: 'A short comment' }))
		.toHaveValue('Half of');
});
