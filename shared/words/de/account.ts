import type { account as en } from '../en/account.ts';
import type { Widen } from '../words.ts';

export const account = {
	title: 'Konto',
	what: 'Nutze Leitfaden auf einem zweiten Gerät.',
	lead: 'Mit einer E-Mail-Adresse hast du auf jedem deiner Geräte, was du geteilt hast. Für Leitfaden braucht niemand ein Konto, und ein Passwort gibt es nicht.',
	silent:
		'Dieses Gerät hat schon etwas geteilt, und noch steht keine E-Mail-Adresse dahinter. Geht es verloren, kommst du nicht mehr an deine Sachen.',
	email: 'E-Mail-Adresse',
	emailHint: 'Dorthin schicken wir einen Code. Wer mit dir spricht, sieht sie nicht.',
	emailMissing: 'Bitte schreib eine E-Mail-Adresse, zum Beispiel name@example.org.',
	send: 'Code schicken',
	sending: 'Wird geschickt …',
	codeSent: (email) => `Ein Code ist unterwegs an ${email}.`,
	codeSentHidden: 'Ein Code ist unterwegs an deine Adresse.',
	code: 'Code aus der Mail',
	codeHint: 'Sechs Ziffern, zehn Minuten gültig. Kommt keine Mail, schau im Spam-Ordner nach.',
	codeMissing: 'Der Code hat sechs Ziffern.',
	signIn: 'Anmelden',
	signingIn: 'Du wirst angemeldet …',
	again: 'Neuen Code schicken',
	againIn: (seconds) =>
		seconds === 1 ? 'Neuer Code in 1 Sekunde' : `Neuer Code in ${seconds} Sekunden`,
	sentAgain: 'Ein neuer Code ist unterwegs. Nur der neueste gilt.',
	otherAddress: 'Andere Adresse nehmen',
	didSignIn: 'Du bist angemeldet. Deine Mentorings werden geladen.',
	foreign: (n) =>
		n === 1
			? 'Ein Mentoring auf diesem Gerät gehört zu einem anderen Konto. Es bleibt hier zum Lesen; was du darin schreibst, wird nicht gesendet.'
			: `${n} Mentorings auf diesem Gerät gehören zu einem anderen Konto. Sie bleiben hier zum Lesen; was du darin schreibst, wird nicht gesendet.`,

	erasureDue: (day) =>
		`Dieses Konto wird am ${day} gelöscht: alles von dir auf dem Server, auch was von diesem Gerät dazugekommen ist. Bis dahin kannst du das zurücknehmen.`,
	takeBack: 'Zurücknehmen',
	tookBack: 'Zurückgenommen. Es wurde nichts gelöscht.',
	erasing: 'Dieses Konto wird gerade gelöscht.',
	tooLate: 'Das lässt sich nicht mehr zurücknehmen.',
	notTakenBack: 'Das hat gerade nicht geklappt. Versuch es bitte gleich noch einmal.',

	signedInAs: (email) => `Angemeldet als ${email}`,
	signedIn: 'Angemeldet',
	loading: 'Wird geladen …',
	tryAgain: 'Noch einmal versuchen',
	change: 'E-Mail-Adresse ändern',
	changeLead:
		'Wir schicken einen Code an die neue Adresse. Hast du ihn eingegeben, werden deine anderen Geräte abgemeldet, und die alte Adresse bekommt eine Mail darüber. Wo der Server die Hälfte des Schlüssels hat, ist verloren, was ein Gerät bis dahin nicht gesendet hat.',
	newEmail: 'Neue E-Mail-Adresse',
	changeNow: 'Adresse ändern',
	changing: 'Wird geändert …',
	didChange:
		'Deine E-Mail-Adresse ist geändert. Andere Geräte müssen sich neu anmelden; wo der Server die Hälfte des Schlüssels hatte, fangen sie neu an, mit dem, was gesendet war.',
	notNow: 'Jetzt nicht',

	devices: 'Deine Geräte',
	thisDevice: 'Dieses Gerät',
	unnamed: 'Ein Gerät ohne Namen',
	seen: (when) => `Zuletzt da: ${when}`,
	lapsed: (when) =>
		`Zuletzt da: ${when}. Die Anmeldung ist abgelaufen; was noch darauf liegt, öffnet sich mit einer neuen wieder.`,
	revoke: 'Abmelden',
	revokeOne: (device) => `${device} abmelden`,
	revokeAsk: (device) =>
		`${device} abmelden? Das Gerät kann dann nichts mehr holen und nichts mehr senden. Was darauf gespeichert ist, bleibt darauf. Hat der Server die Hälfte seines Schlüssels, öffnet es sich nicht mehr: Was noch nicht gesendet ist, ist dann verloren.`,
	revokeConfirm: 'Ja, abmelden',
	revokeOthers: 'Alle anderen Geräte abmelden',
	revokeOthersAsk:
		'Alle Geräte außer diesem abmelden? Sie können dann nichts mehr holen und nichts mehr senden. Was darauf gespeichert ist, bleibt darauf. Wo der Server die Hälfte des Schlüssels hat, öffnet es sich nicht mehr: Was noch nicht gesendet ist, ist dann verloren.',
	revokeOthersConfirm: 'Ja, alle abmelden',
	didRevoke: 'Abgemeldet.',
	goneMeanwhile: 'Dieses Gerät steht nicht mehr in der Liste. So sieht sie jetzt aus.',

	onlyHere: 'Nur auf diesem Gerät',
	onlyHereLead:
		'Diese Mentorings haben dieses Gerät nie verlassen, und daran ändert die Anmeldung nichts.',
	keep: 'Ins Konto nehmen',
	keepOne: (name) => `Ins Konto nehmen: ${name}`,
	keeping: 'Wird gesendet …',
	didKeep: (name) => `Das Mentoring mit ${name} ist jetzt auch auf deinen anderen Geräten.`,

	signOut: 'Auf diesem Gerät abmelden',
	signOutHint: 'Alles von Leitfaden wird von diesem Gerät gelöscht.',
	signOutAsk: 'Abmelden? Alles von Leitfaden wird von diesem Gerät gelöscht.',
	stays: 'Was in deinem Konto ist, kommt wieder, wenn du dich neu anmeldest.',
	goes: 'Hinter diesem Gerät steht keine E-Mail-Adresse: Was jetzt gelöscht wird, lässt sich hier nicht zurückholen.',
	unsent: (n) =>
		n === 1 ? '1 Änderung ist noch nicht gesendet.' : `${n} Änderungen sind noch nicht gesendet.`,
	refused: (n) =>
		n === 1
			? '1 Änderung wurde nicht angenommen; ihre Worte sind nur hier.'
			: `${n} Änderungen wurden nicht angenommen; ihre Worte sind nur hier.`,
	onlyHereToo: (n) =>
		n === 1
			? '1 Mentoring ist nur auf diesem Gerät und wäre weg.'
			: `${n} Mentorings sind nur auf diesem Gerät und wären weg.`,
	drafts: (n) =>
		n === 1
			? '1 Text ist getippt, aber nicht gespeichert. Speichere ihn dort, wo du ihn geschrieben hast, oder kopiere ihn: In der Datei ist er nicht.'
			: `${n} Texte sind getippt, aber nicht gespeichert. Speichere sie dort, wo du sie geschrieben hast, oder kopiere sie: In der Datei sind sie nicht.`,
	moreNow: 'Inzwischen ist etwas dazugekommen. Schau bitte noch einmal.',
	sendFirst: 'Erst senden',
	sent: 'Alles ist gesendet.',
	saveCopy: 'Kopie speichern',
	saved: (n) => (n === 1 ? '1 Datei gespeichert.' : `${n} Dateien gespeichert.`),
	signOutConfirm: 'Ja, abmelden',
	signOutDiscard: 'Abmelden und verwerfen',
	signingOut: 'Du wirst abgemeldet …',
	didSignOut: 'Du bist abgemeldet, und auf diesem Gerät ist nichts mehr von Leitfaden.',
	notTold:
		'Der Server war nicht erreichbar: Dieses Gerät bleibt in deiner Liste stehen, bis du es auf einem anderen abmeldest.',
	startOver: 'Neu anfangen',

	signedOut:
		'Auf diesem Gerät abgemeldet. Melde dich an, dann wird gesendet, was du geschrieben hast.',
	signedOutUnnamed:
		'Der Server kennt dieses Gerät nicht mehr. Hast du schon einmal einen Code aus einer Mail eingegeben, melde dich mit dieser Adresse an: Dann wird gesendet, was du geschrieben hast. Ohne Adresse bleibt es hier zum Lesen und Kopieren, und ihr macht in einem neuen Mentoring weiter.',
	erased:
		'Dieses Konto wurde gelöscht. Was du auf diesem Gerät geschrieben hast, bleibt hier zum Lesen und Kopieren, bis du es leerst; gesendet wird davon nichts mehr.',
	wipeHint:
		'Wurde dieses Gerät von woanders abgemeldet oder dein Konto gelöscht, kannst du alles von Leitfaden davon löschen.',
	wipe: 'Dieses Gerät leeren',
	wipeAsk: 'Dieses Gerät leeren? Alles von Leitfaden wird davon gelöscht.',
	wipeConfirm: 'Ja, leeren',
	wipeDiscard: 'Leeren und verwerfen',
	wiping: 'Wird geleert …',
	goOnSigningIn: 'Anmelden',

	failures: {
		wrong_code:
			'Dieser Code passt nicht: Vielleicht ist er vertippt, zu alt oder nicht der neueste. Versuch es noch einmal oder lass dir einen neuen schicken.',
		too_many:
			'Zu viele Versuche auf einmal. Warte bitte ein wenig und versuch es dann noch einmal.',
		unreachable:
			'Gerade gibt es keine Verbindung. Was du eingegeben hast, bleibt hier; versuch es, sobald du wieder online bist.',
		no_room:
			'Dein Browser hat keinen Platz mehr, um das festzuhalten. Schaff bitte etwas Platz auf diesem Gerät und versuch es dann noch einmal.',
		other_seat:
			'Diese Adresse gehört der anderen Person in einem deiner Mentorings. Bitte nimm deine eigene.',
		email_taken:
			'Diese Adresse hat schon ein eigenes Konto. Um das zu nutzen, melde dich hier erst ab.',
		not_signed_in: 'Dieses Gerät ist abgemeldet. Bitte melde dich neu an.',
		left: 'Du hast dieses Mentoring schon verlassen.',
		upgrade: 'Diese Version von Leitfaden ist dafür zu alt. Bitte aktualisiere sie.',
		other: 'Das hat gerade nicht geklappt. Versuch es bitte gleich noch einmal.',
	},

	leave: {
		open: 'Mentoring verlassen',
		hint: 'Wenn du nicht mehr dabei sein möchtest. Seid ihr einfach fertig, beende es stattdessen.',
		ask: (name) => `Das Mentoring mit ${name} verlassen?`,
		before: (name) =>
			`${name} behält, was ihr geteilt habt: Notizen, Aufgaben, Ziele, Termine, mit deinem Namen daran. Deine privaten Notizen hat nie jemand anderes gesehen. Auf diesem Gerät bleibt alles zum Lesen. Nur ${name} kann dich wieder einladen.`,
		drafts: (n) =>
			n === 1
				? '1 Text ist getippt, aber nicht gespeichert, und danach geht das nicht mehr. Speichere ihn dort, wo du ihn geschrieben hast, oder kopiere ihn.'
				: `${n} Texte sind getippt, aber nicht gespeichert, und danach geht das nicht mehr. Speichere sie dort, wo du sie geschrieben hast, oder kopiere sie.`,
		confirm: 'Ja, verlassen',
		leaving: 'Du verlässt es …',
		otherLeft: (name, when) =>
			`${name} hat dieses Mentoring am ${when} verlassen. Was ihr geteilt habt, bleibt bei dir, und der Platz bleibt frei: Nur ${name} lässt sich wieder einladen.`,
		otherLeftNext: {
			mentor:
				'Beginne mit jemand anderem als Mentee ein neues Mentoring. Von diesem hier ist dort nichts zu sehen.',
			mentee:
				'Beginne mit jemand anderem als Mentor:in ein neues Mentoring und nimm mit, was dir gehört. Mehr ist von diesem hier dort nicht zu sehen.',
		},
		begin: 'Neues Mentoring',
		left: 'Du hast dieses Mentoring verlassen. Was hier ist, bleibt auf diesem Gerät lesbar.',
	},
} satisfies Widen<typeof en>;
