import type { sessionChoice as en } from '../en/session-choice.ts';
import type { Widen } from '../words.ts';

export const sessionChoice = {
	nthOf: (n, of) => `${n}. von ${of} Treffen`,
	reasons: {
		planned: 'Mit dem Termin ausgesucht',
		sequence: 'Als Nächstes in eurem Programm',
		first: 'Für euer erstes Treffen',
		agreement: 'Ihr habt noch keine Vereinbarung',
		goals: 'Ihr habt noch kein Ziel',
		midterm: 'Zeit für einen Blick zurück',
		usual: 'Wie meistens',
	},
	elsewhere: (title, name) =>
		`Als Nächstes kommt „${title}“, eine eigene Vorlage von ${name}. Am besten fängt ${name} das Treffen an, bei dir beginnt es mit der Vorlage hier darunter.`,
	all: 'Alle Vorlagen',
	short: 'Kurze',
	own: 'Deine eigenen',
	editOwn: 'Eigene Vorlagen …',
	editOwnHint: 'Deine eigenen Vorlagen, in einem neuen Tab',
} satisfies Widen<typeof en>;
