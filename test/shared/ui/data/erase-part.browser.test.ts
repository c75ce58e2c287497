// One's part of a mentorship goes from wherever one is: also from a device that has nothing of it.
import { newId } from '#shared/ids.ts';
import { ok } from '#shared/result.ts';
import DataPage from '#shared/ui/data/DataPage.svelte';
import type { Commands } from '#shared/ui/link.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { formatDate } from '#shared/words/format.ts';
import { withPrivacy } from '#test/support/privacy-answers.ts';
import { show } from '#test/support/show.ts';
import { twoSessions } from '#test/support/two-sessions.ts';
import { expect, test } from 'vitest';

const since = '2026-03-02T10:00:00.000Z';
const dueAt = '2126-11-27T10:00:00.000Z';

/** A device with one mentorship of two; the server keeps the other one as well. */
async function aDevice(state: 'left' | 'active') {
	const { link, mentorshipId, mia } = await twoSessions();
	withPrivacy(link, mentorshipId, mia);
	const { privacy } = link.answers;
	const m = newId();
	const erasing = new Set<string>();
	link.answers.privacy = async (ask: Commands['privacy']['args']) => {
		if (ask.about === 'askErasure') erasing.add(ask.mentorshipId ?? 'all');
		if (ask.about === 'undoErasure') erasing.delete(ask.mentorshipId ?? 'all');
		if (ask.about === 'askErasure' || ask.about === 'undoErasure') return ok({});
		const answer = await privacy?.(ask);
		if (ask.about !== 'facts' || !answer?.ok) return answer ?? ok({});
		const facts = answer.value as { memberships: object[] };
		const other = { m, memberId: newId(), role: 'mentee', state, since, retentionMonths: 12 };
		const erasure = erasing.has(m) && { erasure: { askedAt: since, dueAt } };
		return ok({ ...facts, memberships: [...facts.memberships, { ...other, ...erasure }] });
	};
	return { link, m, erasing };
}

test.each([
	['left', 'en'],
	['left', 'de'],
	['active', 'en'],
	['active', 'de'],
] as const)(
	'%s, nothing of it here: it is named by what is known, erased and taken back (%s)',
	async (state, language) => {
		const { link, m, erasing } = await aDevice(state);
		const { erase } = wordsOf(language).data;
		const role = wordsOf(language).mentorships.roles.mentee;
		const day = (at: string) => formatDate(at, language);
		const [mine, yours] = (['mine', 'yours'] as const).map((whose) =>
			erase.nameless[state](whose, role, day(since)),
		);
		const screen = await show(DataPage, {}, { link, language });

		// The one that is here keeps its name.
		await expect.element(screen.getByRole('button', { name: erase.one('Jonas') })).toBeVisible();
		await screen.getByRole('button', { name: erase.oneOf(mine ?? '') }).click();
		await expect.element(screen.getByText(erase.askOneOf(yours ?? ''))).toBeVisible();
		expect([...erasing]).toEqual([]);
		await screen.getByRole('button', { name: erase.yes }).click();

		await expect.element(screen.getByText(erase.dueOneOf(yours ?? '', day(dueAt)))).toBeVisible();
		expect([...erasing]).toEqual([m]);
		await screen.getByRole('button', { name: erase.undo }).click();
		await expect.element(screen.getByText(erase.undone)).toBeVisible();
		expect([...erasing]).toEqual([]);
	},
);
