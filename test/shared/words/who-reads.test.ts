// "Who can read what" is a promise: whatever the two of them can write down is named in it.
import { entities } from '#shared/domain/index.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { expect, test } from 'vitest';

type List = 'shared' | 'own';

/** Where each noun is named, and by which words. A new noun fails below until it has its own line. */
const NAMED: Readonly<Record<string, readonly (readonly [List, en: string, de: string])[]>> = {
	mentorship: [['shared', 'plan B', 'Plan B']],
	member: [['shared', 'Names', 'Namen']],
	session: [
		['shared', 'dates', 'Termine'],
		['shared', 'summary', 'Zusammenfassung'],
	],
	agenda_item: [['shared', 'Agenda and times', 'Agenda und Zeiten']],
	note: [
		['shared', 'shared notes', 'gemeinsame Notizen'],
		['own', 'Your own notes', 'Deine eigenen Notizen'],
	],
	action_item: [['shared', 'Action items', 'Aufgaben']],
	comment: [['shared', 'comments', 'Kommentaren']],
	goal: [['shared', 'goals', 'Ziele']],
	milestone: [['shared', 'milestones', 'Etappen']],
	check_in: [
		[
			'shared',
			'Check-ins and your answers to “How was it?”, once',
			'Zielstände und das Stimmungsbild, sobald',
		],
		[
			'own',
			'Check-ins and your answers to “How was it?”, as long',
			'Zielstände und dein Stimmungsbild, solange',
		],
	],
	pulse: [
		[
			'shared',
			'Check-ins and your answers to “How was it?”, once',
			'Zielstände und das Stimmungsbild, sobald',
		],
		[
			'own',
			'Check-ins and your answers to “How was it?”, as long',
			'Zielstände und dein Stimmungsbild, solange',
		],
	],
	takeaway: [
		['shared', 'a takeaway that you share', 'ein Satz zum Mitnehmen, den ihr teilt'],
		['own', 'a takeaway you keep', 'ein Satz zum Mitnehmen, den du für dich behältst'],
	],
	preparation: [['shared', 'What each of you prepares', 'Was ihr vorbereitet']],
	signature: [['shared', 'signatures', 'Unterschriften']],
	feedback: [
		['shared', 'feedback cards', 'Rückmeldungen'],
		['own', 'feedback you have not shared', 'Rückmeldungen, die du noch nicht geteilt'],
	],
	availability: [['shared', 'the hours each of you paints', 'welche Stunden ihr anmalt']],
	template: [['own', 'your own templates', 'deine eigenen Vorlagen']],
	call_link: [['own', 'Which calls', 'Welche Anrufe']],
};

test('every noun is named', () => {
	expect(Object.keys(NAMED).toSorted()).toEqual(Object.keys(entities).toSorted());
});

test.each(Object.entries(NAMED))('%s is named in its list, in both languages', (_kind, places) => {
	const [english, german] = [wordsOf('en').review.readers, wordsOf('de').review.readers];

	for (const [list, en, de] of places) {
		expect(english[list]).toContain(en);
		expect(german[list]).toContain(de);
	}
});
