import { regular } from '#shared/content/templates/regular.ts';
import { bodyOf } from '#shared/domain/export/template-draft.ts';
import { newAgenda } from '#shared/domain/new-agenda.ts';
import { planOf } from '#shared/domain/template.ts';
import { newId, sessionIdOf } from '#shared/ids.ts';
import { copyOfReady } from '#shared/ui/templates/new-template.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { ago, aPair, someGoals, somePromises } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';

const words = wordsOf('en');

/** A copy of the regular session, at its part of that number. */
async function inACopy(at: number) {
	const pair = aPair();
	somePromises(pair);
	someGoals(pair);
	const { link, mentorshipId } = pair;
	const id = newId();
	const items = newAgenda(
		planOf({ id, body: bodyOf(copyOfReady(regular, 'en'), newId) }),
		45,
		newId,
	);
	const sessionId = await sessionIdOf(mentorshipId, 1);
	const start = { id: sessionId, number: 1, minutes: 45, templateId: id, items };
	link.did(mentorshipId, 'startSession', start, ago(5));
	link.did(mentorshipId, 'enterAgendaItem', { sessionId, id: items[at]?.id ?? '' }, ago(1));
	return showPanel(link, { place: { joinedId: sessionId } });
}

test('a copy of a ready-made template shows the promises where it comes to them', async () => {
	const { screen } = await inACopy(1);

	await expect.element(screen.getByText('Share the reading list')).toBeVisible();
});

test('and the check-ins, and the feedback card', async () => {
	const { screen } = await inACopy(2);
	await expect.element(screen.getByText('Five pieces, each with a short text')).toBeVisible();

	await screen.getByRole('button', { name: 'Next:', exact: false }).click();
	await screen.getByRole('button', { name: 'Next:', exact: false }).click();

	await expect.element(screen.getByLabelText(words.feedback.fields.behaviour)).toBeVisible();
});
