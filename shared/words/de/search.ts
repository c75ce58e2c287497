import type { search as en } from '../en/search.ts';
import type { Widen } from '../words.ts';

export const search = {
	label: 'Wiederfinden',
	placeholder: 'Ein Wort aus einer Notiz, einer Aufgabe, einem Ziel …',
	goal: 'Zu',
	anyGoal: 'Alle Ziele',
	person: 'Von oder für',
	anyPerson: 'Beide',
	me: 'Mich',
	none: 'Nichts gefunden. Weniger Wörter, oder nur ihr Anfang?',
	noneHere: 'Hier steht noch nichts.',
	count: (n) => (n === 1 ? 'Eine Stelle' : `${n} Stellen`),
	countMore: (n) => `Mehr als ${n} Stellen`,
	clear: 'Suche leeren',
	session: (n) => `${n}. Treffen`,
	onlyMe: 'nur du',
	kinds: {
		note: 'Notiz',
		action_item: 'Aufgabe',
		goal: 'Ziel',
		milestone: 'Etappe',
		agenda_item: 'Punkt',
		check_in: 'Zielstand',
		takeaway: 'Mitgenommen',
		feedback: 'Rückmeldung',
		comment: 'Kommentar',
		pulse: 'Stimmungsbild',
		preparation: 'Vorbereitung',
		session: 'Zusammenfassung',
		other: 'Eintrag',
	},
} satisfies Widen<typeof en>;
