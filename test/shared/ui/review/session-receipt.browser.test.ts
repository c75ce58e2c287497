import { signature, signatureIdOf } from '#shared/domain/signature.ts';
import CheckReceipt from '#shared/ui/review/CheckReceipt.svelte';
import SessionPage from '#shared/ui/review/SessionPage.svelte';
import { verifyReceipt } from '#shared/ui/review/verify-receipt.ts';
import { catchDownloads } from '#test/support/catch-downloads.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { show } from '#test/support/show.ts';
import { newKey, signBy, signedReceipt } from '#test/support/signed-receipt.ts';
import { twoSessions } from '#test/support/two-sessions.ts';
import { expect, test } from 'vitest';

type World = Awaited<ReturnType<typeof twoSessions>>;

/** Jonas signs on his own device what Mia has signed. */
async function jonasSigns({ link, mentorshipId, sessionId, mia, jonas }: World) {
	const mine = link
		.records(mentorshipId)
		.find(({ kind, id }) => kind === signature.kind && id === signatureIdOf(sessionId, mia));
	const { startedAt, minutes, templateHash } = mine?.meta as never;
	const facts = {
		...{ mentorshipId, sessionId, number: 2, mentorId: mia, menteeId: jonas },
		...{ startedAt, minutes, templateHash },
	};
	const { memberId: _, ...signed } = await signBy(facts, jonas, await newKey());
	link.otherDid(mentorshipId, 'addSignature', { sessionId, ...signed });
}

async function signedByMia() {
	const world = await twoSessions();
	const { link, mentorshipId, sessionId } = world;
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId });
	await screen.getByRole('button', { name: 'Sign this session' }).click();
	await expect.element(screen.getByText('Signed by you, waiting for Jonas.')).toBeVisible();
	return { ...world, screen };
}

test('what is signed is told before: date, length, agenda, and no word more', async () => {
	const { link, mentorshipId, sessionId } = await twoSessions();
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId });
	await screen.getByRole('button', { name: 'Sign this session' }).click();
	await expect.poll(() => link.sent.length).toBe(1);

	const receipt = screen.getByRole('region', { name: 'Receipt' });
	await expect.element(receipt.getByText('46 min')).toBeVisible();
	await expect.element(receipt.getByText('Regular session')).toBeVisible();
	const [asked] = link.asked.filter(({ name }) => name === 'sign');
	expect(Object.keys(asked?.args ?? {})).toEqual(['text']);
	const everything = JSON.stringify([asked, link.sent]);
	for (const written of ['conference', 'portfolio', 'Jonas', 'Mia', 'Lang', 'teaching'])
		expect(everything).not.toContain(written);
});

test('two people sign, and the file that comes of it is right until a field is altered', async () => {
	const files = catchDownloads();
	const world = await signedByMia();
	const { screen } = world;
	await jonasSigns(world);
	await expect.element(screen.getByText('Signed by both of you.')).toBeVisible();

	await screen.getByRole('button', { name: 'Save the receipt (.json)' }).click();

	await expect.element(screen.getByText('Saved as leitfaden-receipt-2.json.')).toBeVisible();
	const json = (await files[0]?.text) ?? '';
	const verdict = await verifyReceipt(json);
	expect(verdict).toMatchObject({ is: 'ok', receipt: { minutes: 46, number: 2 } });
	await expect
		.element(screen.getByText(String(verdict.is === 'ok' && verdict.code), { exact: true }))
		.toBeVisible();
	expect(await verifyReceipt(json.replaceAll('"minutes": 46', '"minutes": 90'))).toMatchObject({
		is: 'altered',
	});
});

