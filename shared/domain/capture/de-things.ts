// What a mentee hands in, in German: before a weekday it tells a day from a surname.

/**
 * Ends of nouns that are done, written or sent, and never a person's first name: before a weekday at the
 * end of a line, the weekday is a day. Not „Zeitung“ or „Podcast“: those are called Freitag too.
 */
const THINGS = [
	'lebenslauf',
	'anschreiben',
	'motivationsschreiben',
	'bewerbung',
	'bewerbungen',
	'unterlagen',
	'portfolio',
	'zeugnis',
	'zeugnisse',
	'bericht',
	'entwurf',
	'entwürfe',
	'gliederung',
	'exposé',
	'hausarbeit',
	'bachelorarbeit',
	'masterarbeit',
	'abschlussarbeit',
	'präsentation',
	'vortrag',
	'folien',
	'referat',
	'aufsatz',
	'zusammenfassung',
	'protokoll',
	'antrag',
	'formular',
	'rechnung',
	'vertrag',
	'rückmeldung',
	'feedback',
	'hausaufgabe',
	'hausaufgaben',
	'übung',
	'übungen',
	'prüfung',
	'klausur',
	'planung',
	'zeitplan',
	'lernplan',
	'wochenplan',
	'termin',
	'termine',
	'anmeldung',
	'steuererklärung',
	'gehaltsspanne',
	'profil',
	'checkliste',
	'todo',
	'todos',
	'cv',
	'pdf',
	'ppt',
];
const LONGEST_THING = Math.max(...THINGS.map((thing) => thing.length));
const IS_THING = new Set(THINGS);

/** „Lebenslauf“, „Kurzbericht“, „CV“. */
export function isThing(word: string): boolean {
	const from = Math.max(0, word.length - LONGEST_THING);
	for (let i = from; i < word.length - 1; i++)
		if (IS_THING.has(word.slice(i)) && (i === 0 || word.length - i > 3)) return true;
	return false;
}
