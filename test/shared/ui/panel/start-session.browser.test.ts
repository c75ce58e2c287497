import { newId } from '#shared/ids.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { anEvening } from '#test/support/cases/template.ts';
import { aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { describe, expect, test } from 'vitest';

const words = wordsOf('en').panel;

test('a session nobody has ended since yesterday can be ended, at the time it was over', async () => {
	const { link, mentorshipId, sessionId } = await aRunningSession(aPair(), { inItem: 24 * 60 });
	const { screen } = await showPanel(link);

	await screen.getByRole('button', { name: words.menu.end }).click();

	await expect.element(screen.getByRole('button', { name: words.openFor('Kim') })).toBeVisible();
	const session = link.records(mentorshipId).find(({ id }) => id === sessionId);
	expect(session?.meta['phase']).toBe('ended');
	const hoursAgo = (Date.now() - Date.parse(String(session?.meta['endedAt']))) / 3_600_000;
	expect(hoursAgo).toBeGreaterThan(23);
});

test('one that began just now can only be joined', async () => {
	const { link } = await aRunningSession(aPair());
	const { screen } = await showPanel(link);

	await expect.element(screen.getByRole('button', { name: words.start.join })).toBeVisible();
	expect(screen.getByRole('button', { name: words.menu.end }).query()).toBeNull();
});

test('a call that is no mentoring is left alone at one press', async () => {
	const { screen, host } = await showPanel(aPair().link);

	await screen.getByRole('button', { name: words.hide }).click();

	expect(host.said).toContainEqual({ what: 'hide' });
});

describe('what kind of session', () => {
	const chooser = (screen: Awaited<ReturnType<typeof showPanel>>['screen']) =>
		screen.getByRole('combobox', { name: words.start.template });
	const eight = [
		...['first-meeting', 'agreement', 'regular', 'regular'],
		...['midterm', 'skill-practice', 'feedback-talk', 'closing'],
	];

	test('a programme says which session this is, and picks its template', async () => {
		const pair = aPair();
		const set = { sequence: ['closing', 'regular'] };
		pair.link.did(pair.mentorshipId, 'editMentorship', { id: pair.mentorshipId, set });
		const { screen } = await showPanel(pair.link);

		await expect.element(screen.getByText('Session 1 of 2')).toBeVisible();
		await expect.element(chooser(screen)).toHaveValue('closing');
		await screen.getByRole('button', { name: 'Start session with Kim' }).click();

		await expect.element(screen.getByRole('tab', { name: 'Now' })).toBeVisible();
		expect(pair.link.sent[0]?.a).toMatchObject({ number: 1, templateId: 'closing' });
	});

	test('one that only the other person has is named, with whom it starts from', async () => {
		const pair = aPair();
		const { link, mentorshipId } = pair;
		const text = { sequenceTitles: { theirs: 'Portfolio evening' } };
		link.otherDid(mentorshipId, 'editMentorship', {
			id: mentorshipId,
			set: { sequence: ['theirs'] },
			text,
		});
		const { screen } = await showPanel(link);

		await expect.element(screen.getByText('Session 1 of 1')).toBeVisible();
		const { elsewhere } = wordsOf('en').sessionChoice;
		await expect.element(screen.getByText(elsewhere('Portfolio evening', 'Kim'))).toBeVisible();
		await expect.element(chooser(screen)).toHaveValue('regular');
	});

	test('in German too; beyond its end it is a regular session', async () => {
		const pair = aPair({ language: 'de' });
		const set = { sequence: eight };
		pair.link.did(pair.mentorshipId, 'editMentorship', { id: pair.mentorshipId, set });
		for (const [number, says] of [
			[7, '8. von 8 Treffen'],
			[8, '9. Treffen'],
		] as const) {
			const running = await aRunningSession(pair, { number });
			pair.link.did(pair.mentorshipId, 'endSession', { id: running.sessionId });
			const { screen } = await showPanel(pair.link);
			await expect.element(screen.getByText(says)).toBeVisible();
			await expect
				.element(screen.getByRole('combobox', { name: wordsOf('de').panel.start.template }))
				.toHaveValue(number === 7 ? 'closing' : 'regular');
			await screen.unmount();
		}
	});

	test('suggestions come first, each under its reason', async () => {
		const { screen } = await showPanel(aPair().link);
		await expect.element(chooser(screen)).toHaveValue('first-meeting');

		const groups = [...chooser(screen).element().querySelectorAll('optgroup')];
		expect(groups[0]?.label).toBe('For your first session');
		expect(groups.map(({ label }) => label)).toContain('All kinds');
		const values = [...chooser(screen).element().querySelectorAll('option')].map((o) => o.value);
		expect(new Set(values).size).toBe(values.length);
	});

	test('one’s own from another mentorship makes ordinary items with their own titles', async () => {
		const { link, mentorshipId } = aPair();
		const other = newId();
		const me = newId();
		link.did(other, 'addMentorship', {
			id: other,
			set: { cadence: 'none', minutes: 45, timeZone: 'Europe/Vienna' },
			text: {},
			me: { id: me, role: 'mentor', text: { name: 'Ruth', language: 'en' } },
			other: { id: newId(), text: { name: 'Noor', language: 'en' } },
		});
		link.did(other, 'completeMentorship', { id: other });
		link.did(other, 'addTemplate', { id: newId(), text: anEvening() });
		const { screen } = await showPanel(link);

		await chooser(screen).selectOptions('Portfolio evening');
		await expect.element(screen.getByText('A calm look at the new pieces.')).toBeVisible();
		await screen.getByRole('button', { name: 'Start session with Kim' }).click();

		await expect.element(screen.getByRole('tab', { name: 'Now' })).toBeVisible();
		const items = link.records(mentorshipId).filter(({ kind }) => kind === 'agenda_item');
		expect(items.map(({ body, meta }) => [body['title'], meta['minutes']])).toEqual([
			['Arrive', 5],
			['New pieces', 30],
			['Wrap-up', 10],
		]);
		expect(items.every(({ meta }) => meta['templateItem'] === undefined)).toBe(true);
	});

	test('the way to one’s own templates is at hand', async () => {
		const { link, mentorshipId } = aPair();
		const { screen, host } = await showPanel(link);

		await screen.getByRole('button', { name: 'Own templates …' }).click();

		const where = { page: 'templates', mentorshipId };
		expect(host.said).toContainEqual({ what: 'openReview', with: where });
	});
});
