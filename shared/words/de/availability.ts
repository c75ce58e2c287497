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
	agreed: 'Von beiden zugesagt',
	waiting: (name) => `${name} muss noch zusagen.`,
	asked: (name) => `${name} schlägt diesen Termin vor.`,
	yes: 'Passt mir',
	did: {
		edit: 'Stunden gespeichert',
		clear: 'Stunden gelöscht',
		yes: 'Zugesagt',
		no: 'Zusage zurückgenommen',
	},
} satisfies Widen<typeof en>;
