import CreateMentorship from '#shared/ui/mentorships/CreateMentorship.svelte';
import { MemoryLink } from '#test/support/memory-link.ts';
import { show } from '#test/support/show.ts';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

test('a mentor creates a mentorship with the keyboard alone, and it is on the device', async () => {
	const link = new MemoryLink();
	const onCreated = vi.fn();
	await show(CreateMentorship, { onCreated }, { link });

	await userEvent.tab();
	await userEvent.tab();
	await userEvent.keyboard('Mia');
	await userEvent.tab();
	await userEvent.keyboard('Jonas{Enter}');

	await expect.poll(() => onCreated.mock.calls).toHaveLength(1);
	const id = onCreated.mock.calls[0]?.[0] as string;
	expect(link.records(id).map(({ kind }) => kind)).toEqual(['mentorship', 'member', 'member']);
	expect(link.records(id).map(({ body }) => body['name'])).toEqual([undefined, 'Mia', 'Jonas']);
	expect(link.asked).toEqual([{ name: 'changeSettings', args: { name: 'Mia' } }]);
});

test('a mentee who is known already is asked for the other name only', async () => {
	const link = new MemoryLink({ language: 'de', name: 'Jonas' });
	const onCreated = vi.fn();
	const screen = await show(CreateMentorship, { onCreated }, { link, language: 'de' });

	await screen.getByText('Mentee', { exact: true }).click();
	await screen.getByRole('textbox', { name: 'Wie heißt dein:e Mentor:in?' }).fill(' Mia ');
	await screen.getByRole('combobox', { name: 'Wie oft ihr euch trefft' }).selectOptions('weekly');
	await screen.getByRole('button', { name: 'Mentoring anlegen' }).click();

	await expect.poll(() => onCreated.mock.calls).toHaveLength(1);
	const [mentorship, me, other] = link.records(onCreated.mock.calls[0]?.[0] as string);
	expect(mentorship?.meta).toMatchObject({ cadence: 'weekly', minutes: 45, menteeId: me?.id });
	expect(other).toMatchObject({ meta: { role: 'mentor' }, body: { name: 'Mia', language: 'de' } });
});

test('a missing name is said, focused, and nothing is created', async () => {
	const link = new MemoryLink({ language: 'en', name: 'Mia' });
	const screen = await show(CreateMentorship, { onCreated: vi.fn() }, { link });

	await screen.getByRole('button', { name: 'Create mentorship' }).click();

	const field = screen.getByRole('textbox', { name: 'What is your mentee called?' });
	await expect.element(field).toHaveFocus();
	await expect.element(field).toHaveAccessibleDescription('Please write a name.');
	expect(link.sent).toEqual([]);
});

test('a refused mentorship is said, and the names stay', async () => {
	const link = new MemoryLink({ language: 'en', name: 'Mia' });
	link.refuse = () => 'invalid';
	const onCreated = vi.fn();
	const screen = await show(CreateMentorship, { onCreated }, { link });
	const field = screen.getByRole('textbox', { name: 'What is your mentee called?' });

	await field.fill('Jonas');
	await userEvent.keyboard('{Enter}');

	await expect.element(screen.getByRole('alert')).toMatchTextContent(/Nothing was created/);
	await expect.element(field).toHaveValue('Jonas');
	expect(onCreated).not.toHaveBeenCalled();
});
