import type { en } from '../en.ts';
import type { Widen } from '../words.ts';

export const panel = {
	title: 'Leitfaden',
	open: 'Leitfaden öffnen',
	openFor: (name) => `Treffen mit ${name} beginnen`,
	joinWith: (name) => `Zum Treffen mit ${name} dazukommen`,
	openRunning: (section) => `${section}: Leitfaden öffnen`,
	grip: 'Panel verschieben: ziehen oder Pfeiltasten',
	home: 'Übersicht',
	collapse: 'Klein machen',
	expand: 'Ganzes Panel öffnen',
	hide: 'In diesem Anruf ausblenden',
	hidden: 'Mit Alt+Shift+M kommt es zurück.',
	more: 'Mehr',
	tabs: 'Teile des Treffens',
	tab: {
		now: 'Jetzt',
		agenda: 'Agenda',
		notes: 'Notizen',
		actionItems: 'Aufgaben',
		goals: 'Ziele',
	},
	loading: 'Einen Moment …',

	header: {
		nth: (n, of) => `${n} von ${of}`,
		inSection: (time) => `noch ${time} für diesen Punkt`,
		over: (minutes) => `${minutes} drüber`,
		minutesLeft: (n) => `noch ${n} Min.`,
		noneLeft: 'Die Zeit ist um',
		wrapUpSafe: 'Abschluss sicher',
		wrapUpShort: 'Abschluss wird knapp',
		paused: 'Pause',
	},

	now: {
		previous: 'Vorige Frage',
		next: 'Nächste Frage',
		prompt: 'Eine Frage, die du stellen kannst',
		noPrompts: 'Für diesen Punkt gibt es keine Frage. Redet einfach.',
		nextSection: (title) => `Weiter: ${title}`,
		end: 'Treffen beenden',
		paused: (title) => `Pause bei „${title}“. Es läuft keine Zeit.`,
		resume: 'Weiter',
		over: (minutes, rest, safe) =>
			`${minutes} Min. drüber. Aus dem Rest wird ${rest}${safe ? ', der Abschluss ist sicher' : ''}.`,
		overOnly: (minutes) => `${minutes} Min. drüber.`,
		onlyYou: 'Das siehst nur du.',
		more: '+2 Minuten',
		doesNotFit: (missing) =>
			missing === 1 ? 'Für den Rest fehlt 1 Minute.' : `Für den Rest fehlen ${missing} Minuten.`,
		park: (title) => `„${title}“ parken`,
	},

	start: {
		withName: (name) => `Treffen mit ${name}`,
		nth: (n) => `${n}. Treffen`,
		template: 'Was für ein Treffen',
		minutes: 'Minuten',
		start: (name) => `Treffen mit ${name} beginnen`,
		join: 'Dazukommen',
		wasPlanned: (when) => `Geplant war ${when}.`,
		runs: (name) => `Ein Treffen mit ${name} läuft gerade.`,
		stillRuns: (when) => `Es läuft seit ${when}.`,
		notThis: 'Nicht das richtige?',
		first: 'Ein ruhiger Leitfaden für euer Mentoring-Gespräch. Kein Bot, keine Aufnahme.',
		create: 'Neues Mentoring',
		accept: 'Ich habe eine Einladung',
		back: 'Zurück',
		invite: (name) => `${name} einladen`,
		notJoined: (name) => `${name} ist noch nicht dabei. Du kannst trotzdem beginnen.`,
		promises: (n) => (n === 1 ? '1 offene Aufgabe' : `${n} offene Aufgaben`),
		ended: 'Dieses Mentoring ist beendet.',
	},

	after: {
		title: 'Das war’s.',
		held: (duration) => `${duration} zusammen.`,
		openReview: 'Rückblick öffnen',
		notOver: 'Noch nicht vorbei? Weitermachen',
		done: 'Schließen',
	},

	menu: {
		account: 'Konto',
		pause: 'Pause',
		resume: 'Weiter',
		shield: 'Sichtschutz',
		review: 'Rückblick öffnen',
		invite: 'Die andere Person einladen',
		keys: 'Tasten',
		language: 'In English',
		end: 'Treffen beenden',
	},
	end: {
		question: 'Das Treffen für beide beenden?',
		confirm: 'Treffen beenden',
	},

	shield: {
		on: 'Sichtschutz an',
		off: 'Wieder zeigen',
		nth: (n, of) => `Punkt ${n} von ${of}`,
		hidden: 'Alles Geschriebene ist verborgen, bis du den Sichtschutz ausschaltest.',
		presenting: 'Du teilst deinen Bildschirm, darum ist alles Geschriebene verborgen.',
	},

	save: {
		typed: 'Noch nicht gespeichert',
		saved: 'Hier gespeichert',
		offline: (n) =>
			n === 1
				? 'Hier gespeichert, 1 Änderung wartet auf das Netz'
				: `Hier gespeichert, ${n} Änderungen warten auf das Netz`,
		unsent: 'Hier gespeichert, gerade wird nichts gesendet',
		connecting: 'Hier gespeichert, verbinde',
		sending: 'Hier gespeichert, wird gesendet',
		synced: 'Abgeglichen',
		problem: 'Hier gespeichert, nicht gesendet',
		why: {
			upgrade:
				'Diese Version von Leitfaden ist für den Server zu alt. Bitte aktualisiere die Erweiterung; dann wird alles gesendet.',
			not_signed_in:
				'Der Server kennt dieses Gerät nicht mehr. Alles Gespeicherte bleibt hier; im Rückblick kannst du eine Kopie mitnehmen.',
			left: 'Du hast dieses Mentoring verlassen. Was hier ist, bleibt für dich lesbar.',
			gone: 'Dieses Mentoring ist auf dem Server gelöscht und darum auch hier. Was noch nicht gesendet war, liegt im Rückblick für dich bereit.',
			other: 'Der Server nimmt es gerade nicht an. Es wird von selbst noch einmal versucht.',
		},
		refused: 'Eine Änderung wurde nicht angenommen. Im Rückblick liegt sie für dich bereit.',
	},

	gone: {
		text: 'Leitfaden wurde aktualisiert, und dieses Panel speichert nicht mehr. Lade den Tab des Anrufs neu: Alles Gespeicherte ist dann wieder da.',
		away: 'Leitfaden antwortet nicht. Dieses Panel speichert gerade nicht. Was du siehst, bleibt, bis du neu lädst.',
		unwelcome:
			'Dieses Panel kommt allein nicht weiter. Lade den Tab des Anrufs neu: Alles Gespeicherte ist dann wieder da.',
		openTab: 'In eigenem Tab weitermachen',
		copy: 'Text kopieren',
		copied: 'Kopiert',
		byHand: 'Markiere den Text und drücke Strg+C.',
		reload: 'Panel neu laden',
	},

	keys: {
		title: 'Tasten',
		lead: 'Sie gelten, solange du in keinem Textfeld bist.',
		list: {
			tabs: 'Zu einem Reiter',
			prompt: 'Nächste oder vorige Frage',
			section: 'Nächster oder voriger Punkt',
			capture: 'Neue Aufgabe',
			mine: 'Meine Notiz',
			ours: 'Unsere Notiz',
			goals: 'Ziele',
			signal: 'Ein leises Zeichen an die andere Person',
			think: 'Denkzeit',
			more: 'Zwei Minuten mehr für diesen Punkt',
			help: 'Diese Tasten',
			escape: 'Zurück zum Anruf',
			global: 'Panel, nächster Punkt, Aufgabe, Sichtschutz',
		},
	},

	said: {
		section: (title) => `Jetzt: ${title}`,
		paused: 'Das Treffen macht Pause.',
		ended: 'Das Treffen ist vorbei.',
	},
} satisfies Widen<(typeof en)['panel']>;
