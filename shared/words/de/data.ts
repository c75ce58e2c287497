import type { Widen } from '../words.ts';
import type { data as en } from '../en/data.ts';

export const data = {
	title: 'Deine Daten',
	lead: 'Was es über dich gibt und was du damit tun kannst. Du musst niemanden fragen.',
	take: {
		title: 'Mitnehmen',
		lead: 'Alle deine Mentorings, so wie du sie lesen kannst: was ihr teilt und deine eigenen Notizen. Nichts aus dem privaten Bereich der anderen Person.',
		json: 'Alles sichern (Daten)',
		jsonHint:
			'Eine JSON-Datei. Du kannst sie unten wieder einlesen, hier oder auf einem anderen Gerät.',
		text: 'Alles sichern (zum Lesen)',
		textHint:
			'Eine Textdatei (Markdown) mit jeder Zusammenfassung, jedem Ziel, jeder Aufgabe und Notiz.',
		working: 'Wird zusammengestellt …',
		failed: 'Das hat nicht geklappt. Lade die Seite neu und versuch es noch einmal.',
		file: 'leitfaden-alles',
		saved: (file: string) => `Gesichert als ${file}.`,
		incomplete: (count: number) =>
			count === 1
				? 'Ein Mentoring ließ sich nicht ganz laden: Ältere Treffen fehlen in der Datei. Versuch es mit Netz noch einmal.'
				: `${count} Mentorings ließen sich nicht ganz laden: Ältere Treffen fehlen in der Datei. Versuch es mit Netz noch einmal.`,
		lacksServer:
			'Was der Server über dich aufbewahrt, war nicht zu bekommen und fehlt in der Datei. Versuch es noch einmal, mit Netz und angemeldet.',
		lacksAudit:
			'Was geschehen ist, ließ sich nicht bis zum Ende lesen: Ältere Einträge fehlen in der Datei. Versuch es in ein paar Minuten noch einmal.',
		lacksRefused:
			'Was nicht angenommen wurde, ließ sich nicht lesen und steht in keiner Datei. Lade die Seite neu und versuch es noch einmal.',
		refused: (file: string) => `Was nicht angenommen wurde, steht in ${file}.`,
	},
	read: {
		title: 'Gesicherte Datei einlesen',
		lead: 'Holt eine gesicherte Datei auf dieses Gerät zurück. Was schon hier ist, bleibt, wie es ist. Die andere Person muss neu eingeladen werden.',
		choose: 'Datei wählen',
		whose: 'In dieser Datei steht nicht, wem sie gehört. Wer von euch beiden bist du?',
		iAm: (name: string, role: 'mentor' | 'mentee') => {
			const as = role === 'mentor' ? 'Mentor:in' : 'Mentee';
			return name === '' ? `Ich bin ${as}` : `Ich bin ${name} (${as})`;
		},
		working: 'Wird eingelesen …',
		notJson: (file: string) =>
			`${file} ist keine JSON-Datei. Wähle die, die als Daten gesichert wurde.`,
		notOurs: (file: string) => `${file} stammt nicht aus Leitfaden oder wurde verändert.`,
		tooBig: (file: string, mb: number) =>
			`${file} ist größer als ${mb} MB, mehr als ein Browser auf einmal liest. Sichere deine Mentorings einzeln, jedes auf seiner Seite, und lies diese Dateien ein.`,
		failed: (file: string) =>
			`${file} ließ sich nicht einlesen: Sie wurde verändert, oder auf diesem Gerät ist kein Platz dafür.`,
		back: (count: number) =>
			count === 1 ? 'Ein Mentoring ist wieder da.' : `${count} Mentorings sind wieder da.`,
		here: (count: number) =>
			count === 1
				? 'Eines ist schon hier und blieb, wie es ist.'
				: `${count} sind schon hier und blieben, wie sie sind.`,
		leftOut: (count: number) =>
			count === 1
				? 'Ein Eintrag ließ sich nicht einlesen. Er steht weiter in der Datei.'
				: `${count} Einträge ließen sich nicht einlesen. Sie stehen weiter in der Datei.`,
		nothing: 'In dieser Datei ist kein Mentoring.',
	},
	server: {
		title: 'Was der Server aufbewahrt',
		none: 'Nichts: Was du geschrieben hast, liegt nur auf diesem Gerät, bis du jemanden einlädst.',
		away: 'Der Server ist gerade nicht erreichbar.',
		email: 'E-Mail',
		noEmail: 'Keine',
		since: 'Konto seit',
		inactiveOn: 'Wird von selbst gelöscht, wenn niemand es benutzt, am',
		devices: 'Angemeldet auf',
		devicesCount: (count: number) => (count === 1 ? 'einem Gerät' : `${count} Geräten`),
		kept: (name: string, months: number) =>
			`${name}: wird nach dem Ende ${months === 1 ? 'einen Monat' : `${months} Monate`} aufbewahrt`,
		goesOn: (day: string) => `wird am ${day} gelöscht`,
		consent: (day: string) => `Du hast den Datenschutzhinweisen am ${day} zugestimmt.`,
		takenBack: (day: string, backOn: string) =>
			`Du hast den Datenschutzhinweisen am ${day} zugestimmt und das am ${backOn} zurückgenommen.`,
		agree: 'Ich stimme den Datenschutzhinweisen zu',
		withdraw: 'Ich stimme nicht mehr zu',
		withdrawn:
			'Zurückgenommen, und das ist mit Datum festgehalten. Leitfaden geht weiter wie bisher: Dafür zählt, dass du es nutzt, nicht diese Zustimmung. Hat dich ein Programm danach gefragt, sag es auch dort. Was der Server hat, verschwindet, wenn du es weiter unten löschst.',
		consentBroken:
			'Den Nachweis deiner Zustimmung hat jemand verändert, der das nicht darf. Verlass dich nicht darauf, und sag es denen, die diesen Server betreiben.',
		notice: 'Datenschutzhinweise',
		map: 'Jedes Feld, sein Zweck und seine Dauer (Datenübersicht)',
	},
	audit: {
		title: 'Was geschehen ist',
		lead: 'Wer dazukam, sich angemeldet, etwas gesichert oder die Aufbewahrung geändert hat. Nie, was jemand geschrieben hat.',
		show: 'Anzeigen',
		more: 'Ältere anzeigen',
		empty: 'Noch nichts.',
		broken:
			'Diese Einträge hat jemand verändert, der das nicht darf. Sag es denen, die diesen Server betreiben.',
		you: 'Du',
		retention: (months: number) =>
			`Dauer der Aufbewahrung auf ${months === 1 ? 'einen Monat' : `${months} Monate`} geändert`,
		action: {
			signed_in: 'Auf einem Gerät angemeldet',
			signed_out: 'Abgemeldet',
			device_revoked: 'Anderes Gerät abgemeldet',
			email_changed: 'E-Mail-Adresse geändert',
			account_linked: 'Gerät mit dem Konto verbunden',
			exported: 'Alles in eine Datei gesichert',
			consented: 'Den Datenschutzhinweisen zugestimmt',
			consent_withdrawn: 'Zustimmung zu den Datenschutzhinweisen zurückgenommen',
			joined: 'Dazugekommen',
			left: 'Gegangen',
			removed: 'Wurde entfernt',
			invited: 'Einladung gemacht',
			invite_revoked: 'Einladung zurückgezogen',
			calendar_link_made: 'Kalender-Link gemacht',
			calendar_link_dropped: 'Kalender-Link abgeschaltet',
			retention_changed: 'Dauer der Aufbewahrung geändert',
			erasure_asked: 'Löschung beantragt',
			erasure_undone: 'Löschung zurückgenommen',
			erasure_done: 'Gelöscht',
		} as Readonly<Record<string, string>>,
	},
	erase: {
		title: 'Löschen',
		lead: 'Nach sieben Tagen ist es weg. Bis dahin kannst du es zurücknehmen, und sonst erfährt niemand davon.',
		goes: 'Was gelöscht wird: deine eigenen Notizen, Vorbereitungen, was du aus Treffen mitgenommen hast, Zielstände, Stimmungsbilder, Rückmeldungen, Kommentare, Vorlagen, freie Zeiten, gemerkte Anrufe, deine Unterschriften unter Belegen, dein Name und mit dem ganzen Konto auch deine E-Mail-Adresse, deine Geräte und Anmeldungen.',
		stays:
			'Was der anderen Person bleibt: Agenda, Ziele und Aufgaben, ohne deine Worte und ohne deinen Namen. Was sie geschrieben hat, bleibt, wie es ist. Dem Beleg eines Treffens fehlt dann deine Unterschrift, und er weist keine Stunden mehr nach: Braucht sie ihn noch, soll sie ihn vorher speichern. Eine gespeicherte Datei behält sie, und ein gespeicherter Beleg lässt sich weiter prüfen.',
		all: 'Alles von mir löschen',
		one: (name: string) => `Meinen Teil mit ${name} löschen`,
		askAll: 'Dein Konto und alles von dir auf dem Server löschen?',
		askOne: (name: string) => `Deinen Teil des Mentorings mit ${name} löschen?`,
		yes: 'In sieben Tagen löschen',
		due: (day: string) => `Wird am ${day} gelöscht.`,
		dueOne: (name: string, day: string) => `Dein Teil mit ${name} wird am ${day} gelöscht.`,
		undo: 'Zurücknehmen',
		undone: 'Zurückgenommen. Es wurde nichts gelöscht.',
		nameless: {
			left: (whose: 'mine' | 'yours', role: string, day: string) =>
				`eines Mentorings, das ${whose === 'mine' ? 'ich verlassen habe' : 'du verlassen hast'} (${role}, dazugekommen am ${day})`,
			active: (_whose: 'mine' | 'yours', role: string, day: string) =>
				`eines Mentorings, das nicht auf diesem Gerät ist (${role}, dazugekommen am ${day})`,
		},
		oneOf: (which: string) => `Meinen Teil ${which} löschen`,
		askOneOf: (which: string) => `Deinen Teil ${which} löschen?`,
		dueOneOf: (which: string, day: string) => `Dein Teil ${which} wird am ${day} gelöscht.`,
		nowOneOf: (which: string) => `Dein Teil ${which} wird gerade gelöscht.`,
		now: 'Wird gerade gelöscht.',
		nowOne: (name: string) => `Dein Teil mit ${name} wird gerade gelöscht.`,
		late: 'Das lässt sich nicht mehr zurücknehmen.',
		here: 'Auf deinen Geräten: Dein Teil eines Mentorings verschwindet dort von selbst, sobald sie davon hören. Nur was noch nicht gesendet war, bleibt dir zum Lesen, bis du es verwirfst. Löschst du dein ganzes Konto, bleibt auf jedem Gerät, was dort liegt, bis du es leerst: mit „Dieses Gerät leeren“.',
		failed: 'Das hat nicht geklappt. Versuch es gleich noch einmal.',
	},
	kinds: {
		goal: 'Ziele',
		milestone: 'Etappen',
		check_in: 'Zielstände',
		action_item: 'Aufgaben',
		comment: 'Kommentare',
		agenda_item: 'Punkte',
		note: 'Notizen',
		takeaway: 'Mitgenommen',
		preparation: 'Vorbereitungen',
		pulse: 'Stimmungsbilder',
		feedback: 'Rückmeldungen',
		template: 'Vorlagen',
		availability: 'Freie Zeiten',
		call_link: 'Anrufe',
		signature: 'Unterschriften',
		session: 'Treffen',
		member: 'Personen',
		mentorship: 'Mentoring',
	} as Readonly<Record<string, string>>,
	with: (name: string) => `Mentoring mit ${name}`,
	onlyYou: 'nur du',
	restored: (name: string, day: string) =>
		`${name} hat dieses Mentoring am ${day} aus einer Datei eingelesen. Was davor war, steht so da, wie es in der Datei stand.`,
	restoredWhose: (name: string) =>
		`Lässt jemand von euch den eigenen Teil löschen, geht mit, was diese Person in der Datei angelegt hatte. Gemeinsame Notizen, Zusammenfassungen, Titel und Plan B aus der Datei zählen zu ${name}: Wer darin was geschrieben hat, lässt sich nicht mehr sagen.`,
} satisfies Widen<typeof en>;
