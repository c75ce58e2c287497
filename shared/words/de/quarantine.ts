import type { quarantine as en } from '../en/quarantine.ts';
import type { Widen } from '../words.ts';

export const quarantine = {
	title: 'Nicht gesendet',
	lead: 'Diese Änderungen wurden nicht angenommen. Verloren ist nichts: Deine Worte bleiben hier, bis du entscheidest.',
	empty: 'Hier wartet nichts. Jede Änderung wurde angenommen.',
	loading: 'Einen Moment …',
	unreachable:
		'Die Erweiterung startet gerade neu. Deine Worte sind sicher; schau gleich noch einmal nach.',
	count: (n) =>
		n === 1 ? '1 Änderung wurde nicht gesendet' : `${n} Änderungen wurden nicht gesendet`,
	show: 'Ansehen',
	refusedOn: (when) => `Abgelehnt am ${when}`,
	inMentorship: (name) => `Im Mentoring mit ${name}`,

	reasons: {
		invalid: 'Der Inhalt hatte nicht die erwartete Form.',
		forbidden: 'Das darf nur die Person ändern, der es gehört.',
		not_found: 'Was du geändert hast, war inzwischen entfernt.',
		too_long: 'Der Text ist zu lang.',
		closed: 'Es war schon abgeschlossen, als deine Änderung ankam.',
		unknown_mutation: 'Der Server kennt diese Art von Änderung noch nicht.',
		unknown: 'Der Server hat keinen Grund genannt.',
	},
	tooLong: (max) => `Der Text ist zu lang: Es passen höchstens ${max} Zeichen.`,

	things: {
		actionItem: 'Aufgabe',
		comment: 'Kommentar',
		agendaItem: 'Punkt',
		goal: 'Ziel',
		milestone: 'Etappe',
		checkIn: 'Zielstand',
		note: 'Notiz',
		takeaway: 'Das nehme ich mit',
		session: 'Treffen',
		mentorship: 'Mentoring',
		member: 'Name',
		callLink: 'Anruf',
		other: 'Änderung',
	},
	noText: 'Diese Änderung enthält keinen Text von dir.',
	noteText: 'Dieser Text stand in einer Notiz:',

	fields: {
		text: 'Text',
		title: 'Titel',
		name: 'Name',
		ifThen: 'Wenn … dann …',
		why: 'Warum',
		evidence: 'Woran man es sieht',
		muchLess: 'Viel weniger als vereinbart',
		less: 'Weniger als vereinbart',
		asAgreed: 'Wie vereinbart',
		more: 'Mehr als vereinbart',
		muchMore: 'Viel mehr als vereinbart',
		notice: 'Woran andere es merken',
		obstacle: 'Was dazwischenkommen könnte',
		firstStep: 'Erster Schritt',
		callKey: 'Anruf',
	},

	copy: 'Kopieren',
	copied: 'Kopiert',
	edit: 'Ändern und neu senden',
	resend: 'Neu senden',
	resent: 'Neu gesendet',
	discard: 'Verwerfen',
	discardAsk: 'Diese Worte endgültig verwerfen?',
	discardConfirm: 'Ja, verwerfen',
	failed: 'Das hat gerade nicht geklappt. Deine Worte sind noch hier.',
	charactersLeft: (n) => `${n} Zeichen zu viel`,
} satisfies Widen<typeof en>;
