// Both are told that a file speaks in a mentorship, and what that means once one of them is erased.
import MentorshipPage from '#shared/ui/review/MentorshipPage.svelte';
import { wordsOf } from '#shared/words/catalogues.ts';
import { show } from '#test/support/show.ts';
import { twoSessions } from '#test/support/two-sessions.ts';
import { expect, test } from 'vitest';

const at = '2026-11-20T10:00:00.000Z';

test.each(['en', 'de'] as const)(
	'who read it in is named, as whose words count (%s)',
	async (language) => {
		const { link, mentorshipId, jonas } = await twoSessions();
		const restored = { at, memberId: jonas };
		link.rewrite((one) =>
			one.kind === 'mentorship' ? { ...one, meta: { ...one.meta, restored } } : one,
		);
		const { data } = wordsOf(language);

		const screen = await show(MentorshipPage, {}, { link, language, mentorshipId });

		const said = screen.getByText(data.restoredWhose('Jonas'), { exact: false });
		await expect.element(said).toBeVisible();
	},
);

test('one that was not read in says nothing of it', async () => {
	const { link, mentorshipId } = await twoSessions();

	const screen = await show(MentorshipPage, {}, { link, mentorshipId });

	await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
	const said = wordsOf('en').data.restoredWhose('Jonas');
	expect(screen.getByText(said, { exact: false }).query()).toBeNull();
});
