// What a page remembers of itself must help after a reload, and not come back with next week's call.
import { newId } from '#shared/ids.ts';
import { ok } from '#shared/result.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { ago, aPair, aRunningSession, type Pair } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';

const words = wordsOf('en');
const WEEK = 7 * 24 * 60;
const start = { name: 'Start session with Kim' };

async function anEndedSession(minutesAgo: number) {
	const running = await aRunningSession(aPair(), { inItem: minutesAgo + 30 });
	const { link, mentorshipId, sessionId } = running;
	link.did(mentorshipId, 'endSession', { id: sessionId, at: ago(minutesAgo) });
	return running;
}

function linkCall({ link, mentorshipId }: Pair) {
	link.did(mentorshipId, 'addCallLink', { id: newId(), text: { callKey: 'meet:abc-defg-hij' } });
}

test('what stays of a session is still there when the call is loaded anew shortly after its end', async () => {
	const { link, sessionId } = await anEndedSession(2);
	const { screen } = await showPanel(link, { place: { joinedId: sessionId } });

	await expect
		.element(screen.getByRole('heading', { name: words.panel.after.title }))
		.toBeVisible();
});

test('the next call on the same link offers a session, not the end of the last one', async () => {
	const { link, sessionId, mentorshipId } = await anEndedSession(60);
	const place = { joinedId: sessionId, chosenId: mentorshipId, at: Date.now() - 61 * 60_000 };
	const { screen } = await showPanel(link, { place, form: 'chip' });

	await expect.element(screen.getByRole('button', start)).toBeVisible();
});

test('a week later, neither the tab nor the choice of last time counts; half a line does', async () => {
	const pair = await aRunningSession(aPair());
	const { link, sessionId, mentorshipId } = pair;
	const at = Date.now() - WEEK * 60_000;
	const place = { at, joinedId: sessionId, chosenId: mentorshipId, tab: 'agenda', mentorshipId };
	const { screen } = await showPanel(link, { place: { ...place, draft: 'half a line' } });

	await screen.getByRole('button', { name: words.panel.start.join }).click();

	await expect
		.element(screen.getByRole('tab', { name: words.panel.tab.now }))
		.toHaveAttribute('aria-selected', 'true');
	await expect
		.element(screen.getByRole('textbox', { name: words.actionItems.capture }))
		.toHaveValue('half a line');
});

test('one room for several people asks anew whom it is with, and forgets half a line of another', async () => {
	const pair = aPair();
	linkCall(pair);
	const { link, mentorshipId } = pair;
	const other = newId();
	link.did(other, 'addMentorship', {
		id: other,
		set: { cadence: 'weekly', minutes: 30, timeZone: 'Europe/Vienna' },
		text: {},
		me: { id: newId(), role: 'mentor', text: { name: 'Ruth', language: 'en' } },
		other: { id: newId(), text: { name: 'Jona', language: 'en' } },
	});
	linkCall({ ...pair, mentorshipId: other });
	const running = await aRunningSession({ ...pair, mentorshipId: other });
	const at = Date.now() - WEEK * 60_000;
	const place = { at, chosenId: mentorshipId, mentorshipId, draft: 'for Kim alone' };
	const { screen } = await showPanel(link, { place });

	await screen.getByRole('button', { name: 'Jona', exact: false }).click();
	await screen.getByRole('button', { name: words.panel.start.join }).click();

	await expect
		.element(screen.getByRole('textbox', { name: words.actionItems.capture }))
		.toHaveValue('');
	expect(running.mentorshipId).toBe(other);
});

test('another call in the same frame begins with nothing of the call before', async () => {
	const pair = await aRunningSession(aPair());
	const { link, sessionId } = pair;
	const { screen, host } = await showPanel(link, { place: { joinedId: sessionId, tab: 'agenda' } });
	await expect.element(screen.getByRole('tablist')).toBeVisible();
	link.answers.recallPlace = () => ok(null);

	host.goes({ phase: 'lobby', provider: 'meet', callKey: 'meet:xyz-wxyz-xyz' });

	await expect.element(screen.getByRole('button', { name: words.panel.start.join })).toBeVisible();
});

test('a call that shows its name only after a while is the same call', async () => {
	const { link, sessionId } = await aRunningSession(aPair());
	const call = { phase: 'lobby', provider: 'teams' } as const;
	const { screen, host } = await showPanel(link, { place: { joinedId: sessionId }, call });
	await expect.element(screen.getByRole('tablist')).toBeVisible();
	const asked = () => link.asked.filter(({ name }) => name === 'recallPlace').length;
	link.answers.recallPlace = () => ok(null);

	host.goes({ ...call, phase: 'in_call', callKey: 'teams:meet:1234567890123' });

	await expect.poll(asked).toBe(2);
	await expect.element(screen.getByRole('tablist')).toBeVisible();
});
