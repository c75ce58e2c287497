import type { availability as en } from '../en/availability.ts';
import type { Widen } from '../words.ts';

export const availability = {
	title: 'Wann wir beide Zeit haben',
	hint: (name) =>
		`Male die Stunden an, in denen du meistens Zeit hast. ${name} sieht diese Stunden und sonst nichts aus deinem Kalender.`,
	mine: 'Stunden, in denen ich meistens Zeit habe',
	cell: (day, time) => `${day}, ${time} Uhr`,
	cellBoth: (day, time, name) => `${day}, ${time} Uhr, ${name} auch`,
	weekdays: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
	weekdaysLong: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
	clear: 'Alles löschen',
	zone: (zone) => `Nach deiner Uhr (${zone})`,
	legendMine: 'Du',
	legendTheirs: (name) => name,
	theirsMissing: (name) => `${name} hat noch keine Stunden angemalt.`,
	proposals: 'Beide haben Zeit',
	none: 'In den nächsten Wochen passt nichts zusammen. Noch ein paar Stunden anmalen?',
	propose: 'Termin vorschlagen',
	agreed: 'Von beiden zugesagt',
	nobody: 'Von euch beiden hat noch niemand zugesagt.',
	waiting: (name) => `${name} muss noch zusagen.`,
	asked: (name) => `${name} schlägt diesen Termin vor.`,
	yes: 'Passt mir',
	no: 'Zusage zurücknehmen',
	did: {
		edit: 'Stunden gespeichert',
		clear: 'Stunden gelöscht',
		propose: 'Termin vorgeschlagen',
		move: (name) => `Termin verschoben. Machst du das rückgängig, muss ${name} neu zusagen.`,
		cancel: (name) => `Termin abgesagt. Machst du das rückgängig, muss ${name} neu zusagen.`,
		yes: 'Zugesagt',
		no: 'Zusage zurückgenommen',
	},
} satisfies Widen<typeof en>;
