import { newId } from '#shared/ids.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';

const words = wordsOf('en');
const canary = 'Trouble with Prof. Lang';

/** At a topic somebody has written, with the shield up. */
async function shielded(form: 'chip' | 'strip' | 'panel' = 'panel') {
	const running = await aRunningSession(aPair(), { at: 3 });
	const { link, mentorshipId, sessionId, itemIds } = running;
	const id = itemIds[3] ?? '';
	link.did(mentorshipId, 'editAgendaItem', { id, text: { title: canary } });
	const { screen, host } = await showPanel(link, {
		place: { joinedId: sessionId, shield: true },
		form,
	});
	return { ...running, screen, host };
}

test('the header names the template’s item, never what somebody wrote', async () => {
	const { screen } = await shielded();

	await expect.element(screen.getByRole('heading', { name: 'Main topic 4 of 6' })).toBeVisible();
	expect(document.body.textContent).not.toContain(canary);
});

test.each(['strip', 'chip'] as const)('the %s does not either', async (form) => {
	const { screen } = await shielded(form);

	await expect
		.element(screen.getByRole('button', { name: 'Main topic', exact: false }))
		.toBeVisible();
	expect(document.body.outerHTML).not.toContain(canary);
});

test('a topic of no template is told by its place', async () => {
	const { screen, link, mentorshipId, sessionId } = await shielded();
	const id = newId();
	const set = { order: 'z9', minutes: 5, minimum: 2, protected: false, promptIds: [] };
	const item = { id, set: { ...set, origin: 'mentee' as const }, text: { title: canary } };
	link.otherDid(mentorshipId, 'addAgendaItem', { sessionId, item });

	link.otherDid(mentorshipId, 'enterAgendaItem', { sessionId, id });

	await expect.element(screen.getByRole('heading', { name: 'Item 7 of 7' })).toBeVisible();
});

test('the session can be ended under it, and what stays is hidden too', async () => {
	const { screen } = await shielded();

	await screen.getByRole('button', { name: words.panel.more, exact: true }).click();
	await screen.getByRole('menuitem', { name: words.panel.menu.end }).click();
	await screen
		.getByRole('group', { name: words.panel.end.question })
		.getByRole('button', { name: words.panel.end.confirm })
		.click();

	await expect.element(screen.getByRole('tab').first()).not.toBeInTheDocument();
	await expect.element(screen.getByText(words.panel.shield.hidden)).toBeVisible();
	expect(screen.getByRole('textbox').query()).toBeNull();
	await screen.getByRole('button', { name: words.panel.shield.off }).click();
	await expect
		.element(screen.getByRole('heading', { name: words.panel.after.title }))
		.toBeVisible();
});

test('before a session nothing written shows either, and half an invitation is still there after', async () => {
	const { link } = aPair();
	const { screen, host } = await showPanel(link);
	await screen.getByRole('button', { name: words.panel.start.notThis }).click();
	await screen.getByRole('button', { name: words.panel.start.accept }).click();
	const field = screen.getByRole('textbox').first();
	await field.fill('https://half');

	host.press('shield');
	await expect.element(screen.getByText(words.panel.shield.hidden)).toBeVisible();
	expect(screen.getByRole('textbox').query()).toBeNull();
	await screen.getByRole('button', { name: words.panel.shield.off }).click();

	await expect.element(field).toHaveValue('https://half');
});

test('a strip says that it no longer saves', async () => {
	const { link, sessionId } = await aRunningSession(aPair(), { at: 3 });
	const { screen } = await showPanel(link, { place: { joinedId: sessionId }, form: 'strip' });

	link.setAlive(false);

	await expect.element(screen.getByText(words.panel.gone.away)).toBeVisible();
});
