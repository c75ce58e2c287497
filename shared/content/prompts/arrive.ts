// Coming in: the person before the plan.
import { definePrompts } from './prompt.ts';

export const arrive = definePrompts('arrive', [
	{
		id: 'A1',
		audience: 'mentor',
		words: {
			en: {
				text: 'How are you arriving, in three words?',
				why: 'Starts with the person, not with the plan.',
				avoidWhen: 'You already know that something hard has happened today.',
			},
			de: {
				text: 'Mit welchen drei Worten kommst du an?',
				why: 'Fängt beim Menschen an, nicht beim Plan.',
				avoidWhen: 'Du weißt schon, dass heute etwas Schweres passiert ist.',
			},
		},
	},
	{
		id: 'A2',
		audience: 'mentor',
		words: {
			en: {
				text: 'What went better than you thought?',
				why: 'What works is easier to build on than what does not.',
				avoidWhen: 'The week was plainly bad; it would sound like a joke.',
			},
			de: {
				text: 'Was lief besser als gedacht?',
				why: 'Auf dem, was klappt, lässt sich leichter aufbauen.',
				avoidWhen: 'Die Woche war erkennbar schlimm; es klänge wie Spott.',
			},
		},
	},
	{
		id: 'A3',
		audience: 'mentor',
		words: {
			en: {
				text: 'What is taking your attention today?',
				why: 'Said aloud, it takes up less room.',
				avoidWhen: 'You have no time to hear the answer.',
			},
			de: {
				text: 'Was nimmt heute Platz in deinem Kopf ein?',
				why: 'Ausgesprochen nimmt es weniger Platz ein.',
				avoidWhen: 'Ihr habt keine Zeit, die Antwort anzuhören.',
			},
		},
	},
	{
		id: 'A4',
		audience: 'mentor',
		words: {
			en: {
				text: 'What changed since we last spoke?',
				why: 'Keeps the thread from one session to the next.',
				avoidWhen: 'It is your first session.',
			},
			de: {
				text: 'Was hat sich seit dem letzten Mal geändert?',
				why: 'Hält den Faden von einem Treffen zum nächsten.',
				avoidWhen: 'Es ist euer erstes Treffen.',
			},
		},
	},
	{
		id: 'A5',
		audience: 'mentor',
		words: {
			en: {
				text: 'What should be lighter when we hang up?',
				why: 'Gives the session an aim in the mentee’s own words.',
			},
			de: {
				text: 'Was soll am Ende leichter sein?',
				why: 'Gibt dem Treffen ein Ziel in eigenen Worten.',
			},
		},
	},
	{
		id: 'A6',
		audience: 'mentor',
		words: {
			en: {
				text: 'What do you need from me most today?',
				why: 'Listening, asking or advising: better asked than guessed.',
			},
			de: {
				text: 'Was brauchst du heute vor allem von mir?',
				why: 'Zuhören, fragen oder raten: lieber fragen als vermuten.',
			},
		},
	},
	{
		id: 'A7',
		audience: 'both',
		words: {
			en: {
				text: 'Is your place private enough to speak freely?',
				why: 'Some things are only said where nobody else listens.',
			},
			de: {
				text: 'Kannst du gerade frei sprechen?',
				why: 'Manches sagt man nur, wenn sonst niemand zuhört.',
			},
		},
	},
	{
		id: 'A8',
		audience: 'both',
		words: {
			en: {
				text: 'Tell me one small thing outside of work or school.',
				why: 'Trust grows on small things first.',
				avoidWhen: 'Time is short and something urgent waits.',
			},
			de: {
				text: 'Erzähl mir etwas Kleines abseits von Arbeit oder Schule.',
				why: 'Vertrauen wächst zuerst an kleinen Dingen.',
				avoidWhen: 'Die Zeit ist knapp und etwas Dringendes wartet.',
			},
		},
	},
]);
