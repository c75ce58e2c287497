import type { ledger as en } from '../en/ledger.ts';
import type { Widen } from '../words.ts';

export const ledger = {
	question: (n) => `${n}-mal mitgenommen: kleiner machen, Tag festlegen oder streichen?`,
	smaller: 'Kleiner machen',
	smallerField: 'Was ist der erste kleine Teil?',
	schedule: 'Tag festlegen',
	scheduleField: 'An welchem Tag?',
	dayMissing: 'Wähl einen Tag ab heute.',
	drop: 'Streichen',
	carryBack: 'Doch nicht fürs nächste Mal',
	hard: 'Was macht das schwer?',
	hardHint: 'Vielleicht ist das ein paar gemeinsame Minuten wert.',
	addTopic: 'Auf die Agenda setzen',
	topic: (text) => `Was macht das schwer: ${text}`,
	onAgenda: '„Was macht das schwer?“ steht auf der Agenda.',

	waiting: (name) => `erledigt, nur ${name} muss noch nicken`,
	saysDone: (name) => `${name} sagt: Das ist erledigt.`,
	nod: 'Ja, stimmt',
	notYet: 'Noch nicht',
	nodded: (name) => `bestätigt von ${name}`,
	confirmDone: 'Erledigt gilt erst, wenn die andere Person genickt hat',
	confirmDoneHint:
		'Wer etwas getan hat, hakt es ab; die andere Person bestätigt es mit einem zweiten Häkchen.',

	from: (title) => `aus „${title}“`,

	comments: (n) => (n === 1 ? '1 Kommentar' : `${n} Kommentare`),
	comment: 'Kommentieren',
	commentField: 'Ein kurzer Kommentar',
	commentMissing: 'Schreib zuerst ein paar Worte.',
	send: 'Hinzufügen',
	moreOf: (text) => `Mehr zum Kommentar „${text}“`,
	edit: 'Ändern',
	remove: 'Entfernen',
	save: 'Speichern',

	did: {
		smaller: 'Kleiner gemacht',
		schedule: 'Tag festgelegt',
		drop: 'Gestrichen',
		topic: 'Auf die Agenda gesetzt',
		carryBack: 'Nicht mehr fürs nächste Mal vorgemerkt',
		nod: 'Bestätigt',
		notYet: 'Wieder geöffnet',
		confirmDone: 'Regel für Erledigtes geändert',
		comment: 'Kommentar hinzugefügt',
		editComment: 'Kommentar geändert',
		removeComment: 'Kommentar entfernt',
	},
} satisfies Widen<typeof en>;
