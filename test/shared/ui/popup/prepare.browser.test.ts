import { newId, sessionIdOf } from '#shared/ids.ts';
import Popup from '#shared/ui/popup/Popup.svelte';
import type { PopupHost } from '#shared/ui/popup/popup-host.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { aCouple } from '#test/support/couple.ts';
import { show } from '#test/support/show.ts';
import { expect, test, vi } from 'vitest';

const { proposal, preparation } = wordsOf('en');
const HOUR = 3_600_000;

const aHost = () =>
	({
		openReview: vi.fn(),
		reloadCall: vi.fn(),
		requestAccess: vi.fn(),
		mayNotify: vi.fn(async () => false),
		allowNotify: vi.fn(async () => true),
		close: vi.fn(),
	}) satisfies PopupHost;

async function withDate(inHours: number, number = 2) {
	const couple = aCouple();
	const { link, mentorshipId } = couple;
	const id = await sessionIdOf(mentorshipId, number);
	const scheduledAt = new Date(Date.now() + inHours * HOUR).toISOString();
	const set = { number, minutes: 45, scheduledAt, templateId: undefined };
	link.did(mentorshipId, 'addSession', { id, set });
	return { ...couple, sessionId: id };
}

/** Something that history speaks for: without it there is nothing to propose. */
function promise({ link, mentorshipId, jonas: assigneeId }: ReturnType<typeof aCouple>) {
	const text = { text: 'Send the CV' };
	link.did(mentorshipId, 'addActionItem', { id: newId(), set: { assigneeId }, text });
}

test('a day before, a proposal is ready, and one press leads to where one prepares', async () => {
	const couple = await withDate(20);
	const { link, mentorshipId } = couple;
	promise(couple);
	const host = aHost();
	const screen = await show(Popup, { host }, { link });
	await expect.element(screen.getByText(proposal.ready)).toBeVisible();

	await screen.getByRole('button', { name: preparation.open }).click();

	expect(host.openReview).toHaveBeenCalledWith(`${mentorshipId}/prepare`);
});

test.each([
	['once an agenda is taken', 20, 2, true],
	['before the very first session', 20, 1, false],
	['days before', 80, 2, false],
])(
	'%s nothing is said to be ready, and one can still prepare',
	async (_when, hours, number, taken) => {
		const couple = await withDate(hours, number);
		const { link, mentorshipId, sessionId } = couple;
		promise(couple);
		const set = {
			...{ order: 'a0', minutes: 45, minimum: 5, protected: false, promptIds: [] },
			origin: 'template' as const,
			reasons: [{ code: 'number' as const, points: 40, n: 2 }],
		};
		const items = taken ? [{ id: newId(), set, text: {} }] : [];
		link.otherDid(mentorshipId, 'setAgenda', { sessionId, items, kept: [], gone: [] });

		const screen = await show(Popup, { host: aHost() }, { link });

		await expect.element(screen.getByRole('button', { name: preparation.open })).toBeVisible();
		expect(screen.getByText(proposal.ready).query()).toBeNull();
	},
);

test('with nothing to propose nothing is said to be ready, and one can still prepare', async () => {
	const { link } = await withDate(20);

	const screen = await show(Popup, { host: aHost() }, { link });

	await expect.element(screen.getByRole('button', { name: preparation.open })).toBeVisible();
	expect(screen.getByText(proposal.ready).query()).toBeNull();
});

test('without a date that is near, the popup says nothing of it', async () => {
	const { link } = await withDate(24 * 8);
	const screen = await show(Popup, { host: aHost() }, { link });

	await expect.element(screen.getByRole('button', { name: 'Start by hand' })).toBeVisible();
	expect(screen.getByRole('button', { name: preparation.open }).query()).toBeNull();
});
