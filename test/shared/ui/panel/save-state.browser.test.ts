import type { ProblemCode } from '#shared/problem.ts';
import SaveState from '#shared/ui/panel/SaveState.svelte';
import { aCouple } from '#test/support/couple.ts';
import { show } from '#test/support/show.ts';
import { expect, test } from 'vitest';

test.each([
	['en', 'upgrade', /please update the extension/i],
	['en', 'not_signed_in', /take a copy from the review/],
	['en', 'left', /You have left this mentorship/],
	['en', 'gone', /erased on the server, and so it is gone here too/],
	['en', 'unsupported_type', /tried again by itself/],
	['de', 'upgrade', /aktualisiere die Erweiterung/],
	['de', 'gone', /auf dem Server gelöscht/],
	['de', 'left', /Du hast dieses Mentoring verlassen/],
] satisfies [string, ProblemCode, RegExp][])(
	'in %s, why nothing is sent is said for %s, with what can be done',
	async (language, problem, why) => {
		const { link, mentorshipId } = aCouple();
		const around = { link, mentorshipId, language: language as 'en' | 'de' };
		const screen = await show(SaveState, {}, around);
		const said = screen.getByText(why).first();

		link.setStatus(mentorshipId, { connection: 'offline', unsynced: 3, problem });

		await expect.element(said).toBeVisible();
		link.setStatus(mentorshipId, { connection: 'live', unsynced: 0 });
		await expect.element(said).not.toBeInTheDocument();
	},
);
