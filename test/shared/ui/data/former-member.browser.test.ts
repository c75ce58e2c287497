// Where somebody was erased, people read so: in place of the name, and calmly in place of their words.
import { ERASED_TEXT } from '#shared/domain/erased-text.ts';
import { erased } from '#shared/domain/erasure.ts';
import type { Language } from '#shared/domain/member.ts';
import { summaryOf } from '#shared/domain/summary.ts';
import { readNote } from '#shared/ui/review/read-note.ts';
import Review from '#shared/ui/review/Review.svelte';
import { summaryMarkdown } from '#shared/words/summary-markdown.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { show } from '#test/support/show.ts';
import { twoSessions } from '#test/support/two-sessions.ts';
import { expect, onTestFinished, test } from 'vitest';

const now = '2026-11-23T10:00:00.000Z';

/** Mia's device with what the server leaves of a mentorship once Jonas is erased. */
async function withoutJonas(language: Language) {
	const { link: before, mentorshipId, mia, jonas } = await twoSessions();
	const wishes = { memberId: jonas, now, withoutClients: (state: string) => state };
	const records = before.records(mentorshipId).flatMap((record) => {
		if (record.space !== 'S') return [record];
		const left = erased(record, {}, wishes);
		if (left === 'remove') return [];
		return [left === 'keep' ? record : { ...record, ...left }];
	});
	const link = new MemoryLink({ language, name: 'Mia' });
	const me = { memberId: mia, role: 'mentor', counterpartId: jonas } as const;
	link.put(mentorshipId, me, records);
	return { link, mentorshipId, records, me };
}

function standAt(hash: string) {
	history.replaceState(null, '', hash);
	onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
}

for (const [language, former, mark] of [
	['en', 'former member', 'erased'],
	['de', 'ehemaliges Mitglied', 'gelöscht'],
] as const)
	test(`nobody reads the name of somebody who was erased (${language})`, async () => {
		const { link, mentorshipId, records, me } = await withoutJonas(language);
		standAt('#/');
		const screen = await show(Review, {}, { link, language });
		await screen.getByRole('link', { name: new RegExp(`^${former}`) }).click();
		await expect.element(screen.getByRole('heading', { level: 1 })).toMatchTextContent(former);
		const erasedItem = (one: (typeof records)[number]) =>
			one.kind === 'action_item' ? { ...one, body: { text: ERASED_TEXT } } : one;
		link.put(mentorshipId, me, records.map(erasedItem));

		await expect.element(screen.getByTitle(mark, { exact: true }).first()).toBeVisible();
		expect(document.body.textContent).not.toContain('Jonas');
		expect(document.title).not.toContain(ERASED_TEXT);
	});

test('in a file it says so too', async () => {
	const { records, me } = await withoutJonas('de');
	const session = records.findLast(({ kind }) => kind === 'session');
	const source = {
		records,
		now,
		timeZone: 'Europe/Berlin',
		memberId: me.memberId,
		readText: readNote,
	};
	const facts = summaryOf(session?.id ?? '', source);
	if (!facts) throw new Error('no session');
	const text = summaryMarkdown(facts, 'de');

	expect(text).toContain('ehemaliges Mitglied:');
	// What the other person wrote stays as it is, the name in it too.
	expect(text).not.toContain('Jonas:');
});
