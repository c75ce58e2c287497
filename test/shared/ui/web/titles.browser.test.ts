// The title of every page, in the tab and for a screen reader. The browser keeps it in its history, open and out
// of our reach: no word of it is anybody's.
import type { Language } from '#shared/domain/member.ts';
import Review from '#shared/ui/review/Review.svelte';
import { type Address, hrefOf } from '#shared/ui/review/address.ts';
import type { WebPlace } from '#shared/ui/web/place.ts';
import { show } from '#test/support/show.ts';
import { showWeb } from '#test/support/show-web.ts';
import { tried } from '#test/support/tried.ts';
import { twoSessions } from '#test/support/two-sessions.ts';
import { expect, onTestFinished, test } from 'vitest';

type Page = Exclude<Address['page'] | WebPlace['page'], 'all' | 'review'>;

const CALLED = { en: 'Thursdays with Bartholomea', de: 'Donnerstags mit Bartholomea' };

/** Of the pages that are about somebody. */
const TITLES = {
	en: {
		...{ mentorship: 'Review', session: 'Session 2', prepare: 'Prepare session 3' },
		...{ report: 'Semester report', invite: 'Invitation link' },
	},
	de: {
		...{ mentorship: 'Rückblick', session: '2. Treffen', prepare: '3. Treffen vorbereiten' },
		...{ report: 'Semesterbericht', invite: 'Einladungslink' },
	},
} satisfies Readonly<Record<Language, Partial<Record<Page, string>>>>;

/** A mentorship with a title of its own, and all that people wrote in it. */
async function written(language: Language) {
	const couple = await twoSessions();
	const { link, mentorshipId } = couple;
	link.setDevice({ settings: { language } });
	link.did(mentorshipId, 'editMentorship', { id: mentorshipId, text: { title: CALLED[language] } });
	const words = link
		.records(mentorshipId)
		.flatMap(({ body }) => Object.values(body))
		.filter((word): word is string => typeof word === 'string' && word.length > 2);
	return { ...couple, words: [...new Set(words)] };
}

test.each(['en', 'de'] as const)(
	'no page has a title that anybody wrote (%s)',
	async (language) => {
		const { link, mentorshipId: m, sessionId, words } = await written(language);
		expect(words).toEqual(expect.arrayContaining([CALLED[language], 'Jonas', 'Mia']));
		onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
		const places: Readonly<Record<Page, readonly string[]>> = {
			...{ home: [], new: ['new'], accept: ['accept'], invite: ['invite', m] },
			...{
				account: ['account'],
				mentorship: [m],
				session: [m, sessionId],
				prepare: [m, 'prepare'],
			},
			...{ report: [m, 'report'], settings: [m, 'settings'], 'go-on': [m, 'go-on'] },
			...{ templates: ['templates', m], safety: ['safety'], data: ['data'] },
			...{
				quarantine: ['quarantine'],
				receipt: ['receipt'],
				unknown: ['x', 'y'],
				live: ['live', m],
			},
		};
		document.title = '';
		await showWeb(link, { language });

		const seen = new Map<string, string>();
		for (const [page, parts] of Object.entries(places)) {
			const before = document.title;
			location.hash = hrefOf(...parts);
			await expect.poll(() => document.title).not.toBe(before);
			seen.set(page, document.title);
			expect(words.filter((word) => document.title.includes(word))).toEqual([]);
		}

		for (const [page, title] of Object.entries(TITLES[language]))
			expect([page, seen.get(page)]).toEqual([page, `${title} – Leitfaden`]);
		// A page that is not there is called like the review it stands in.
		expect(new Set(seen.values()).size).toBe(Object.keys(places).length - 1);
		tried('titles', { pages: seen.size, words: words.length });
	},
);

test('nor does the list that the extension has', async () => {
	const { link } = await written('en');
	history.replaceState(null, '', '#/');
	onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
	await show(Review, {}, { link });

	await expect.poll(() => document.title).toBe('Your mentorships – Leitfaden');
});
