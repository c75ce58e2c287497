// What goes with its author is named where an erasure is asked for, and in the privacy notice, in both languages.
import { de } from '#shared/content/privacy/de.ts';
import { en } from '#shared/content/privacy/en.ts';
import { ERASURE_RULES, type GoesWhole } from '#shared/domain/erasure.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { expect, test } from 'vitest';

/** A kind without a word here does not compile. */
const NAMED: Readonly<Record<GoesWhole, Readonly<Record<'en' | 'de', RegExp>>>> = {
	comment: { en: /\bcomments\b/, de: /\bKommentare\b/ },
	check_in: { en: /\bcheck-ins\b/, de: /\bZielstände\b/ },
	takeaway: { en: /\btakeaways\b/, de: /\baus Treffen mitgenommen\b/ },
	preparation: { en: /\bpreparations\b/, de: /\bVorbereitungen\b/ },
	signature: {
		en: /\byour signatures on receipts\b/,
		de: /\bdeine Unterschriften unter Belegen\b/,
	},
	template: { en: /\btemplates\b/, de: /\bVorlagen\b/ },
	pulse: { en: /\bpulses\b/, de: /\bStimmungsbilder\b/ },
	feedback: { en: /\bfeedback\b/, de: /\bRückmeldungen\b/ },
	call_link: { en: /\bremembered calls\b/, de: /\bgemerkten? Anrufe\b/ },
	availability: { en: /\bfree hours\b/, de: /\bfreien? Zeiten\b/ },
};
const kinds = Object.keys(NAMED) as GoesWhole[];

const noticeOf = (language: 'en' | 'de', begins: RegExp) => {
	const paragraphs = { en, de }[language].sections.flatMap((section) => section.paragraphs);
	const found = paragraphs.filter((text) => begins.test(text));
	expect(found).toHaveLength(1);
	return found[0] ?? '';
};

test('the list has every kind of which nothing stays', () => {
	const own = Object.entries(ERASURE_RULES).flatMap(([kind, rule]) => (rule === 'own' ? kind : []));
	expect(kinds.toSorted()).toEqual(own.toSorted());
	expect(kinds.length).toBeGreaterThan(5);
});

test.each(['en', 'de'] as const)('in %s each is named in both texts', (language) => {
	const { goes } = wordsOf(language).data.erase;
	const notice = noticeOf(language, /^(What goes|Was verschwindet):/);
	for (const kind of kinds) {
		expect(goes, kind).toMatch(NAMED[kind][language]);
		expect(notice, kind).toMatch(NAMED[kind][language]);
	}
	for (const text of [goes, notice]) expect(text).toMatch(/your devices|deine Geräte/);
});

test.each([
	['en', /receipt of a session then lacks your signature/, /still be checked/],
	['de', /Beleg eines Treffens fehlt dann deine Unterschrift/, /lässt (er )?sich weiter prüfen/],
] as const)(
	'in %s it is said what that takes from the other person',
	(language, lacks, checked) => {
		const { stays } = wordsOf(language).data.erase;
		for (const text of [stays, noticeOf(language, lacks)]) {
			expect(text).toMatch(lacks);
			expect(text).toMatch(checked);
		}
	},
);
