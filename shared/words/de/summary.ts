import type { summary as en } from '../en/summary.ts';
import type { Widen } from '../words.ts';

const counted = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

export const summary = {
	title: (n, date) => `${n}. Treffen, ${date}`,
	titleWithoutDate: (n) => `${n}. Treffen`,

	held: (duration, date) => `${duration} am ${date}.`,
	running: (date, time) => `Läuft seit dem ${date}, ${time} Uhr.`,
	planned: (when) => `Geplant für ${when}.`,
	plannedWithoutDate: 'Geplant, noch ohne Termin.',
	promised: (n) =>
		n === 0
			? 'Ihr habt keine Aufgaben vereinbart.'
			: `Ihr habt ${counted(n, 'Aufgabe', 'Aufgaben')} vereinbart.`,
	done: (n) => `${counted(n, 'Punkt', 'Punkte')} besprochen`,
	skipped: (n) => `${n} übersprungen`,
	parked: (n) => `${n} geparkt`,
	open: (n) => `${n} offen geblieben`,
	parkedTopics: (topics) => `Für später geparkt: ${topics}.`,
	goalMoved: (goal, from, to) => `Das Ziel „${goal}“ ging von „${from}“ zu „${to}“.`,
	goalStayed: (goal, level) => `Das Ziel „${goal}“ blieb bei „${level}“.`,
	goalStands: (goal, level) => `Das Ziel „${goal}“ steht bei „${level}“.`,
	goalMovedFor: (name, goal, from, to) =>
		`Aus Sicht von ${name} ging das Ziel „${goal}“ von „${from}“ zu „${to}“.`,
	goalStayedFor: (name, goal, level) =>
		`Aus Sicht von ${name} blieb das Ziel „${goal}“ bei „${level}“.`,
	goalStandsFor: (name, goal, level) =>
		`Aus Sicht von ${name} steht das Ziel „${goal}“ bei „${level}“.`,
	goalAgreed: (goal) => `Ihr habt das Ziel „${goal}“ vereinbart.`,
	milestoneReached: (milestone, goal) => `Etappe erreicht: ${milestone} („${goal}“).`,
	agreedHere: 'in diesem Treffen von beiden vereinbart',
	reachedHere: 'Etappe erreicht',
	next: (when, minutes) => `Nächster Termin: ${when}, ${counted(minutes, 'Minute', 'Minuten')}.`,
	noNext: 'Noch kein nächster Termin.',
	levels: {
		'-2': 'viel weniger als vereinbart',
		'-1': 'weniger als vereinbart',
		'0': 'wie vereinbart',
		'1': 'mehr als vereinbart',
		'2': 'viel mehr als vereinbart',
	},

	actionItemsTitle: 'Aufgaben',
	noActionItems: 'Keine aus diesem Treffen.',
	nextTitle: 'Nächster Termin',
	goalsTitle: 'Ziele',
	takeawaysTitle: 'Das nehmen wir mit',
	agendaTitle: 'Agenda',
	notesTitle: 'Unsere Notizen',
	myNotesTitle: 'Meine Notizen (nur für mich)',
	due: (day) => `bis ${day}`,
	isDropped: 'gestrichen',
	isOpen: 'offen',
	isSkipped: 'übersprungen',
	isParked: 'geparkt',
	onlyMe: 'nur für mich',
	spent: (spent, planned) => `${spent}, geplant ${planned}`,
	untitled: 'Ohne Titel',

	calendarTitle: 'Mentoring',
	calendarAction: (text) => `Aufgabe: ${text}`,
} satisfies Widen<typeof en>;
