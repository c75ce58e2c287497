// What the data map says in words, in both languages: ends, legal bases, times. The places are in data-map.ts.
import { LISTED_DAYS, RETENTION } from '#shared/domain/retention.ts';

export interface Both {
	readonly en: string;
	readonly de: string;
}

export interface Purpose extends Both {
	/** Of Regulation (EU) 2016/679. */
	readonly basis: string;
}

const CONTRACT = 'Art. 6(1)(b)';
const SAFETY = 'Art. 6(1)(f)';
const DUTY = 'Art. 6(1)(c)';

export const PURPOSES = {
	words: { en: 'what a person writes', de: 'was jemand schreibt', basis: CONTRACT },
	facts: {
		en: 'states, times and numbers of it',
		de: 'Zustände, Zeiten und Zahlen dazu',
		basis: CONTRACT,
	},
	place: { en: 'where it belongs', de: 'wo es hingehört', basis: CONTRACT },
	authors: { en: 'whose words they are', de: 'wessen Worte es sind', basis: DUTY },
	order: {
		en: 'same state on all devices',
		de: 'gleicher Stand auf allen Geräten',
		basis: CONTRACT,
	},
	access: { en: 'who may open what', de: 'wer was öffnen darf', basis: CONTRACT },
	signIn: { en: 'signing in, and out again', de: 'sich an- und abmelden', basis: CONTRACT },
	address: { en: 'reaching a person by e-mail', de: 'per E-Mail erreichbar sein', basis: CONTRACT },
	connecting: {
		en: 'opening a live connection, and knowing whose it is',
		de: 'eine Live-Verbindung öffnen und wissen, wessen sie ist',
		basis: CONTRACT,
	},
	safety: {
		en: 'limits against abuse: how often, by account, e-mail address or network address (hashed)',
		de: 'Grenzen gegen Missbrauch: wie oft, je Konto, E-Mail-Adresse oder Netzwerkadresse (gehasht)',
		basis: SAFETY,
	},
	floods: {
		en: 'limits against floods: how often, by account or network address (hashed)',
		de: 'Grenzen gegen Überlastung: wie oft, je Konto oder Netzwerkadresse (gehasht)',
		basis: SAFETY,
	},
	proof: { en: 'showing what happened', de: 'zeigen, was geschehen ist', basis: SAFETY },
	erasing: { en: 'erasing, for good', de: 'löschen, und zwar endgültig', basis: DUTY },
	program: {
		en: 'the program itself, to work offline',
		de: 'das Programm selbst, damit es ohne Netz geht',
		basis: CONTRACT,
	},
	key: {
		en: 'keeping the key that opens the texts here',
		de: 'den Schlüssel aufbewahren, der die Texte hier öffnet',
		basis: CONTRACT,
	},
	choices: {
		en: 'settings, and the name a person goes by',
		de: 'Einstellungen und der eigene Name',
		basis: CONTRACT,
	},
	half: {
		en: 'half-written text, and where a person was',
		de: 'halb Geschriebenes, und wo jemand gerade war',
		basis: CONTRACT,
	},
	spare: {
		en: 'what was written and not sent yet, a second time',
		de: 'Geschriebenes, das noch nicht gesendet ist, ein zweites Mal',
		basis: CONTRACT,
	},
	whole: {
		en: 'noticing when the browser has lost something',
		de: 'merken, wenn der Browser etwas verloren hat',
		basis: CONTRACT,
	},
	signing: { en: 'signing receipts', de: 'Belege unterschreiben', basis: CONTRACT },
	remind: { en: 'reminding once only', de: 'nur einmal erinnern', basis: CONTRACT },
	calls: {
		en: 'what belongs to which call and tab',
		de: 'was zu welchem Anruf und Tab gehört',
		basis: CONTRACT,
	},
	empty: { en: 'always empty', de: 'immer leer', basis: '–' },
} as const satisfies Record<string, Purpose>;
export type PurposeName = keyof typeof PURPOSES;

