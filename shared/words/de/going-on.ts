import type { goingOn as en } from '../en/going-on.ts';
import type { Widen } from '../words.ts';

export const goingOn = {
	title: 'Mit jemand anderem als Mentor:in weitermachen',
	lead: (name) =>
		`Du beginnst ein neues Mentoring und nimmst mit, was dir gehört. ${name} sieht davon nichts.`,
	goals: 'Deine Ziele',
	items: 'Deine Aufgaben',
	nothing: 'Hier ist kein Ziel und keine Aufgabe offen, die du allein geschrieben hast.',
	holds: (fields, milestones) =>
		[
			fields === 1 ? '1 Feld im Zielbild' : `${fields} Felder im Zielbild`,
			milestones === 1 ? '1 Etappe' : `${milestones} Etappen`,
		].join(', '),
	milestones: 'Etappen',
	without: (name, fields) => `Bleibt hier, weil ${name} mitgeschrieben hat: ${fields}`,
	stays: (name) =>
		`Notizen, Rückmeldungen, Zusammenfassungen und alles, was ${name} geschrieben hat, bleiben hier, und dieses Mentoring bleibt für euch beide, wie es ist.`,
	notYours: (n, name, more) =>
		n === 1
			? `${more ? 'Noch ein' : 'Ein'} Ziel oder eine Aufgabe enthält Worte von ${name} und bleibt hier zum Lesen.`
			: `${more ? 'Noch ' : ''}${n} Ziele oder Aufgaben enthalten Worte von ${name} und bleiben hier zum Lesen.`,
	name: 'Wie heißt dein:e neue:r Mentor:in?',
	nameMissing: 'Bitte gib einen Namen ein.',
	submit: 'Neues Mentoring beginnen',
	working: 'Das neue Mentoring wird angelegt …',
	refused: 'Das hat gerade nicht geklappt. Nichts ist verloren; versuch es bitte noch einmal.',
	leftOut: (n) =>
		n === 1
			? 'Das Mentoring ist da, aber eine Sache kam nicht mit. Sie ist noch hier.'
			: `Das Mentoring ist da, aber ${n} Sachen kamen nicht mit. Sie sind noch hier.`,

	begun: (name) => `Du hast das neue Mentoring schon begonnen, mit ${name}.`,
	begunOpen: 'Öffnen',
	begunTwice:
		'Du hast es auf mehr als einem Gerät begonnen, deshalb gibt es mehrere. Behalte eines und beende oder verlasse die anderen.',
	begunLess: (name) =>
		`Das hier ist noch nicht mitgekommen. Bis ${name} dabei ist, kannst du es noch ankreuzen und mitnehmen.`,
	begunMore: 'Auch das mitnehmen',
	begunStayed: (n, name) =>
		n === 1
			? `Ein Ziel oder eine Aufgabe von dir ist hier geblieben. ${name} ist im neuen Mentoring schon dabei; was du dort haben möchtest, trägst du jetzt selbst ein:`
			: `${n} Ziele oder Aufgaben von dir sind hier geblieben. ${name} ist im neuen Mentoring schon dabei; was du dort haben möchtest, trägst du jetzt selbst ein:`,

	from: (name) =>
		`Hier geht es nach dem Mentoring mit ${name} weiter. Das alte bleibt, wie es ist; du kannst es beenden oder verlassen, wann du magst.`,
	fromMore: (name) => `Noch etwas von dort mitnehmen, bis ${name} dabei ist`,
	fromOpen: (name) => `Das mit ${name} beenden oder verlassen`,

	mentor: (name) =>
		`Wenn jemand anderes als Mentor:in übernimmt, beginnt ${name} mit dieser Person ein neues Mentoring (unter „Mit jemand anderem als Mentor:in weitermachen“) und nimmt Eigenes mit. Mehr ist dort von eurem Mentoring nicht zu sehen.`,
} satisfies Widen<typeof en>;
