import { err, ok } from '#shared/result.ts';
import CalendarLink from '#shared/ui/review/CalendarLink.svelte';
import type { Language } from '#shared/domain/member.ts';
import { aCouple } from '#test/support/couple.ts';
import { show } from '#test/support/show.ts';
import { expect, test } from 'vitest';

const URL = `https://api.example/v1/calendar/${'x'.repeat(40)}.ics`;

/** A mentorship that both are in, and a server with at most one link. */
async function opened({ exists = false, language = 'en' as Language } = {}) {
	const couple = aCouple();
	const { link, mentorshipId } = couple;
	link.setStatus(mentorshipId, { connection: 'live', unsynced: 0 });
	let there = exists;
	link.answers.findCalendar = () => ok({ exists: there });
	link.answers.makeCalendar = () => {
		there = true;
		return ok({ url: URL });
	};
	link.answers.dropCalendar = () => {
		there = false;
		return ok({ exists: false });
	};
	const screen = await show(CalendarLink, {}, { link, mentorshipId, language });
	const asked = () => link.asked.map(({ name }) => name);
	return { ...couple, screen, asked };
}

test('nothing is asked of anybody before it is opened; then the link is made, shown and switched off', async () => {
	const { screen, asked } = await opened();
	expect(asked()).toEqual([]);

	await screen.getByText('Subscribe in your calendar').click();
	await expect.element(screen.getByText(/Whoever has this link can see these dates/)).toBeVisible();
	await screen.getByRole('button', { name: 'Make the link' }).click();
	const field = screen.getByRole('textbox', { name: 'Calendar link' });
	await expect.element(field).toHaveValue(URL);
	await screen.getByRole('button', { name: 'Copy the link' }).click();
	await expect.element(screen.getByText(/^(Copied|Please copy the marked link)/)).toBeVisible();
	await screen.getByRole('button', { name: 'Switch the link off' }).click();

	await expect.element(screen.getByText(/^The link is off\./)).toBeVisible();
	await expect.element(field).not.toBeInTheDocument();
	await expect.element(screen.getByRole('button', { name: 'Make the link' })).toBeVisible();
	expect(asked()).toEqual(['findCalendar', 'makeCalendar', 'dropCalendar']);
});

test('a link of before cannot be shown again: it is replaced or switched off', async () => {
	const { screen, asked } = await opened({ exists: true });

	await screen.getByText('Subscribe in your calendar').click();
	await expect.element(screen.getByText(/cannot be shown a second time/)).toBeVisible();
	await screen.getByRole('button', { name: 'Make a new link' }).click();

	await expect.element(screen.getByRole('textbox', { name: 'Calendar link' })).toHaveValue(URL);
	expect(asked()).toEqual(['findCalendar', 'makeCalendar']);
});

test('a mentorship on this device alone has no link, and says why', async () => {
	const { link, mentorshipId, screen, asked } = await opened();
	link.setStatus(mentorshipId, { connection: 'local', unsynced: 0 });

	await screen.getByText('Subscribe in your calendar').click();

	await expect.element(screen.getByText(/as soon as you have invited Jonas/)).toBeVisible();
	expect(screen.getByRole('button').elements()).toHaveLength(0);
	expect(asked()).toEqual([]);
});

test('as long as nobody knows whether there is a link, none is made, and it can be looked for again', async () => {
	const { link, screen, asked } = await opened({ exists: true });
	link.answers.findCalendar = () => err('unreachable');
	await screen.getByText('Subscribe in your calendar').click();
	await expect.element(screen.getByText(/^The server cannot be reached/)).toBeVisible();
	await expect.element(screen.getByRole('button', { name: 'Make the link' })).toBeDisabled();

	link.answers.findCalendar = () => ok({ exists: true });
	await screen.getByRole('button', { name: 'Try again' }).click();

	await expect.element(screen.getByRole('button', { name: 'Make a new link' })).toBeEnabled();
	expect(screen.getByText(/^The server cannot be reached/).elements()).toHaveLength(0);
	expect(asked()).toEqual(['findCalendar', 'findCalendar']);
});

test('somebody who has left is told so, not to try again', async () => {
	const { link, screen } = await opened();
	link.answers.makeCalendar = () => err('left');
	await screen.getByText('Subscribe in your calendar').click();

	await screen.getByRole('button', { name: 'Make the link' }).click();

	await expect.element(screen.getByText(/^You have left this mentorship/)).toBeVisible();
});

test('what goes wrong is said in the person’s language, and can be tried again', async () => {
	const { link, screen } = await opened({ language: 'de' });
	link.answers.makeCalendar = () => err('unreachable');
	await screen.getByText('Im Kalender abonnieren').click();
	await screen.getByRole('button', { name: 'Link erstellen' }).click();
	await expect.element(screen.getByText(/nicht erreichbar/)).toBeVisible();

	link.answers.makeCalendar = () => ok({ url: URL });
	await screen.getByRole('button', { name: 'Link erstellen' }).click();

	await expect.element(screen.getByRole('textbox', { name: 'Kalender-Link' })).toHaveValue(URL);
	expect(screen.getByText(/nicht erreichbar/).elements()).toHaveLength(0);
});
