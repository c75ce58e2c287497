import { err, ok } from '#shared/result.ts';
import MentorshipSettings from '#shared/ui/mentorships/MentorshipSettings.svelte';
import MentorshipPage from '#shared/ui/review/MentorshipPage.svelte';
import AccountPage from '#shared/ui/account/AccountPage.svelte';
import { aCouple } from '#test/support/couple.ts';
import { CODE, EMAIL, withAccount } from '#test/support/account-answers.ts';
import { show } from '#test/support/show.ts';
import { expect, test } from 'vitest';

async function inCall(named: boolean, language: 'en' | 'de' = 'en') {
	const couple = aCouple();
	const account = withAccount(couple.link, { state: 'signed_out', named });
	couple.link.setStatus(couple.mentorshipId, {
		connection: 'offline',
		unsynced: 2,
		problem: 'not_signed_in',
	});
	const around = { link: couple.link, mentorshipId: couple.mentorshipId, language };
	const screen = await show(MentorshipSettings, {}, around);
	return { ...couple, ...account, screen };
}

test('signed out in the middle of something: one line, the way back in place, and it is gone once one is in', async () => {
	const { screen } = await inCall(true);
	const line = screen.getByText('Signed out on this device. Sign in to send what you wrote.');
	await expect.element(line).toBeVisible();
	await expect.element(screen.getByText('Saved here, not sent')).toBeVisible();

	await screen.getByRole('button', { name: 'Sign in' }).click();
	await screen.getByRole('textbox', { name: 'E-mail address' }).fill(EMAIL);
	await screen.getByRole('button', { name: 'Send me a code' }).click();
	await screen.getByRole('textbox', { name: 'Code from the mail' }).fill(CODE);
	await screen.getByRole('button', { name: 'Sign in' }).click();

	await expect.element(line).not.toBeInTheDocument();
});

test('a device without an address is told what its end means, and may be wiped', async () => {
	const { screen } = await inCall(false, 'de');

	await expect.element(screen.getByText(/Der Server kennt dieses Gerät nicht mehr/)).toBeVisible();
	await expect.element(screen.getByText(/Ohne Adresse bleibt es hier/)).toBeVisible();
	await screen.getByRole('button', { name: 'Dieses Gerät leeren' }).click();
	expect(location.hash).toBe('#/account');
	history.replaceState(null, '', location.pathname + location.search);
});

test('the answer to a code was lost, and the sign-in it ended is refused: a second code leads back in', async () => {
	const { link } = aCouple();
	const { change } = withAccount(link, { state: 'silent' });
	const screen = await show(AccountPage, {}, { link });
	await screen.getByRole('textbox', { name: 'E-mail address' }).fill(EMAIL);
	await screen.getByRole('button', { name: 'Send me a code' }).click();
	const { verifyCode } = link.answers;
	link.answers.verifyCode = () => err('unreachable');
	await screen.getByRole('textbox', { name: 'Code from the mail' }).fill(CODE);
	await screen.getByRole('button', { name: 'Sign in' }).click();
	await expect.element(screen.getByText(/no connection right now/).first()).toBeVisible();

	change({ state: 'signed_out', named: false });
	if (verifyCode) link.answers.verifyCode = verifyCode;
	await expect.element(screen.getByText(/sign in with that address/)).toBeVisible();
	await screen.getByRole('button', { name: 'Use another address' }).click();
	await screen.getByRole('textbox', { name: 'E-mail address' }).fill(EMAIL);
	await screen.getByRole('button', { name: 'Send me a code' }).click();
	await screen.getByRole('textbox', { name: 'Code from the mail' }).fill(CODE);
	await screen.getByRole('button', { name: 'Sign in' }).click();

	await expect.element(screen.getByText(`Signed in as ${EMAIL}`)).toBeVisible();
	await expect.element(screen.getByText('Chrome, Windows')).toBeVisible();
});

test('a mentorship that is only on this device has nothing to be signed in for', async () => {
	const { screen, link, mentorshipId } = await inCall(true);
	await expect.element(screen.getByText(/^Signed out on this device/)).toBeVisible();

	link.setStatus(mentorshipId, { connection: 'local', unsynced: 2 });

	await expect.element(screen.getByText(/^Signed out on this device/)).not.toBeInTheDocument();
});

test('leaving says before who keeps what, by one’s role, and asks once more', async () => {
	const { link, mentorshipId } = aCouple();
	withAccount(link, { state: 'signed_in', named: true, email: EMAIL });
	link.setStatus(mentorshipId, { connection: 'live', unsynced: 0 });
	const screen = await show(MentorshipSettings, {}, { link, mentorshipId });

	await screen.getByRole('button', { name: 'Leave mentorship' }).click();
	await expect.element(screen.getByText(/^Jonas keeps what you two have shared/)).toBeVisible();
	await expect.element(screen.getByText(/^If somebody else takes over/)).toBeVisible();
	await screen.getByRole('button', { name: 'Cancel' }).click();
	expect(link.asked.map(({ name }) => name)).not.toContain('leave');
	await screen.getByRole('button', { name: 'Leave mentorship' }).click();
	await screen.getByRole('button', { name: 'Yes, leave' }).click();

	expect(link.asked).toContainEqual({ name: 'leave', args: { mentorshipId } });
});

