// What happened, as it is told to the person it happened to.
import { ok } from '#shared/result.ts';
import AuditList from '#shared/ui/data/AuditList.svelte';
import { dataWords } from '#shared/words/data.ts';
import { aCouple } from '#test/support/couple.ts';
import { show } from '#test/support/show.ts';
import { expect, test } from 'vitest';

test.each([
	['en', 'to 12 months', 'to one month'],
	['de', 'auf 12 Monate', 'auf einen Monat geändert'],
] as const)('how long it is kept is told with its length (%s)', async (language, year, month) => {
	const { link, mentorshipId: m, mia: memberId } = aCouple();
	const at = '2026-11-09T15:00:00.000Z';
	const changed = { at, action: 'retention_changed', m, memberId };
	const entries = [
		{ ...changed, seq: 4, months: 12 },
		{ ...changed, seq: 3, months: 1 },
		{ ...changed, seq: 2 },
		{ ...changed, seq: 1, action: 'invited' },
	];
	link.answers.privacy = () => ok({ entries, more: false, intact: true });
	const { audit } = dataWords[language];
	const screen = await show(AuditList, {}, { link, language });

	await screen.getByRole('button', { name: audit.show }).click();

	await expect.element(screen.getByRole('listitem').first()).toBeVisible();
	const lines = screen.getByRole('listitem').elements();
	expect(lines.map((line) => line.querySelector('span')?.textContent)).toEqual([
		expect.stringContaining(year),
		expect.stringContaining(month),
		audit.action['retention_changed'],
		audit.action['invited'],
	]);
});
