import type { web as en } from '../en/web.ts';
import type { Widen } from '../words.ts';

export const web = {
	join: {
		title: 'Du bist zu einem Mentoring eingeladen',
		lead: 'Leitfaden begleitet euren Videocall und führt euch beide durch das Gespräch. Alles läuft gleich hier im Browser: ohne Installation, ohne Konto.',
		both: 'Das lest ihr beide',
		bothWhat:
			'Namen, Agenda, gemeinsame Notizen, Aufgaben, Ziele, Termine und was ihr sonst noch teilt.',
		onlyYou: 'Das liest nur du',
		onlyYouWhat:
			'Deine eigenen Notizen. Deine Antworten zu Zielen und Stimmung, bis ihr beide geantwortet habt.',
		quiet: 'Nichts wird aufgezeichnet, und kein Bot ist dabei.',
		name: 'Dein Name (wenn du magst)',
		nameHint: 'Bleibt das Feld leer, gilt der Name, den die andere Person eingetragen hat.',
		submit: 'Mitmachen',
		joining: 'Einen Moment …',
		waiting:
			'Du bist dabei. Das Netz lässt noch auf sich warten; dann öffnet sich alles von selbst.',
		once: 'Der Link ist nur für dich: Er lässt eine Person hinein, einmal.',
		dead: 'Diese Einladung gilt nicht',
		deadWhat:
			'Ein Link lässt eine Person hinein, einmal, und nicht für immer. Vielleicht fehlt auch ein Stück davon. Bitte die Person, die ihn geschickt hat, um einen neuen.',
		deadMine:
			'Warst du es selbst, auf einem anderen Gerät? Gib dort unter „Konto“ eine E-Mail-Adresse an und melde dich mit derselben hier an.',
		toAccount: 'Hier anmelden',
		own: 'Dieser Link ist für die andere Person',
		ownWhat:
			'Du bist in diesem Mentoring schon dabei. Schick den Link weiter; deine eigene Seite öffnest du hier.',
		maker: 'Diesen Link hast du selbst erstellt',
		none: 'In dieser Adresse steckt keine Einladung',
		noneWhat:
			'Öffne den ganzen Link, so wie du ihn bekommen hast. Du kannst ihn auch kopieren und in Leitfaden einfügen.',
		mine: 'Zu meinen Mentorings',
		open: 'Leitfaden öffnen',
		unreachable:
			'Gerade gibt es keine Verbindung. Deine Einladung bleibt hier stehen: Versuch es gleich noch einmal.',
		noRoom:
			'Dein Browser hat keinen Platz mehr, um das festzuhalten. Deine Einladung bleibt hier stehen: Schaff etwas Platz auf diesem Gerät und versuch es dann noch einmal.',
		tooMany:
			'Das waren viele Versuche in kurzer Zeit. Warte bitte eine Minute und versuch es dann noch einmal.',
		upgrade: 'Diese Seite ist älter als der Server. Bitte lade sie neu.',
		signedOut: 'Dieses Gerät ist abgemeldet. Melde dich oben an, dann kannst du mitmachen.',
		other: 'Das hat gerade nicht geklappt. Bitte versuch es gleich noch einmal.',
	},

	runningNow: 'Was gerade läuft',
	running: (name) => `Ein Treffen mit ${name} läuft`,
	toSession: 'Zum Treffen',
	start: 'Treffen beginnen',
	plain: 'Fragen in einfacher Sprache',
	plainHint: 'Kurze Sätze, Wörter aus dem Alltag. Nur auf diesem Gerät.',
	about: 'Du',
	more: 'Mehr',
	extension: 'In einem Videocall an diesem Computer kann Leitfaden direkt im Anruf stehen.',
	extensionGet: 'Erweiterung holen',
	extensionAsk:
		'Dafür gibt es eine Erweiterung für diesen Browser: Wer diesen Leitfaden betreibt, weiß, wo du sie bekommst.',
	install: 'Behalte Leitfaden wie eine App auf diesem Gerät. Dann öffnet er sich auch ohne Netz.',
	installDo: 'Installieren',
	forget:
		'Dieser Browser vergisst vielleicht, was hier steht. Mit einer E-Mail-Adresse kommst du wieder hinein.',
	forgetDo: 'Zum Konto',
	notNow: 'Nein danke',
} satisfies Widen<typeof en>;