test.each([
	['en', 1, 'Leave mentorship', /^1 text is typed but not saved/],
	['en', 2, 'Leave mentorship', /^2 texts are typed but not saved/],
	['de', 1, 'Mentoring verlassen', /^1 Text ist getippt, aber nicht gespeichert/],
	['de', 2, 'Mentoring verlassen', /^2 Texte sind getippt, aber nicht gespeichert/],
] as const)('in %s, leaving says that %i half-written ones would be lost', async (...row) => {
	const [language, drafts, open, lost] = row;
	const { link, mentorshipId } = aCouple();
	withAccount(link, { state: 'signed_in', named: true }, { unsent: { drafts } });
	link.setStatus(mentorshipId, { connection: 'live', unsynced: 0 });
	const screen = await show(MentorshipSettings, {}, { link, mentorshipId, language });
	const leave = screen.getByRole('button', { name: open });
	await leave.click();
	await expect.element(screen.getByText(lost)).toBeVisible();
	expect(link.asked).toContainEqual({ name: 'countUnsent', args: { mentorshipId } });
	link.answers.countUnsent = () => ok({ changes: 0, refused: 0, onlyHere: 0, drafts: 0 });
	await screen.getByRole('button', { name: language === 'en' ? 'Cancel' : 'Abbrechen' }).click();

	await leave.click();

	await expect.element(screen.getByText(/^Jonas (keeps|behält)/)).toBeVisible();
	expect(screen.getByText(lost).elements()).toEqual([]);
});

test('the shield leaves no address on the page', async () => {
	const { link } = aCouple();
	withAccount(link, {
		state: 'signed_out',
		named: true,
		code: { email: EMAIL, purpose: 'sign_in', at: Date.now() },
	});
	const { default: SignedOut } = await import('#shared/ui/account/SignedOut.svelte');
	const hidden = await show(SignedOut, { shielded: true }, { link });
	await expect.element(hidden.getByText('A code is on its way to your address.')).toBeVisible();
	expect(hidden.container.innerHTML).not.toContain(EMAIL);
	await hidden.unmount();

	const seen = await show(SignedOut, {}, { link });
	await expect.element(seen.getByText(`A code is on its way to ${EMAIL}.`)).toBeVisible();
});

test('what is only here is kept with the account by a press, and only then', async () => {
	const { link, mentorshipId } = aCouple();
	const kept: unknown[] = [];
	withAccount(link, { state: 'signed_in', named: true, email: EMAIL });
	link.answers.keepWithAccount = (args) => {
		kept.push(args);
		return ok(null);
	};
	const screen = await show(AccountPage, {}, { link });
	await expect.element(screen.getByText('Only on this device')).toBeVisible();
	expect(kept).toEqual([]);

	await screen.getByRole('button', { name: /^Keep with my account: Jonas/ }).click();

	await expect.element(screen.getByText(/is on your other devices too now/)).toBeVisible();
	expect(kept).toEqual([{ mentorshipId }]);
});

test('when the other person has left, that is said, with what stays and how to go on', async () => {
	const { link, mentorshipId, jonas, mia } = aCouple();
	link.otherDid(mentorshipId, 'editMember', { id: jonas, joined: true });
	const screen = await show(MentorshipPage, {}, { link, mentorshipId });
	await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
	expect(screen.getByRole('note').elements()).toEqual([]);

	const me = { memberId: mia, counterpartId: jonas, role: 'mentor' } as const;
	const records = link
		.records(mentorshipId)
		.map((one) =>
			one.id === jonas
				? { ...one, meta: { ...one.meta, leftAt: '2026-11-20T10:00:00.000Z' } }
				: one,
		);
	link.put(mentorshipId, me, records);

	await expect.element(screen.getByText(/left this mentorship on/)).toBeVisible();
	await expect
		.element(screen.getByText(/^With another mentee, begin a new mentorship/))
		.toBeVisible();
	await expect.element(screen.getByText('Invite Jonas')).toBeVisible();
});

test('an erased account is said to be one: nobody is asked to sign in to it, and the device can be wiped', async () => {
	const couple = aCouple();
	withAccount(couple.link, { state: 'signed_out', named: true, erased: true });
	const screen = await show(AccountPage, {}, { link: couple.link });

	await expect.element(screen.getByText(/^This account was erased\./)).toBeVisible();
	expect(screen.getByRole('button', { name: 'Sign in' }).elements()).toEqual([]);
	await screen.getByRole('button', { name: 'Wipe this device' }).click();
	await screen.getByRole('button', { name: 'Yes, wipe it' }).click();

	await expect
		.poll(() => couple.link.asked.map(({ name }) => name))
		.toEqual(expect.arrayContaining(['countUnsent', 'signOut']));
});
