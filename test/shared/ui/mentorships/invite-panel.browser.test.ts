import type { InviteState, ListedInvite } from '#shared/protocol-invites.ts';
import { err, ok } from '#shared/result.ts';
import InvitePanel from '#shared/ui/mentorships/InvitePanel.svelte';
import { aCouple } from '#test/support/couple.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { show } from '#test/support/show.ts';
import { expect, test } from 'vitest';

const URL_MADE = 'https://leitfaden.example/join#0123456789abcdefghijklmnop';
const MADE = {
	id: 'made',
	url: URL_MADE,
	expiresAt: '2026-11-26T09:00:00.000Z',
	replaced: 0,
	back: false,
};
const listed = (state: InviteState): ListedInvite => ({
	id: 'listed',
	state,
	createdAt: '2026-11-23T09:00:00.000Z',
	expiresAt: '2026-11-26T09:00:00.000Z',
	...(state !== 'open' && { endedAt: '2026-11-24T09:00:00.000Z' }),
});

test('the link is made, says until when it works, and is copied', async () => {
	const answer = ok(MADE);
	const { link, mentorshipId } = aCouple(
		new MemoryLink({ language: 'en', name: 'Mia' }, { invite: () => answer }),
	);
	const screen = await show(InvitePanel, { mentorshipId }, { link });
	let copied = '';
	document.addEventListener('copy', () => (copied = getSelectedText()), { once: true });

	await screen.getByRole('button', { name: 'Make invitation link' }).click();
	const field = screen.getByRole('textbox', { name: 'Invitation link' });
	await expect.element(field).toHaveValue(URL_MADE);
	await expect.element(field).toHaveAccessibleDescription(/^Works once, until Thu 26 November,/);
	await screen.getByRole('button', { name: 'Copy link' }).click();

	await expect.element(screen.getByRole('button', { name: 'Copied' })).toBeVisible();
	expect(copied).toBe(URL_MADE);
});

function getSelectedText(): string {
	const { activeElement } = document;
	if (!(activeElement instanceof HTMLTextAreaElement)) return '';
	return activeElement.value.slice(activeElement.selectionStart, activeElement.selectionEnd);
}

test.each([
	['en', 'open', /^A link is open until Thu 26 November, .*\. Whoever has it can join\.$/],
	['en', 'used', /^Your last link was used on Tue 24 November, /],
	['en', 'expired', /^Your last link stopped on Thu 26 November, .*; nobody used it\.$/],
	['en', 'revoked', /^You have taken your last link back\./],
	['de', 'open', /^Ein Link ist offen bis .*26\. Nov.* Wer ihn hat, kann beitreten/],
	['de', 'revoked', /^Du hast deinen letzten Link zurückgezogen\./],
] as const)(
	'in %s it is said what has become of a link that is %s',
	async (language, state, said) => {
		const { link, mentorshipId } = aCouple(
			new MemoryLink({ language, name: 'Mia' }, { listInvites: () => ok([listed(state)]) }),
		);
		const screen = await show(InvitePanel, { mentorshipId }, { link, language });

		await expect.element(screen.getByText(said)).toBeVisible();
		const takeBack = screen.getByRole('button', { name: /^(Take back|Zurückziehen)$/ });
		expect(takeBack.elements()).toHaveLength(state === 'open' ? 1 : 0);
	},
);

test('an open link is taken back, the one that was just made too', async () => {
	const { link, mentorshipId } = aCouple(
		new MemoryLink(
			{ language: 'en', name: 'Mia' },
			{
				invite: () => ok(MADE),
				listInvites: () => ok([listed('open')]),
				revokeInvite: ({ id }) => ok({ ...listed('revoked'), id }),
			},
		),
	);
	const screen = await show(InvitePanel, { mentorshipId }, { link });
	const takeBack = screen.getByRole('button', { name: 'Take back' });

	await takeBack.click();
	await expect.element(screen.getByText(/taken your last link back/)).toBeVisible();
	await screen.getByRole('button', { name: 'Make invitation link' }).click();
	await takeBack.click();

	await expect.element(screen.getByText(/taken your last link back/)).toBeVisible();
	expect(screen.getByRole('textbox').elements()).toEqual([]);
	const asked = link.asked.filter(({ name }) => name === 'revokeInvite');
	expect(asked.map(({ args }) => args)).toEqual([{ id: 'listed' }, { id: 'made' }]);
});

test('whoever has left can be invited back, and it is said that the link is for nobody else', async () => {
	const { link, mentorshipId, mia, jonas } = aCouple(
		new MemoryLink(
			{ language: 'en', name: 'Mia' },
			{ invite: () => ok({ ...MADE, back: true, replaced: 1 }), listInvites: () => ok([]) },
		),
	);
	link.otherDid(mentorshipId, 'editMember', { id: jonas, joined: true });
	const left = link.records(mentorshipId).map((record) => {
		const meta = { ...record.meta, leftAt: '2026-11-23T09:00:00.000Z' };
		return record.id === jonas ? { ...record, meta } : record;
	});
	link.put(mentorshipId, { memberId: mia, role: 'mentor', counterpartId: jonas }, left);
	const screen = await show(InvitePanel, { mentorshipId }, { link });

	await screen.getByRole('button', { name: 'Make invitation link' }).click();

	await expect.element(screen.getByText(/Jonas was here and has left\./)).toBeVisible();
	await expect.element(screen.getByText(/made before has stopped working/)).toBeVisible();
});

test('before the link is made, it is said what the other person will see', async () => {
	const { link, mentorshipId } = aCouple();
	const screen = await show(InvitePanel, { mentorshipId }, { link, language: 'de' });

	await expect
		.element(screen.getByText(/^Jonas sieht dann: .* Nie deine eigenen Notizen\.$/))
		.toBeVisible();
});

test('without a network it is said that everything else works', async () => {
	const { link, mentorshipId } = aCouple(
		new MemoryLink({ language: 'en', name: 'Mia' }, { invite: () => err('unreachable') }),
	);
	const screen = await show(InvitePanel, { mentorshipId }, { link });

	await screen.getByRole('button', { name: 'Make invitation link' }).click();

	await expect
		.element(screen.getByRole('status'))
		.toMatchTextContent(/^There is no network right now\./);
	await expect.element(screen.getByRole('button', { name: 'Make invitation link' })).toBeEnabled();
});

test('once the other person has joined, no invitation is offered', async () => {
	const { link, mentorshipId, jonas } = aCouple();
	const screen = await show(InvitePanel, { mentorshipId }, { link });

	link.otherDid(mentorshipId, 'editMember', { id: jonas, joined: true });

	await expect
		.element(screen.getByText('Jonas has joined. No invitation is needed any more.'))
		.toBeVisible();
	expect(screen.getByRole('button').elements()).toEqual([]);
});

test('what stays for the other person is said before; the way to one’s data is there but over a call', async () => {
	const { link, mentorshipId } = aCouple();
	let opened = 0;
	const screen = await show(InvitePanel, { mentorshipId, ondata: () => (opened += 1) }, { link });
	await expect.element(screen.getByText(/^If one of you leaves, the other keeps/)).toBeVisible();
	await screen.getByRole('button', { name: 'Your data' }).click();
	expect(opened).toBe(1);
	await screen.unmount();

	const inCall = await show(InvitePanel, { mentorshipId }, { link });
	await expect.element(inCall.getByText(/^If one of you leaves, the other keeps/)).toBeVisible();
	expect(inCall.getByRole('button', { name: 'Your data' }).elements()).toEqual([]);
});
