import type { report as en } from '../en/report.ts';
import type { Widen } from '../words.ts';

const counted = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

export const report = {
	title: 'Semesterbericht',
	lead: 'Entsteht auf diesem Gerät aus dem, was ihr beide teilt. Deine privaten Notizen kommen nie hinein. Du kannst jedes Wort ändern, bevor er irgendwohin geht.',
	link: 'Semesterbericht und Stunden',
	period: 'Zeitraum',
	semester: 'Dieses Semester',
	whole: 'Von Anfang an',
	own: 'Eigene Daten',
	from: 'Von',
	to: 'Bis',
	backwards: 'Das Ende kann nicht vor dem Anfang liegen.',
	language: 'Sprache des Berichts',
	parts: 'Was darin steht',
	text: 'Der Bericht',
	textHint:
		'Markdown: # macht eine Überschrift, - eine Liste. Nur du siehst ihn, und nur auf diesem Gerät. Was du hier änderst, bleibt, bis du den Browser schließt: Speichere den Bericht vorher.',
	changed: 'Du hast den Text geändert, darum folgt er der Auswahl oben nicht mehr.',
	rebuild: 'Neu aus den Daten aufbauen',
	didRebuild: 'Neu aufgebaut. Dein eigener Text steht nicht mehr im Feld.',
	bringBack: 'Meinen Text zurückholen',
	preview: 'So sieht er gedruckt aus',
	save: 'Als Markdown speichern',
	copy: 'Kopieren',
	print: 'Drucken oder PDF',
	file: 'leitfaden-bericht.md',
	copied: 'Kopiert.',
	copyFailed: 'Das Kopieren ging nicht. Bitte speichere stattdessen die Datei.',
	saved: (file) => `Gespeichert als ${file}.`,
	loading: 'Ältere Treffen werden noch geladen. Der Bericht füllt sich gleich.',

	sections: {
		hours: 'Treffen und Stunden',
		goals: 'Ziele damals und jetzt',
		actionItems: 'Meine Aufgaben',
		takeaways: 'Das habe ich mitgenommen',
		signatures: 'Zeilen zum Unterschreiben',
	},

	document: {
		title: (name) => `Mentoring-Bericht von ${name}`,
		period: (from, to) => `Zeitraum: ${from} bis ${to}.`,
		mentor: (name) => `Mentor:in: ${name}`,
		mentee: (name) => `Mentee: ${name}`,
		noSessions: 'Kein Treffen in diesem Zeitraum.',
		number: 'Treffen',
		day: 'Tag',
		began: 'Beginn',
		minutes: 'Minuten',
		code: 'Prüfzeichen',
		sum: (sessions, minutes, spelled) =>
			`${sessions} Treffen, zusammen ${counted(minutes, 'Minute', 'Minuten')} (${spelled}).`,
		codes:
			'Ein Treffen mit Prüfzeichen haben beide auf ihren eigenen Geräten unterschrieben. Der Beleg dazu lässt sich ohne Netz prüfen.',
		goalStates: { open: 'unterwegs', reached: 'erreicht', dropped: 'gestrichen' },
		then: (level) => `Damals: ${level}`,
		now: (level) => `Jetzt: ${level}`,
		noLevel: 'In diesem Zeitraum kein Stand gewählt.',
		noGoals: 'Keine Ziele in diesem Zeitraum.',
		counts: (done, open, dropped) =>
			`${done} erledigt, ${open} offen${dropped > 0 ? `, ${dropped} gestrichen` : ''}.`,
		dropped: 'gestrichen',
		noActionItems: 'Keine Aufgaben in diesem Zeitraum.',
		takeaway: (n, text) => `${text} (${n}. Treffen)`,
		noTakeaways: 'In diesem Zeitraum nichts geteilt.',
		sign: (role, name) => `Datum, Unterschrift ${role} (${name}):`,
		roles: { mentor: 'Mentor:in', mentee: 'Mentee' },
	},
} satisfies Widen<typeof en>;
