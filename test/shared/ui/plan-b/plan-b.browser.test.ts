import { planBExamples } from '#shared/content/plan-b-examples.ts';
import Popup from '#shared/ui/popup/Popup.svelte';
import { wordsOf } from '#shared/words/catalogues.ts';
import { aCouple } from '#test/support/couple.ts';
import { aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { show } from '#test/support/show.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

const { planB, common } = wordsOf('en');

async function settlingHowWeWork() {
	const running = await aRunningSession(aPair(), { template: 'first-meeting', at: 3, number: 1 });
	const shown = await showPanel(running.link, { place: { joinedId: running.sessionId } });
	const field = shown.screen.getByRole('textbox', { name: planB.field });
	await expect.element(field).toBeVisible();
	const kept = () =>
		running.link.records(running.mentorshipId).find(({ kind }) => kind === 'mentorship')?.body[
			'planB'
		];
	return { ...running, ...shown, field, kept };
}

test('while two people settle how they work, plan B has its place, and what is typed is kept', async () => {
	const { screen, field, kept } = await settlingHowWeWork();
	expect(document.activeElement).toBe(document.body);

	await field.click();
	await userEvent.keyboard('phone: +43 1 234');
	await expect.poll(kept).toBe('phone: +43 1 234');
	await userEvent.tab();

	await screen.getByRole('button', { name: common.undo }).click();
	await expect.poll(kept).toBeUndefined();
});

test('an example is taken over as it is, below what stands there', async () => {
	const { screen, field, kept } = await settlingHowWeWork();
	const [first, second] = planBExamples.map(({ words }) => words.en);

	await screen.getByRole('button', { name: planB.examples }).click();
	await screen.getByRole('button', { name: planB.take(first ?? '') }).click();
	await screen.getByRole('button', { name: planB.take(second ?? '') }).click();

	await expect.element(field).toHaveValue(`${first}\n${second}`);
	await expect.poll(kept).toBe(`${first}\n${second}`);
});

test('what the other person writes meanwhile stays, and one’s own as well', async () => {
	const { field, kept, link, mentorshipId } = await settlingHowWeWork();
	// At once, and not letter by letter: what is stored in between may have the other's words in its middle.
	await field.fill('phone: 0043');

	const edit = { text: { planB: 'chat: room 7' }, from: { planB: '' } };
	link.otherDid(mentorshipId, 'editMentorship', { id: mentorshipId, ...edit });
	await expect.element(field).toHaveValue(expect.stringContaining('chat: room 7'));
	await userEvent.keyboard(' 1 234');
	await userEvent.tab();

	await expect.poll(kept).toContain('phone: 0043 1 234');
	expect(kept()).toContain('chat: room 7');
});

test('what finds no room is said, and nothing is cut', async () => {
	const { screen, field, kept } = await settlingHowWeWork();
	await field.fill('x'.repeat(495));
	await expect.poll(kept).toHaveLength(495);

	await screen.getByRole('button', { name: planB.examples }).click();
	await screen.getByRole('button', { name: planB.take(planBExamples[0]?.words.en ?? '') }).click();

	await expect.element(screen.getByText(planB.full)).toBeVisible();
	expect(kept()).toHaveLength(495);
});

test('another section does not ask for it', async () => {
	const running = await aRunningSession(aPair(), { template: 'first-meeting', at: 1, number: 1 });
	const { screen } = await showPanel(running.link, { place: { joinedId: running.sessionId } });
	await expect.element(screen.getByRole('tablist')).toBeVisible();

	expect(screen.getByRole('textbox', { name: planB.field }).query()).toBeNull();
});

test('the popup shows it, where it is agreed', async () => {
	const { link, mentorshipId } = aCouple();
	const host = {
		openReview: () => {},
		reloadCall: () => {},
		requestAccess: () => {},
		mayNotify: async () => false,
		allowNotify: async () => true,
		close: () => {},
	};
	const screen = await show(Popup, { host }, { link });
	await expect.element(screen.getByRole('button', { name: /^Review with Jonas/ })).toBeVisible();
	expect(screen.getByText(planB.of('Jonas')).query()).toBeNull();

	link.did(mentorshipId, 'editMentorship', { id: mentorshipId, text: { planB: 'phone: 0043' } });
	await screen.getByText(planB.of('Jonas')).click();

	await expect.element(screen.getByText('phone: 0043')).toBeVisible();
});
