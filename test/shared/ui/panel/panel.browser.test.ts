import { newId, sessionIdOf } from '#shared/ids.ts';
import { aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { words, inSession } from './in-session.ts';

describe('before a session', () => {
	test('one press starts it with its agenda, and this call finds the mentorship next time', async () => {
		const { link, mentorshipId } = aPair();
		const { screen } = await showPanel(link);

		await screen.getByRole('button', { name: 'Start session with Kim' }).click();

		await expect.element(screen.getByRole('tab', { name: 'Now' })).toBeVisible();
		expect(link.sent.map(({ n }) => n)).toEqual(['startSession', 'addCallLink']);
		expect(link.sent[0]?.a).toMatchObject({ number: 1, minutes: 45, templateId: 'first-meeting' });
		const kept = link.records(mentorshipId).find(({ kind }) => kind === 'call_link');
		expect(kept).toMatchObject({ body: { callKey: 'meet:abc-defg-hij' } });
	});

	test('a topic put down before the session stands on its agenda, before the end', async () => {
		const { link, mentorshipId } = aPair();
		const sessionId = await sessionIdOf(mentorshipId, 1);
		link.did(mentorshipId, 'addSession', {
			id: sessionId,
			set: { number: 1, minutes: 45, scheduledAt: new Date().toISOString(), templateId: 'regular' },
		});
		link.otherDid(mentorshipId, 'addAgendaItem', {
			sessionId,
			item: {
				id: newId(),
				set: {
					...{ order: 'a2V', minutes: 10, minimum: 4, protected: false },
					...{ origin: 'mentee', promptIds: [] },
				},
				text: { title: 'The internship' },
			},
		});
		const { screen } = await showPanel(link);

		await screen.getByRole('button', { name: 'Start session with Kim' }).click();
		await screen.getByRole('tab', { name: 'Agenda' }).click();

		await expect.element(screen.getByText('The internship')).toBeVisible();
		const names = screen.getByRole('listitem').elements();
		const titles = names.map((row) => row.querySelector('.name')?.textContent);
		expect([titles.indexOf('The internship'), titles.length]).toEqual([3, 7]);
	});

	test('a session the other person has started is joined, not started again', async () => {
		const { link } = await aRunningSession(aPair({ role: 'mentee' }));
		const { screen } = await showPanel(link);

		await screen.getByRole('button', { name: 'Join session' }).click();

		await expect.element(screen.getByRole('tab', { name: 'Now' })).toBeVisible();
		expect(link.sent.map(({ n }) => n)).toEqual(['addCallLink']);
	});

	test('without a mentorship there are two ways in, and nothing has the focus', async () => {
		const { MemoryLink } = await import('#test/support/memory-link.ts');
		const { screen } = await showPanel(new MemoryLink());

		await expect.element(screen.getByRole('button', { name: 'New mentorship' })).toBeVisible();
		await expect
			.element(screen.getByRole('button', { name: 'I have an invitation' }))
			.toBeVisible();
		expect(document.activeElement).toBe(document.body);
	});

	test('the chip says what it offers, and opens the panel', async () => {
		const { screen, host } = await showPanel(aPair().link, { form: 'chip' });

		await screen.getByRole('button', { name: 'Start session with Kim' }).click();

		await expect.element(screen.getByLabelText(words.panel.start.template)).toBeVisible();
		host.press('toggle-panel');
		await expect
			.element(screen.getByRole('button', { name: 'Start session with Kim' }))
			.toBeVisible();
		expect(screen.getByLabelText(words.panel.start.template).query()).toBeNull();
	});
});

describe('in a session', () => {
	test('one question is shown, and the way on leads to the next section', async () => {
		const { screen, link, mentorshipId, itemIds } = await inSession({ at: 3 });

		await expect
			.element(screen.getByRole('heading', { name: 'Main topic', exact: false }))
			.toBeVisible();
		await screen.getByRole('button', { name: 'Next: Feedback' }).click();

		await expect
			.element(screen.getByRole('heading', { name: 'Feedback', exact: false }))
			.toBeVisible();
		const session = link.records(mentorshipId).find(({ kind }) => kind === 'session');
		expect(session?.meta['currentItemId']).toBe(itemIds[4]);
		await screen.getByRole('button', { name: 'Undo' }).click();
		await expect
			.element(screen.getByRole('heading', { name: 'Main topic', exact: false }))
			.toBeVisible();
	});

	test('running over is told to the mentor alone', async () => {
		const { screen } = await inSession({ at: 3, inItem: 26, before: 14 });
		await expect.element(screen.getByText('Only you see this.', { exact: false })).toBeVisible();
		await screen.unmount();

		const mentee = await inSession({ at: 3, inItem: 26, before: 14 }, 'mentee');

		await expect.element(mentee.screen.getByText('0:00', { exact: true })).toBeVisible();
		expect(document.body.textContent).not.toMatch(/over|short|missing/);
	});

	test('the keys work outside of fields, and only there', async () => {
		const { screen, host } = await inSession();
		const field = screen.getByRole('textbox', { name: words.actionItems.capture });

		await userEvent.keyboard('2');
		await expect
			.element(screen.getByRole('tab', { name: 'Agenda' }))
			.toHaveAttribute('aria-selected', 'true');
		await userEvent.keyboard('a');
		await expect.element(field).toHaveFocus();
		await userEvent.keyboard('3 pages');

		await expect.element(field).toHaveValue('3 pages');
		await expect
			.element(screen.getByRole('tab', { name: 'Agenda' }))
			.toHaveAttribute('aria-selected', 'true');
		await userEvent.keyboard('{Escape}');
		expect(host.said).toContainEqual({ what: 'focusCall' });
	});

	test('arrow keys go from tab to tab', async () => {
		const { screen } = await inSession();
		await screen.getByRole('tab', { name: 'Now' }).click();

		await userEvent.keyboard('{ArrowRight}{ArrowRight}');

		await expect.element(screen.getByRole('tab', { name: 'Notes' })).toHaveFocus();
		await expect.element(screen.getByRole('textbox', { name: words.notes.ours })).toBeVisible();
	});

	test('a reload of the page brings back tab, half a line and session', async () => {
		const pair = await aRunningSession(aPair());
		const before = await showPanel(pair.link, { place: { joinedId: pair.sessionId } });
		await before.screen.getByRole('tab', { name: 'Agenda' }).click();
		await before.screen
			.getByRole('textbox', { name: words.actionItems.capture })
			.fill('half a line');
		await expect.poll(before.remembered).toMatchObject({ tab: 'agenda', draft: 'half a line' });
		await before.screen.unmount();

		const { screen } = await showPanel(pair.link, { place: before.remembered()! });

		await expect
			.element(screen.getByRole('tab', { name: 'Agenda' }))
			.toHaveAttribute('aria-selected', 'true');
		await expect
			.element(screen.getByRole('textbox', { name: words.actionItems.capture }))
			.toHaveValue('half a line');
		expect(document.activeElement).toBe(document.body);
	});

	test('ending asks in place, and shows what stays', async () => {
		const { screen, link } = await inSession({ at: 5, inItem: 1, before: 30 });

		await screen.getByRole('button', { name: 'End session' }).click();
		await screen
			.getByRole('group', { name: words.panel.end.question })
			.getByRole('button', { name: 'End session' })
			.click();

		await expect
			.element(screen.getByRole('heading', { name: words.panel.after.title }))
			.toBeVisible();
		await expect.element(screen.getByText('31 minutes together.', { exact: false })).toBeVisible();
		expect(link.sent.map(({ n }) => n)).toEqual(['endSession']);
	});

	test('when the background is gone, the text stays and can be taken along', async () => {
		const { screen, link, host } = await inSession();
		await screen.getByRole('textbox', { name: words.actionItems.capture }).fill('kept');

		link.setAlive(false);

		await expect.element(screen.getByRole('button', { name: 'Copy text' })).toBeVisible();
		await expect
			.element(screen.getByRole('textbox', { name: words.actionItems.capture }))
			.toHaveValue('kept');
		await screen.getByRole('button', { name: 'Reload panel' }).click();
		expect(host.said).toContainEqual({ what: 'reload' });
	});

	test('after an update only the tab itself can be loaded anew; the guide goes on in another', async () => {
		const { screen, link, host } = await inSession();
		host.isCutOff = true;

		link.setAlive(false);

		await expect.element(screen.getByText(words.panel.gone.text)).toBeVisible();
		expect(screen.getByRole('button', { name: words.panel.gone.reload }).query()).toBeNull();
		await screen.getByRole('button', { name: words.panel.gone.openTab }).click();
		expect(host.said).toEqual([{ what: 'openTab' }]);
	});

	test('a chip that nobody can open any more says why, and leads to a tab', async () => {
		const { screen, host } = await showPanel(aPair().link, { form: 'chip' });
		host.isCutOff = true;
		await screen.getByRole('button', { name: words.panel.openFor('Kim') }).click();
		expect(host.said).toEqual([{ what: 'openTab' }]);
	});

	test('an update that comes while the background is away is noticed before a reload that cannot work', async () => {
		const { screen, link, host } = await inSession();
		link.setAlive(false);
		await expect.element(screen.getByText(words.panel.gone.away)).toBeVisible();
		host.isCutOff = true;

		await screen.getByRole('button', { name: words.panel.gone.reload }).click();

		await expect.element(screen.getByText(words.panel.gone.text)).toBeVisible();
		expect(host.said).toEqual([]);
	});

	test('the letters belong to a menu while it is open, and to nobody under the shield', async () => {
		const { screen, link, host } = await inSession({ at: 1 });
		const sent = link.sent.length;

		await screen.getByRole('button', { name: words.panel.more, exact: true }).click();
		await expect
			.element(screen.getByRole('menu', { name: words.panel.more, exact: true }))
			.toBeVisible();
		await userEvent.keyboard('n2');
		await userEvent.keyboard('{Escape}');
		host.press('shield');
		await expect.element(screen.getByText('Shield on', { exact: false })).toBeVisible();
		await userEvent.keyboard('nba2');
		host.press('shield');

		await expect
			.element(screen.getByRole('tab', { name: words.panel.tab.now }))
			.toHaveAttribute('aria-selected', 'true');
		expect(link.sent).toHaveLength(sent);
		expect(host.said).toEqual([]);
	});

	test('how safe a text is, is told honestly', async () => {
		const { screen, link, mentorshipId } = await inSession();
		const say = (connection: 'local' | 'offline' | 'live', unsynced: number) =>
			link.setStatus(mentorshipId, { connection, unsynced });

		await expect.element(screen.getByText('Saved here', { exact: false })).toBeVisible();
		say('offline', 3);
		await expect
			.element(screen.getByText('3 changes wait for the network', { exact: false }))
			.toBeVisible();
		say('live', 0);
		await expect.element(screen.getByText('Synced', { exact: false })).toBeVisible();
	});
});
