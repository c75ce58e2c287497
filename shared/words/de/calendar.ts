import type { calendar as en } from '../en/calendar.ts';
import type { Widen } from '../words.ts';

export const calendar = {
	titles: {
		session: {
			planned: 'Mentoring',
			live: 'Mentoring (läuft)',
			ended: 'Mentoring (hat stattgefunden)',
			cancelled: 'Mentoring (abgesagt)',
		},
		actionItem: {
			open: 'Aufgabe fällig (offen)',
			done: 'Aufgabe fällig (erledigt)',
			dropped: 'Aufgabe fällig (gestrichen)',
		},
	},

	title: 'Im Kalender abonnieren',
	lead: 'Ein Link, den dein Kalender von selbst abruft: wann ihr euch trefft und wann deine eigenen Aufgaben fällig sind. Nie, worum es geht, und nie, mit wem.',
	warning: 'Wer diesen Link hat, sieht diese Termine. Behalte ihn für dich.',
	make: 'Link erstellen',
	making: 'Der Link entsteht …',
	link: 'Kalender-Link',
	hint: 'In deinem Kalender: einen Kalender „per URL“ oder „aus dem Internet“ hinzufügen.',
	copy: 'Link kopieren',
	copied: 'Kopiert',
	copyByHand: 'Bitte kopiere den markierten Link von Hand.',
	exists:
		'Es gibt schon einen Link. Ein zweites Mal zeigen lässt er sich nicht; ein neuer löst ihn ab.',
	again: 'Neuen Link erstellen',
	revoke: 'Link abschalten',
	revoked: 'Der Link ist aus. Kalender, die ihn hatten, bekommen nichts mehr.',
	local: (name) =>
		`Das geht, sobald du ${name} eingeladen hast. Bis dahin bleibt alles auf diesem Gerät.`,
	offline: 'Der Server ist nicht erreichbar. Versuch es gleich noch einmal.',
	lookAgain: 'Noch einmal versuchen',
	left: 'Du hast dieses Mentoring verlassen; einen Kalender-Link gibt es dafür nicht mehr.',
	failed: 'Das hat nicht geklappt. Versuch es gleich noch einmal.',
} satisfies Widen<typeof en>;
