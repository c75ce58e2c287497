import type { tables as en } from '../en/tables.ts';
import type { Widen } from '../words.ts';

export const tables = {
	saveSessions: 'Stunden und Treffen (.csv)',
	saveActionItems: 'Aufgaben (.csv)',
	hint: 'Die Tabellen öffnen sich in Excel, LibreOffice und anderen. Darin steht nur, was ihr beide teilt; Pausen zählen in den Minuten nicht mit.',
	sessionsFile: 'leitfaden-stunden.csv',
	actionItemsFile: 'leitfaden-aufgaben.csv',
	sessions: {
		number: 'Treffen',
		day: 'Datum',
		began: (timeZone) => `Beginn (${timeZone})`,
		minutes: 'Minuten',
		kind: 'Art',
		ownKind: 'Eigener Ablauf',
		mentor: 'Mentor:in',
		mentee: 'Mentee',
		state: 'Stand',
		code: 'Prüfzeichen',
		states: {
			planned: 'geplant',
			missed: 'Termin verstrichen',
			running: 'läuft',
			held: 'hat stattgefunden',
			fromFile: 'aus einer Datei',
		},
	},
	actionItems: {
		text: 'Aufgabe',
		whose: 'Wer',
		dueOn: 'Bis',
		state: 'Stand',
		doneOn: 'Erledigt am',
		states: { open: 'offen', done: 'erledigt', dropped: 'gestrichen' },
	},
} satisfies Widen<typeof en>;