test('times that are corrected afterwards no longer fit: it is said, and signed again', async () => {
	const world = await signedByMia();
	const { link, mentorshipId, sessionId, screen } = world;
	await jonasSigns(world);
	await expect.element(screen.getByText('Signed by both of you.')).toBeVisible();

	const set = { endedAt: '2026-11-09T15:50:00.000Z' };
	link.otherDid(mentorshipId, 'editSession', { id: sessionId, set });
	await expect.element(screen.getByText(/^Times or agenda have changed since you/)).toBeVisible();
	await expect
		.element(screen.getByRole('button', { name: 'Save the receipt (.json)' }))
		.not.toBeInTheDocument();
	await screen.getByRole('button', { name: 'Sign again' }).click();

	await expect
		.element(screen.getByText(/^Times or agenda have changed since Jonas signed/))
		.toBeVisible();
	await jonasSigns(world);
	await expect.element(screen.getByText('Signed by both of you.')).toBeVisible();
});

test('a signature that does not fit its key counts for nothing', async () => {
	const world = await signedByMia();
	const { link, mentorshipId, sessionId, mia, screen } = world;
	const mine = link
		.records(mentorshipId)
		.find(({ id, kind }) => kind === 'signature' && id === signatureIdOf(sessionId, mia));
	const { authorId: _author, at: _at, ...forged } = mine?.meta as never as Record<string, never>;
	link.otherDid(mentorshipId, 'addSignature', forged as never);

	await expect
		.element(screen.getByText(/^Times or agenda have changed since Jonas signed/))
		.toBeVisible();
});

test('a signature is taken back, and undo brings it back', async () => {
	const { screen, link, mentorshipId } = await signedByMia();
	const count = () => link.records(mentorshipId).filter(({ kind }) => kind === 'signature').length;

	await screen.getByRole('button', { name: 'Take my signature back' }).click();
	await expect.poll(count).toBe(0);
	await screen.getByRole('button', { name: 'Undo' }).click();

	await expect.poll(count).toBe(1);
	await expect.element(screen.getByText('Signed by you, waiting for Jonas.')).toBeVisible();
});

test('a device that cannot sign says so', async () => {
	const { link, mentorshipId, sessionId } = await twoSessions();
	link.answers.sign = () => ({ ok: false, error: 'internal' });
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId, language: 'de' });

	await screen.getByRole('button', { name: 'Dieses Treffen unterschreiben' }).click();

	await expect.element(screen.getByText(/^Das Unterschreiben ging .* nicht\./)).toBeVisible();
});

function choose(screen: Awaited<ReturnType<typeof show>>, label: string, text: string) {
	const file = new File([text], 'receipt.json', { type: 'application/json' });
	return screen.getByLabelText(label).upload(file);
}

test('whoever is given a receipt gets a clear answer', async () => {
	const screen = await show(CheckReceipt, {}, { link: new MemoryLink() });
	const json = await signedReceipt();

	await choose(screen, 'Receipt file (.json)', json);
	await expect.element(screen.getByRole('region', { name: 'This receipt is right' })).toBeVisible();
	await expect.element(screen.getByText('46 min')).toBeVisible();

	await screen.getByRole('button', { name: 'Check another one' }).click();
	await expect.element(screen.getByLabelText('Receipt file (.json)')).toHaveFocus();
	await expect.element(screen.getByText('This receipt is right')).not.toBeInTheDocument();
	await choose(screen, 'Receipt file (.json)', json.replace('"minutes": 46', '"minutes": 90'));
	await expect.element(screen.getByText(/What does not fit: the length\.$/)).toBeVisible();

	const halved = JSON.parse(json) as { signatures: unknown[] };
	halved.signatures.pop();
	await choose(screen, 'Receipt file (.json)', JSON.stringify(halved));
	await expect.element(screen.getByText(/^The mentee has not signed\./)).toBeVisible();

	await choose(screen, 'Receipt file (.json)', 'hello');
	await expect.element(screen.getByText('This is not a receipt')).toBeVisible();
});

test('in German too', async () => {
	const screen = await show(CheckReceipt, {}, { link: new MemoryLink(), language: 'de' });

	await choose(screen, 'Belegdatei (.json)', await signedReceipt());

	await expect.element(screen.getByRole('region', { name: 'Dieser Beleg stimmt' })).toBeVisible();
	await expect.element(screen.getByText(/^Montag, 9\. November 2026/)).toBeVisible();
});
