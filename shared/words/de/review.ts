import type { review as en } from '../en/review.ts';
import type { Widen } from '../words.ts';

export const review = {
	title: 'Rückblick',
	sessionTitle: (n) => `${n}. Treffen`,
	choose: 'Deine Mentorings',
	chooseEmpty: 'Noch kein Mentoring. Leg eines an oder füge eine Einladung ein.',
	loading: 'Wird geöffnet …',
	olderLoading: 'Ältere Treffen werden noch geladen.',
	notFound:
		'Diese Seite gibt es nicht. Vielleicht wurde sie entfernt, oder die Adresse ist unvollständig.',
	backToAll: 'Alle Mentorings',
	backTo: (name) => `Alle Treffen mit ${name}`,
	account: 'Konto',
	settings: 'Einstellungen dieses Mentorings',
	restarting:
		'Die Erweiterung startet gerade neu. Lesen geht weiter; zum Schreiben lade die Seite bitte neu.',
	you: 'Du',

	sessions: {
		taken: (sentence) => `„${sentence}“`,
		title: 'Treffen',
		empty: 'Noch kein Treffen. Das erste steht hier, sobald es geplant oder gestartet ist.',
		planned: 'Geplant',
		live: 'Läuft gerade',
		paused: 'Pausiert',
		promised: (n) => (n === 1 ? '1 Aufgabe' : `${n} Aufgaben`),
	},

	summary: {
		title: 'Kurz gesagt',
		stillRunning: 'Dieses Treffen läuft noch. Die Zusammenfassung wächst mit.',
		notStarted: 'Dieses Treffen hat noch nicht begonnen.',
		edit: 'Zusammenfassung ändern',
		field: 'Zusammenfassung in euren Worten',
		hint: 'Ihr seht sie beide und könnt sie beide ändern. Die Fakten stehen weiter darunter.',
		done: 'Fertig',
		restore: 'Zurück zu den Fakten',
		did: 'Zusammenfassung geändert',
		didRestore: 'Fakten zurückgeholt',
	},

	actionItems: {
		title: 'Aufgaben',
		open: 'Offene Aufgaben',
		mine: 'Meine',
		yours: (name) => `Von ${name}`,
		noneMine: 'Bei dir ist nichts offen.',
		noneYours: (name) => `Bei ${name} ist nichts offen.`,
	},

	next: {
		missed: 'Termin verstrichen',
		none: 'Noch kein Termin',
		noneHint: 'Am leichtesten verabredet ihr ihn jetzt.',
	},

	goals: {
		title: 'Ziele',
		noneHere: 'In diesem Treffen wurde kein Ziel angeschaut.',
		late: 'Jetzt noch wählen',
		history: 'Zielstände',
		noHistory: 'Noch kein Zielstand.',
		session: 'Treffen',
		before: (level) => `beim letzten Mal: ${level}`,
	},

	takeaway: {
		title: 'Das nehme ich mit',
		theirs: (name) => `Das nimmt ${name} mit`,
	},

	notes: {
		title: 'Notizen',
		mineHint: 'Die kannst nur du lesen.',
		empty: 'In diesem Treffen gibt es keine gemeinsamen Notizen.',
		write: 'Notiz schreiben',
		edit: 'Ändern',
		done: 'Fertig',
		show: (n) => `Meine Notizen (${n})`,
	},

	agenda: {
		title: 'So lief es',
		empty: 'Es gab keine Agenda.',
		states: { open: 'offen', done: 'besprochen', skipped: 'übersprungen', parked: 'geparkt' },
		correct: 'Dieses Treffen korrigieren',
		correctHint: 'Die Korrekturen seht ihr beide.',
		finish: 'Fertig korrigiert',
		startedAt: 'Begonnen',
		endedAt: 'Beendet',
		state: (title) => `Stand von „${title}“`,
		tookOf: (title) => `Minuten, die „${title}“ gedauert hat`,
		titleOf: (title) => `Titel von „${title}“`,
		min: 'Min.',
		endBeforeStart: 'Das Ende kann nicht vor dem Beginn liegen.',
		didState: 'Stand korrigiert',
		didTook: 'Dauer korrigiert',
		didTitle: 'Titel korrigiert',
		didTimes: 'Zeiten korrigiert',
		took: (duration, planned) => `${duration}, geplant ${planned}`,
	},

	topics: {
		title: 'Themen für dieses Treffen',
		hint: 'Hier könnt ihr beide festhalten, worüber ihr reden wollt. Mit Beginn des Treffens steht es auf der Agenda.',
		remove: (title) => `„${title}“ entfernen`,
	},

	removal: {
		title: 'Aus Versehen begonnen?',
		remove: 'Dieses Treffen entfernen',
		question:
			'Dieses Treffen für beide entfernen? Agenda, Notizen und Zielstände verschwinden mit ihm. Aufgaben bleiben.',
		confirm: 'Ja, entfernen',
		removed: 'Dieses Treffen ist entfernt. Es steht in keiner Liste mehr, seine Aufgaben bleiben.',
		back: 'Zurückholen',
		did: 'Treffen entfernt',
		didBack: 'Treffen zurückgeholt',
	},

	parked: {
		title: 'Geparkte Themen',
		hint: 'Sie warten auf die nächste Agenda.',
		takeAlong: 'Auf die nächste Agenda',
		taken: 'Steht auf der nächsten Agenda',
	},

	readers: {
		title: 'Wer kann was lesen?',
		both: (name) => `Du und ${name}`,
		shared:
			'Namen, Rhythmus, Termine und Plan B. Agenda und Zeiten, Zusammenfassung und gemeinsame Notizen. Aufgaben mit ihren Kommentaren, Ziele mit ihren Etappen. Was ihr vorbereitet, welche Stunden ihr anmalt, Rückmeldungen, Unterschriften und ein Satz zum Mitnehmen, den ihr teilt. Zielstände und das Stimmungsbild, sobald ihr beide geantwortet habt.',
		since: (name, date) => `${name} kann es seit dem ${date} lesen.`,
		notYet: (name) => `${name} ist noch nicht dabei: Bisher liest es niemand außer dir.`,
		onlyYou: 'Nur du',
		own: 'Deine eigenen Notizen, deine eigenen Vorlagen, ein Satz zum Mitnehmen, den du für dich behältst, und Rückmeldungen, die du noch nicht geteilt hast. Zielstände und dein Stimmungsbild, solange die andere Person noch nicht geantwortet hat. Welche Anrufe zu diesem Mentoring gehören.',
		calendar: 'Wer deinen Kalender-Link hat',
		calendarLink:
			'Wann ihr euch trefft, wann deine eigenen Aufgaben fällig sind, und ob das noch offen, erledigt oder abgesagt ist. Nie, worum es geht, und nie, mit wem. Ohne Link gibt es nichts zu lesen.',
	},

	export: {
		title: 'Zum Mitnehmen',
		hint: 'Dateien bleiben auf diesem Gerät. Nichts wird hochgeladen.',
		withMine: 'Mit meinen eigenen Notizen und meinem privaten Satz',
		saveMarkdown: 'Als Markdown speichern',
		copyMarkdown: 'Als Markdown kopieren',
		print: 'Drucken oder PDF',
		json: 'Alles als JSON',
		jsonHint:
			'Im JSON steht alles, was du in diesem Mentoring lesen darfst, auch deine eigenen Notizen.',
		calendar: 'Fristen für deinen Kalender (.ics)',
		copied: 'Kopiert.',
		copyFailed: 'Das Kopieren ging nicht. Bitte speichere stattdessen die Datei.',
		saved: (file) => `Gespeichert als ${file}.`,
		nothingDated: 'Keine offene Aufgabe hier hat einen Termin.',
		sessionFile: (n) => `leitfaden-treffen-${n}`,
		mentorshipFile: 'leitfaden-mentoring',
		dueFile: 'leitfaden-aufgaben.ics',
	},
} satisfies Widen<typeof en>;
