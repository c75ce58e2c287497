import type { mentorships as en } from '../en/mentorships.ts';
import type { Widen } from '../words.ts';

export const mentorships = {
	roles: { mentor: 'Mentor:in', mentee: 'Mentee' },
	cadences: {
		weekly: 'Jede Woche',
		fortnightly: 'Alle zwei Wochen',
		monthly: 'Jeden Monat',
		none: 'Kein fester Rhythmus',
	},
	languages: { en: 'English', de: 'Deutsch' },
	ended: 'Beendet',
	notJoined: 'Noch nicht dabei',
	running: 'Treffen läuft',
	nextOn: (when) => `Nächstes: ${when}`,
	noDate: 'Noch kein Termin',
	withName: (name) => `Mit ${name}`,

	create: {
		title: 'Neues Mentoring',
		lead: 'Zwei Namen und ein Rhythmus. Es geht sofort los, ohne Netz und ohne Konto.',
		myRole: 'Ich bin',
		myName: 'Mein Name',
		otherName: { mentor: 'Wie heißt dein:e Mentor:in?', mentee: 'Wie heißt dein:e Mentee?' },
		cadence: 'Wie oft ihr euch trefft',
		minutes: 'Dauer eines Treffens',
		otherLanguage: 'Sprache der anderen Person',
		otherLanguageHint: 'Lässt sich dort später selbst umstellen.',
		submit: 'Mentoring anlegen',
		storing: 'Wird auf diesem Gerät gespeichert …',
		nameMissing: 'Bitte schreib einen Namen.',
		refused:
			'Das ließ sich nicht speichern. Es wurde nichts angelegt; bitte versuch es noch einmal.',
	},

	picker: {
		title: 'Mit wem sprichst du in diesem Anruf?',
		hint: 'Diese Auswahl siehst nur du.',
		thisCall: 'Letztes Mal in diesem Anruf',
	},

	invite: {
		title: (name) => `${name} einladen`,
		lead: 'Erstelle einen Link und schick ihn so, wie ihr euch sonst auch schreibt. Er öffnet sich in jedem Browser, auch am Handy: ohne Installation, ohne Konto.',
		make: 'Einladungslink erstellen',
		again: 'Neuen Link erstellen',
		making: 'Der Link wird erstellt …',
		link: 'Einladungslink',
		copy: 'Link kopieren',
		copied: 'Kopiert',
		copyByHand: 'Der Link ist markiert. Mit Strg+C (⌘C) kopierst du ihn.',
		qr: 'QR-Code des Einladungslinks',
		scan: 'Oder halte die Kamera eines Handys darauf.',
		expires: (when) => `Gilt einmal, bis ${when}.`,
		theySee: (name) =>
			`${name} sieht dann: deinen Namen, die Agenda, gemeinsame Notizen, Aufgaben, Ziele, Termine und was du sonst noch teilst. Nie deine eigenen Notizen.`,
		stays: (name) =>
			`Wenn eine Person geht, behält die andere, was ihr geteilt habt, mit beiden Namen. Lässt du deinen Teil löschen, behält ${name} Agenda, Ziele und Aufgaben ohne deine Worte und ohne deinen Namen.`,
		joined: (name) => `${name} ist dabei. Eine Einladung ist nicht mehr nötig.`,
		open: (when) => `Ein Link ist offen bis ${when}. Wer ihn hat, kann beitreten.`,
		used: (when) => `Dein letzter Link wurde am ${when} benutzt.`,
		expired: (when) => `Dein letzter Link ist am ${when} abgelaufen; niemand hat ihn benutzt.`,
		revoked: 'Du hast deinen letzten Link zurückgezogen. Er öffnet nichts mehr.',
		takeBack: 'Zurückziehen',
		replaced: 'Der Link von vorher gilt nicht mehr.',
		back: (name) =>
			`${name} war hier und ist gegangen. Dieser Link lässt nur ${name} wieder herein, sonst niemanden. Mit jemand anderem legst du ein neues Mentoring an.`,
		offline:
			'Gerade gibt es kein Netz. Alles andere geht; den Link erstellst du, sobald du wieder online bist.',
	},

	accept: {
		title: 'Ich habe eine Einladung',
		lead: 'Füge den Link ein, den du bekommen hast.',
		link: 'Einladungslink',
		name: 'Mein Name',
		nameHint: 'Diesen Namen sieht die andere Person.',
		submit: 'Beitreten',
		joining: 'Du trittst bei …',
		linkMissing: 'Bitte füge den Link ein, den du bekommen hast.',
		nameMissing: 'Bitte schreib deinen Namen.',
	},

	failures: {
		invalid_link:
			'Das ist kein Einladungslink. Bitte kopiere den ganzen Link, von „http“ bis zum Ende.',
		already_in:
			'Du bist in diesem Mentoring schon dabei. Dieser Link ist für die andere Person: Schick ihn ihr.',
		invite_spent:
			'Diese Einladung öffnet nichts: Sie wurde benutzt oder zurückgezogen, ihre Zeit ist um, oder ein Stück vom Link fehlt. Bitte um einen neuen. Warst du es selbst, steht das Mentoring dort in deiner Liste; damit du es auch hier hast, gib dort unter „Konto“ eine E-Mail-Adresse an und melde dich mit derselben hier an.',
		own_used:
			'Diesen Link hast du selbst erstellt, und jemand ist damit beigetreten. Ist es nicht die Person, die du meintest, verlasse dieses Mentoring und leg ein neues an.',
		own_expired: 'Diesen Link hast du selbst erstellt. Seine Zeit ist um; erstelle einen neuen.',
		own_revoked: 'Diesen Link hast du selbst erstellt und zurückgezogen. Erstelle einen neuen.',
		no_seat:
			'Hier lässt sich niemand einladen: Entweder seid ihr beide dabei, oder der andere Platz ist geschlossen. Mit jemand anderem legst du ein neues Mentoring an.',
		gone: 'Diese Einladung ist abgelaufen. Bitte um einen neuen Link.',
		not_found: 'Diese Einladung ist nicht bekannt. Vielleicht fehlt ein Stück vom Link.',
		unreachable:
			'Gerade gibt es keine Verbindung. Dein Link bleibt hier stehen; versuch es wieder, wenn du online bist.',
		no_room:
			'Dein Browser hat keinen Platz mehr, um das festzuhalten. Schaff bitte etwas Platz auf diesem Gerät und versuch es dann noch einmal.',
		too_many:
			'Das waren viele Versuche in kurzer Zeit. Bitte warte eine Minute und versuch es noch einmal.',
		upgrade: 'Diese Version von Leitfaden ist dafür zu alt. Bitte aktualisiere die Erweiterung.',
		other: 'Das hat gerade nicht geklappt. Bitte versuch es gleich noch einmal.',
	},

	kept: {
		label: 'Aufbewahrung nach dem Ende',
		months: (n) => (n === 1 ? '1 Monat' : `${n} Monate`),
		means: (span) =>
			`${span} nach dem Ende löscht der Server dieses Mentoring für euch beide. Bis dahin lässt es sich wieder öffnen; was du in eine Datei sicherst, bleibt dir.`,
		tooLate: (days) =>
			`Kürzere Zeiten fehlen hier: Damit wäre in weniger als ${days} Tagen alles für euch beide gelöscht.`,
		did: 'Aufbewahrung geändert',
	},
	settings: {
		title: 'Mentoring',
		name: 'Name dieses Mentorings',
		nameHint: (otherName) => `Ohne Namen heißt es „${otherName}“.`,
		otherName: 'Name der anderen Person',
		cadence: 'Wie oft ihr euch trefft',
		minutes: 'Dauer eines Treffens',
		timeZone: 'Zeitzone des Rhythmus',
		calls: 'Anrufe dieses Mentorings',
		callsHint: 'In diesen Anrufen öffnet das Panel von selbst dieses Mentoring.',
		removeCall: (call) => `${call} herausnehmen`,
		didRemoveCall: 'Anruf herausgenommen',
		end: 'Mentoring beenden',
		endHint:
			'Es wird nichts gelöscht. Es rückt ans Ende deiner Listen und lässt sich wieder öffnen.',
		endAsk: (name) => `Das Mentoring mit ${name} beenden?`,
		endConfirm: 'Ja, beenden',
		endedNote: 'Dieses Mentoring ist beendet. Alles darin bleibt lesbar.',
		reopen: 'Mentoring wieder öffnen',
		didRename: 'Name geändert',
		didCadence: 'Rhythmus geändert',
		didMinutes: 'Dauer geändert',
		didTimeZone: 'Zeitzone geändert',
		didEnd: 'Mentoring beendet',
		didReopen: 'Mentoring wieder geöffnet',
	},
} satisfies Widen<typeof en>;
