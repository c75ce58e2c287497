import { availability, availabilityIdOf } from '#shared/domain/availability.ts';
import type { Fields } from '#shared/domain/entity.ts';
import { mentorship as mentorshipNoun } from '#shared/domain/mentorship.ts';
import { session } from '#shared/domain/session.ts';
import NextDate from '#shared/ui/wrap-up/NextDate.svelte';
import { wordsOf } from '#shared/words/catalogues.ts';
import { catchDownloads } from '#test/support/catch-downloads.ts';
import { aCouple } from '#test/support/couple.ts';
import { show } from '#test/support/show.ts';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

const words = wordsOf('en').availability;
const { common, wrapUp } = wordsOf('en');

async function atNextDate() {
	const couple = aCouple();
	const { link, mentorshipId, jonas, mia } = couple;
	link.otherDid(mentorshipId, 'editMember', { id: jonas, joined: true });
	const records = (kind: string) =>
		link.records(mentorshipId).filter((record) => record.kind === kind);
	const free = () =>
		records(availability.kind).find(({ id }) => id === availabilityIdOf(mia))?.meta['free'];
	const planned = () => records(session.kind)[0]?.meta;
	const screen = await show(NextDate, {}, { link, mentorshipId });
	return { ...couple, screen, free, planned };
}

test('hours are painted by key and by tap, and taken back by undo', async () => {
	const { screen, free } = await atNextDate();
	await screen.getByText(words.title).click();

	await screen.getByRole('button', { name: words.cell('Monday', '9:00–10:00') }).click();
	await expect.poll(free).toEqual([{ day: 1, from: 540, to: 600 }]);
	await userEvent.keyboard('{ArrowDown}{Enter}{ArrowRight}{ArrowUp} ');

	await expect.poll(free).toEqual([
		{ day: 1, from: 540, to: 660 },
		{ day: 2, from: 540, to: 600 },
	]);
	await screen.getByRole('button', { name: words.clear }).click();
	await expect.poll(free).toBeUndefined();
});

test('a mouse paints a stroke as one change; a pen paints by taps', async () => {
	const { screen, free } = await atNextDate();
	await screen.getByText(words.title).click();
	const cell = (time: string) =>
		screen.getByRole('button', { name: words.cell('Friday', time) }).element();
	await expect.element(screen.getByRole('table', { name: words.mine })).toBeVisible();
	const pointer = (type: string, pointerType: string) =>
		new PointerEvent(type, { bubbles: true, pointerType, button: 0, detail: 1 });

	cell('8:00–9:00').dispatchEvent(pointer('pointerdown', 'mouse'));
	cell('9:00–10:00').dispatchEvent(pointer('pointerenter', 'mouse'));
	window.dispatchEvent(pointer('pointerup', 'mouse'));
	await expect.poll(free).toEqual([{ day: 5, from: 480, to: 600 }]);

	for (const type of ['pointerdown', 'pointerup', 'click'])
		cell('11:00–12:00').dispatchEvent(pointer(type, 'pen'));
	await expect.poll(free).toEqual([
		{ day: 5, from: 480, to: 600 },
		{ day: 5, from: 660, to: 720 },
	]);
});

test('what both have painted is proposed; one press takes it, and the other one says yes', async () => {
	const { screen, link, mentorshipId, planned, mia, jonas } = await atNextDate();
	const always = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 480, to: 1080 }));
	const week = (timeZone: string) => ({ set: { timeZone, free: always } });
	link.otherDid(mentorshipId, 'editAvailability', week('America/New_York'));
	link.did(mentorshipId, 'editAvailability', week('Europe/Berlin'));

	const proposals = screen.getByRole('region', { name: words.proposals });
	await expect.element(proposals.getByRole('button').first()).toBeVisible();
	expect(await proposals.getByRole('button').all()).toHaveLength(3);
	await proposals.getByRole('button').first().click();

	await expect.poll(planned).toMatchObject({ phase: 'planned', dateAgreedBy: [mia] });
	// Nine to six in Berlin and in New York: the afternoon and early evening of Berlin.
	const hour = new Date(String(planned()?.['scheduledAt'])).getUTCHours();
	expect(hour).toBeGreaterThanOrEqual(12);
	expect(hour).toBeLessThan(17);
	await expect.element(screen.getByText(words.waiting('Jonas'))).toBeVisible();
	const id = link.records(mentorshipId).find(({ kind }) => kind === 'session')?.id ?? '';
	const scheduledAt = String(planned()?.['scheduledAt']);
	link.otherDid(mentorshipId, 'agreeDate', { id, scheduledAt, agreed: true });
	await expect.element(screen.getByText(words.agreed)).toBeVisible();
	expect(planned()?.['dateAgreedBy']).toEqual([mia, jonas]);
});

