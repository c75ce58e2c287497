import type { proposal as en } from '../en/proposal.ts';
import type { Widen } from '../words.ts';

export const proposal = {
	title: 'Vorschlag für die Agenda',
	hint: 'Aus dem, was ihr vereinbart und getan habt. Ihr bekommt beide denselben.',
	take: 'Diese Agenda übernehmen',
	takeHint: 'Startet das Treffen damit.',
	look: (n) => (n === 1 ? '1 Punkt, und warum' : `${n} Punkte, und warum`),
	leaveOut: (title) => `„${title}“ weglassen`,
	leftOut: (n) => (n === 1 ? '1 Punkt weggelassen.' : `${n} Punkte weggelassen.`),
	bringBack: 'Zurückholen',
	aside: (n) =>
		n === 1
			? '1 Thema passt nicht mehr hinein und wird geparkt.'
			: `${n} Themen passen nicht mehr hinein und werden geparkt.`,
	takenTitle: 'Agenda für dieses Treffen',
	taken: (minutes) => `${minutes} Min. Das Treffen beginnt damit.`,
	takenOf: (minutes, length) =>
		`${minutes} von ${length} Min. sind verplant. Das Treffen beginnt damit.`,
	giveBack: 'Zurücknehmen',
	ready: 'Vorschlag liegt bereit',
	did: { take: 'Agenda übernommen', giveBack: 'Agenda zurückgenommen' },

	because: (clauses) => `weil ${clauses}`,
	reasons: {
		always: 'das in jedes Treffen gehört',
		promises: (n) => (n === 1 ? 'noch 1 Aufgabe offen ist' : `noch ${n} Aufgaben offen sind`),
		carried: (n) =>
			n === 1 ? 'eine davon einmal mitgenommen wurde' : `eine davon ${n}-mal mitgenommen wurde`,
		number: (n) => `das zum ${n}. Treffen gehört`,
		midterm: (n, of) =>
			n === 1
				? `1 von ${of} Treffen hinter euch liegt`
				: `${n} von ${of} Treffen hinter euch liegen`,
		last: (of) => `es das letzte von ${of} geplanten Treffen ist`,
		unseen: (n, goal) =>
			n === 1
				? `Ziel ${goal} zuletzt gestern dran war`
				: `Ziel ${goal} seit ${n} Tagen nicht dran war`,
		dueToday: (goal) => `Ziel ${goal} heute fällig ist`,
		dueIn: (n, goal) =>
			n === 1 ? `Ziel ${goal} morgen fällig ist` : `Ziel ${goal} in ${n} Tagen fällig ist`,
		dueSince: (n, goal) =>
			n === 1 ? `Ziel ${goal} gestern fällig war` : `Ziel ${goal} seit ${n} Tagen fällig ist`,
		focus_strength: (n) =>
			n === 1
				? 'beim letzten Treffen keine Stärke dran war'
				: `seit ${n} Treffen keine Stärke dran war`,
		focus_stretch: (n) =>
			n === 1
				? 'beim letzten Treffen kein Neuland dran war'
				: `seit ${n} Treffen kein Neuland dran war`,
		topic: (name) => `${name} es notiert hat`,
		topicMine: 'du es notiert hast',
		pulse: (n, item) =>
			n === 1
				? `ihr zuletzt bei „${item}“ 1 Stufe auseinanderlagt`
				: `ihr zuletzt bei „${item}“ ${n} Stufen auseinanderlagt`,
	},
	pulseItems: ['gehört gefühlt', 'was wichtig ist', 'wie wir arbeiten', 'die Zeit wert'],
} satisfies Widen<typeof en>;
