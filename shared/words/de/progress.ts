import type { progress as en } from '../en/progress.ts';
import type { Widen } from '../words.ts';

export const progress = {
	chart: (goal) => `Wie sich „${goal}“ bewegt hat`,
	described: (sessions, first, last) =>
		sessions === 1
			? `Ein Treffen: ${last}.`
			: `${sessions} Treffen: zuerst ${first}, zuletzt ${last}.`,
	at: (level) => `„${level}“`,
	between: (low, high) => `zwischen „${low}“ und „${high}“`,
	axis: 'nach Treffen',
	levels: { '-2': '−2', '-1': '−1', '0': '0', '1': '+1', '2': '+2' },
	lastLooked: (day) => `zuletzt angeschaut am ${day}`,
	milestones: (done, all) => (all === 1 ? `${done} von 1 Etappe` : `${done} von ${all} Etappen`),
	topics: (n) => (n === 1 ? '1 Punkt dazu auf der Agenda' : `${n} Punkte dazu auf der Agenda`),
	openItems: (n) => (n === 1 ? '1 offene Aufgabe' : `${n} offene Aufgaben`),

	details: 'Genauer: eine Zahl für alle offenen Ziele',
	score: (score) => `So siehst du es: ${score}`,
	scoreIs:
		'50 heißt, dass alle Ziele wie vereinbart stehen; mehr ist mehr, und wichtigere Ziele wiegen schwerer. Das ist eine grobe Summe aus deinen letzten Zielständen, nur für dich: keine Note und nichts, um Menschen zu vergleichen.',
	noScore: 'Noch nichts zusammenzufassen: Zu keinem offenen Ziel gibt es einen Zielstand von dir.',
	of: 'Woraus sie besteht',
	goal: 'Ziel',
	yourLevel: 'Dein letzter Zielstand',
	weight: 'Gewicht',
} satisfies Widen<typeof en>;