test('a date of the other person wants one’s own yes', async () => {
	const { screen, link, mentorshipId, planned } = await atNextDate();
	const record = link.records(mentorshipId).find(({ kind }) => kind === mentorshipNoun.kind);
	expect(record?.meta['cadence']).toBe('fortnightly');
	await screen.getByRole('button', { name: words.propose }).click();
	const id = link.records(mentorshipId).find(({ kind }) => kind === 'session')?.id ?? '';
	const scheduledAt = new Date(Date.now() + 5 * 86_400_000).toISOString();
	link.otherDid(mentorshipId, 'editSession', { id, set: { scheduledAt } });

	await expect.element(screen.getByText(words.asked('Jonas'))).toBeVisible();
	await screen.getByRole('button', { name: words.yes }).click();

	await expect.element(screen.getByText(words.agreed)).toBeVisible();
	expect(planned()?.['dateAgreedBy']).toHaveLength(2);
});

test('whoever is still alone agrees on the date by themselves', async () => {
	const { link, mentorshipId } = aCouple();
	const screen = await show(NextDate, {}, { link, mentorshipId });

	await screen.getByRole('button', { name: wrapUp.agree }).click();

	await expect.element(screen.getByText(wrapUp.did.date)).toBeVisible();
	expect(screen.getByRole('button', { name: words.no }).query()).toBeNull();
});

test('one’s yes can be taken back, and then it is said that nobody has one', async () => {
	const { screen, planned, mia } = await atNextDate();
	await screen.getByRole('button', { name: words.propose }).click();
	await expect.element(screen.getByText(words.waiting('Jonas'))).toBeVisible();

	await screen.getByRole('button', { name: words.no }).click();

	await expect.element(screen.getByText(words.nobody)).toBeVisible();
	expect(planned()?.['dateAgreedBy']).toEqual([]);
	await screen.getByRole('button', { name: words.yes }).click();
	await expect.poll(() => planned()?.['dateAgreedBy']).toEqual([mia]);
});

test('what would cost the other person’s yes says so before it is undone', async () => {
	const { screen, link, mentorshipId, planned } = await atNextDate();
	await screen.getByRole('button', { name: words.propose }).click();
	await expect.poll(planned).toBeDefined();
	const id = link.records(mentorshipId).find(({ kind }) => kind === 'session')?.id ?? '';
	const scheduledAt = String(planned()?.['scheduledAt']);
	link.otherDid(mentorshipId, 'agreeDate', { id, scheduledAt, agreed: true });
	await expect.element(screen.getByText(words.agreed)).toBeVisible();

	await screen.getByRole('button', { name: wrapUp.cancel }).click();
	await screen
		.getByRole('group', { name: wrapUp.cancelQuestion })
		.getByRole('button', { name: wrapUp.cancel })
		.click();
	await expect.element(screen.getByText(words.did.cancel('Jonas'))).toBeVisible();
	await screen.getByRole('button', { name: common.undo }).click();

	await expect.element(screen.getByText(words.waiting('Jonas'))).toBeVisible();
	expect(planned()).toMatchObject({ scheduledAt });
});

test('the painted week fits into the panel', async () => {
	const { screen, link, mentorshipId } = await atNextDate();
	await page.viewport(360, 900);
	const hours = (day: number, from: number, to: number) => ({ day, from: from * 60, to: to * 60 });
	const [theirs, own] = [
		[hours(2, 14, 19), hours(4, 9, 12)],
		[hours(2, 16, 18), hours(3, 9, 11), hours(4, 8, 10)],
	];
	const timeZone = 'Europe/Berlin';
	link.otherDid(mentorshipId, 'editAvailability', { set: { timeZone, free: theirs ?? [] } });
	link.did(mentorshipId, 'editAvailability', { set: { timeZone, free: own ?? [] } });
	await screen.getByText(words.title).click();
	await expect.element(screen.getByRole('table', { name: words.mine })).toBeVisible();

	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('in a zone that this browser does not know, dates are agreed all the same and hours stay unsaid', async () => {
	const couple = aCouple();
	const { link, mentorshipId, jonas } = couple;
	link.otherDid(mentorshipId, 'editMember', { id: jonas, joined: true });
	const set = { timeZone: 'Europe/Berlin', free: [{ day: 2, from: 600, to: 720 }] };
	for (const name of ['did', 'otherDid'] as const)
		link[name](mentorshipId, 'editAvailability', { set });
	// As it was taken by a younger browser: the rhythm, and the other one's own hours.
	const isElsewhere = (kind: string, meta: Fields) =>
		kind === mentorshipNoun.kind || meta['memberId'] === jonas;
	link.rewrite((record) =>
		'timeZone' in record.meta && isElsewhere(record.kind, record.meta)
			? { ...record, meta: { ...record.meta, timeZone: 'Nowhere/Nope' } }
			: record,
	);
	const screen = await show(NextDate, {}, { link, mentorshipId });

	await expect.element(screen.getByText(words.none)).toBeVisible();
	await screen.getByText(words.title).click();
	await expect.element(screen.getByRole('table', { name: words.mine })).toBeVisible();
	await screen.getByRole('button', { name: words.propose }).click();

	const files = catchDownloads();
	await screen.getByRole('button', { name: wrapUp.calendar }).click();
	await expect.poll(() => files.length).toBe(1);
	expect(await files[0]?.text).toContain('DTSTART;TZID=UTC:');
});