const R = RETENTION;
export const KEEPS = {
	mentorship: {
		en: `${R.mentorshipMonths} months after the mentorship’s end, or less`,
		de: `${R.mentorshipMonths} Monate nach Ende des Mentorings oder kürzer`,
	},
	account: {
		en: `with the account; ${R.inactiveMonths} months without use`,
		de: `mit dem Konto; ${R.inactiveMonths} Monate ohne Nutzung`,
	},
	signIn: { en: 'until it is signed out or has ended', de: 'bis zur Abmeldung oder zum Ablauf' },
	deviceKey: {
		en: `until the device is signed out or keeps its key in another way, or the account is gone; ${R.inactiveMonths} months without use`,
		de: `bis das Gerät abgemeldet wird, seinen Schlüssel anders aufbewahrt oder das Konto weg ist; ${R.inactiveMonths} Monate ohne Nutzung`,
	},
	code: { en: `${R.codeMinutes} minutes`, de: `${R.codeMinutes} Minuten` },
	counter: {
		en: 'about a day at most',
		de: 'höchstens etwa einen Tag',
	},
	ticket: {
		en: 'until used, at most half a minute',
		de: 'bis zur Nutzung, höchstens eine halbe Minute',
	},
	connected: { en: 'as long as the connection is open', de: 'solange die Verbindung offen ist' },
	listed: { en: `${LISTED_DAYS} days`, de: `${LISTED_DAYS} Tage` },
	minute: { en: 'a minute', de: 'eine Minute' },
	invite: {
		en: `opens ${R.inviteHours} hours, forgotten after ${R.inviteDays} days`,
		de: `gilt ${R.inviteHours} Stunden, nach ${R.inviteDays} Tagen vergessen`,
	},
	audit: { en: `${R.auditMonths} months`, de: `${R.auditMonths} Monate` },
	consent: {
		en: `${R.consentMonths} months after the account is gone`,
		de: `${R.consentMonths} Monate nach Löschung des Kontos`,
	},
	erasure: { en: `${R.undoDays} days, then done`, de: `${R.undoDays} Tage, dann ausgeführt` },
	erased: { en: `${R.erasedMonths} months`, de: `${R.erasedMonths} Monate` },
	device: {
		en: 'until signed out or erased on the device',
		de: 'bis zur Abmeldung oder Löschung auf dem Gerät',
	},
	session: { en: 'until the browser is closed', de: 'bis der Browser geschlossen wird' },
	tab: {
		en: 'until the tab is closed; as long as the browser can bring it back',
		de: 'bis der Tab geschlossen wird; solange der Browser ihn wiederherstellen kann',
	},
	used: {
		en: 'until it is used or the tab is closed',
		de: 'bis sie benutzt oder der Tab geschlossen wird',
	},
	opened: { en: 'until the page is open again', de: 'bis die Seite wieder offen ist' },
	moment: { en: 'for a moment', de: 'einen Moment lang' },
	browser: {
		en: 'until its data are cleared in the browser, or the extension is removed',
		de: 'bis die Daten im Browser gelöscht werden oder die Erweiterung entfernt wird',
	},
	nothing: { en: 'nothing is kept', de: 'nichts wird behalten' },
} as const satisfies Record<string, Both>;
export type KeepName = keyof typeof KEEPS;

const IN_EU: Both = {
	en: 'Data and rooms under EU jurisdiction',
	de: 'Daten und Räume unter EU-Jurisdiktion',
};

/** Technical and organisational measures (Art. 32), as this server is set; each is held by tests. */
export const measures = (jurisdiction: string): readonly Both[] =>
	jurisdiction === 'eu' ? [IN_EU, ...MEASURES] : MEASURES;

const MEASURES: readonly Both[] = [
	{
		en: 'TLS on every way; storage encrypted by the provider, who holds the keys',
		de: 'TLS auf jedem Weg; Speicher vom Anbieter verschlüsselt, der die Schlüssel hält',
	},
	{
		en: 'Secrets, codes and invitations only as hashes',
		de: 'Geheimnisse, Codes und Einladungen nur als Hash',
	},
	{
		en: 'Membership asked in every statement about somebody’s data',
		de: 'Mitgliedschaft in jeder Anweisung über Daten geprüft',
	},
	{
		en: 'Limits on size and rate; no third-party code in pages',
		de: 'Grenzen für Größe und Menge; kein fremder Code in Seiten',
	},
	{
		en: 'Logs by an allow-list of fields: no names, addresses, contents or tokens',
		de: 'Logs nach einer Positivliste: keine Namen, Adressen, Inhalte oder Token',
	},
	{
		en: 'Append-only, chained record of access and erasure',
		de: 'Verkettetes, nur wachsendes Protokoll über Zugang und Löschung',
	},
	{
		en: 'Erasure and retention by an hourly clock, repeated after a restored backup',
		de: 'Löschung und Fristen durch eine stündliche Uhr, nach einem Backup wiederholt',
	},
];
