import { RETENTION } from '../../domain/retention.ts';
import { type Notice, NOTICE_VERSION } from './notice.ts';

const { undoDays, mentorshipMonths, codeMinutes, inviteHours, inviteDays, logDays } = RETENTION;
const { auditMonths, consentMonths, erasedMonths, inactiveMonths, sealedPulseDays } = RETENTION;
const { backupDays, warningDays } = RETENTION;

export const de: Notice = {
	language: 'de',
	title: 'Datenschutz bei Leitfaden',
	version: NOTICE_VERSION,
	sections: [
		{
			title: 'Wer verantwortlich ist',
			paragraphs: [
				'{operator} betreibt diesen Server und ist für das verantwortlich, was darauf liegt (Art. 4 Nr. 7 DSGVO). Zu allem auf dieser Seite kannst du an {contact} schreiben.',
				'Hast du Leitfaden von einer Schule, einer Hochschule oder einem Verein bekommen, entscheiden diese über Zwecke und Fristen. Dann sind sie verantwortlich, und {operator} arbeitet in ihrem Auftrag (Art. 28 DSGVO).',
			],
		},
		{
			title: 'Was gespeichert wird und wozu',
			paragraphs: [
				'Was ihr beide schreibt: Agenda, Notizen, Aufgaben, Ziele, Rückmeldungen und die Namen, die ihr euch gebt. Es wird gespeichert, damit ihr es beide auf allen euren Geräten habt. Grundlage: die Nutzung, die du wolltest (Art. 6 Abs. 1 lit. b DSGVO); in einem öffentlichen Programm dessen Aufgabe (lit. e); wo du gefragt wurdest, deine Einwilligung (lit. a).',
				'Notizen unter „meine“ und Antworten, die dein Gegenüber noch nicht gegeben hat, liegen in einem Bereich, den nur du lesen kannst.',
				'Dein Konto: eine Kennung, wann du dich angemeldet hast, wie sich ein Gerät nennt, und deine E-Mail-Adresse, falls du eine angibst. Es wird gespeichert, damit du hineinkommst und sonst niemand (lit. b).',
				'Ein Protokoll darüber, was mit deinem Zugang und deinen Daten geschehen ist, ohne ein Wort vom Inhalt, damit du es nachprüfen kannst (lit. f: Sicherheit; Art. 5 Abs. 2).',
				'Gegen Missbrauch werden Anfragen je Netzwerkadresse gezählt: nur als Hash mit geheimem Schlüssel, höchstens etwa einen Tag lang und in keinem Log (lit. f).',
				'Nichts wird aufgezeichnet: kein Ton, kein Bild, keine Untertitel, kein Chat, keine Liste, wer in einem Gespräch war. Nichts wird ausgewertet, benotet oder von einer Maschine entschieden (Art. 22). Schreib bitte nichts über Gesundheit, Religion oder Herkunft von jemandem auf, außer ihr wollt es beide (Art. 9).',
			],
		},
		{
			title: 'Wie lange',
			paragraphs: [
				`Ein Mentoring verschwindet ${mentorshipMonths} Monate nach seinem Ende. Ihr könnt beide in den Einstellungen eine kürzere Zeit wählen.`,
				`Ein Stimmungsbild, das nur du gegeben hast, verschwindet nach ${sealedPulseDays} Tagen. Codes per E-Mail gelten ${codeMinutes} Minuten, Einladungen ${inviteHours} Stunden; benutzte und abgelaufene Einladungen werden nach ${inviteDays} Tagen vergessen.`,
				`Das Protokoll bleibt ${auditMonths} Monate, technische Logs ${logDays} Tage; darin stehen keine Namen, keine Adressen und keine Inhalte.`,
				`Ein Konto, das niemand benutzt, verschwindet nach ${inactiveMonths} Monaten. Haben wir deine Adresse, schreiben wir dir ${warningDays[0]} und ${warningDays[1]} Tage vorher.`,
				`Der Nachweis einer Einwilligung bleibt ${consentMonths} Monate, nachdem dein Konto gelöscht ist, ohne Namen und Adresse. Der Vermerk, dass etwas gelöscht wurde (eine Zahl, die niemand zurückverfolgen kann), bleibt ${erasedMonths} Monate.`,
				`Der Anbieter hält bis zu ${backupDays} Tage lang Kopien für den Notfall vor, die sich nicht bearbeiten lassen. Wird je eine gebraucht, wird alles Gelöschte noch einmal gelöscht.`,
			],
		},
		{
			title: 'Wenn du löschst',
			paragraphs: [
				`Du kannst deinen Teil eines Mentorings löschen lassen oder dein ganzes Konto. ${undoDays} Tage lang kannst du es zurücknehmen. Dann geschieht es.`,
				'Was verschwindet: deine eigenen Notizen und alles andere in deinem eigenen Bereich, deine Rückmeldungen, Kommentare, Vorbereitungen, Stimmungsbilder und Zielstände, was du aus Treffen mitgenommen hast, deine Vorlagen, freien Zeiten und gemerkten Anrufe, deine Unterschriften unter Belegen, dein Name und mit dem ganzen Konto auch deine Adresse, deine Geräte und Anmeldungen.',
				'Was deinem Gegenüber bleibt: Agenda, Ziele und Aufgaben als bloße Fakten. Wo Worte von dir standen, steht […]. Ein Satz gehört der Person, die ihn zuletzt geändert hat; in einer gemeinsamen Notiz gehört jeder Buchstabe der Person, die ihn getippt hat. Was dein Gegenüber geschrieben hat, bleibt genau so, wie es ist. An deiner Stelle steht „ehemaliges Mitglied“.',
				'Dem Beleg eines Treffens fehlt dann deine Unterschrift: Stunden weist er nicht mehr nach. Hat dein Gegenüber ihn vorher gespeichert, lässt er sich weiter prüfen. Was dein Gegenüber als Datei gesichert hat, behält es.',
				'Von deinen Geräten verschwindet dein Teil eines Mentorings von selbst, sobald sie davon hören; was noch nicht gesendet war, bleibt dir dort, bis du es verwirfst. Ist dein ganzes Konto gelöscht, bleibt auf jedem Gerät, was dort liegt, bis du es leerst.',
				'Wurde ein Mentoring aus einer Datei eingelesen, lässt sich nicht mehr sagen, wer zuletzt geändert hat, was darin stand. Dann gehört es der Person, die es angelegt hatte, und ein Satz, in dem ihr beide geschrieben habt, geht mit jeder von euch. Gemeinsame Notizen, Zusammenfassungen, Titel und Plan B aus der Datei gehören der Person, die sie eingelesen hat: Nimm deine Worte dort heraus, bevor du deinen Teil löschen lässt.',
				'Ist auch dein Gegenüber nicht mehr dabei, wird das ganze Mentoring gelöscht.',
			],
		},
		{
			title: 'Wer es bekommt',
			paragraphs: [
				'Dein Gegenüber im Mentoring, soweit ihr es teilt. Und wer den Link eines Kalenders hat, den jemand von euch angelegt hat: meist der Kalender, den diese Person gewählt hat (etwa von Google, Apple oder Microsoft). Er holt sich die Termine eurer Treffen und ihrer eigenen Aufgaben und nichts, was ihr geschrieben habt. Sonst niemand: keine Werbung, keine Auswertung, keine Dritten.',
				'Der Server läuft in unserem Auftrag bei Cloudflare. {where}; einzelne Anfragen können unterwegs anderswo bearbeitet werden. Die Muttergesellschaft, Cloudflare, Inc., sitzt in den USA, deren Behörden von ihr Daten verlangen können; sie ist an Standardvertragsklauseln und an das EU-US Data Privacy Framework gebunden. E-Mails mit Codes gehen über unseren Maildienst.',
				'Es ist nicht Ende-zu-Ende-verschlüsselt: Wer den Server betreibt, könnte lesen, was ihr teilt. Der Weg zum Server und sein Speicher sind verschlüsselt.',
			],
		},
		{
			title: 'Auf deinem Gerät',
			paragraphs: [
				'Leitfaden legt seine Daten in deinem Browser ab, damit es auch ohne Netz geht. Das ist nötig für das, was du wolltest (§ 25 Abs. 2 Nr. 2 TDDDG); zu keinem anderen Zweck wird etwas abgelegt, und es gibt keine Cookies.',
			],
		},
		{
			title: 'Deine Rechte',
			paragraphs: [
				'Ansehen (Art. 15) und mitnehmen (Art. 20): Du kannst jederzeit alles als Datei sichern. Berichtigen (Art. 16): Ändere, was dir gehört. Löschen (Art. 17): unter Datenschutz, mit einem Knopf. Einschränken (Art. 18) oder widersprechen (Art. 21): Schreib an {contact}.',
				'Eine Einwilligung kannst du jederzeit so leicht zurücknehmen, wie du sie gegeben hast: unter „Deine Daten“, mit einem Knopf. Was bis dahin geschah, bleibt rechtmäßig. Gelöscht wird dadurch noch nichts, und was auf der Nutzung ruht, die du wolltest, geht weiter; soll auch das aufhören, lösch dort deinen Teil oder dein Konto. Hat dich ein Programm um die Einwilligung gebeten, sag es auch dort.',
				'Du kannst dich bei einer Datenschutzbehörde beschweren, zum Beispiel bei der deines Wohnorts.',
			],
		},
	],
};
