// Coming in: the person before the plan.
import { definePrompts, everywhere } from './prompt.ts';

export const arrive = definePrompts('arrive', [
	{
		id: 'A1',
		audience: 'mentor',
		minutes: 1,
		tags: everywhere,
		basis: 'presence',
		words: {
			en: {
				text: 'How are you arriving, in three words?',
				plain: 'How are you today? Say three words.',
				why: 'Starts with the person, not with the plan.',
				avoidWhen: 'You already know that something hard has happened today.',
			},
			de: {
				text: 'Mit welchen drei Worten kommst du an?',
				plain: 'Wie geht es dir heute? Sag drei Wörter.',
				why: 'Fängt beim Menschen an, nicht beim Plan.',
				avoidWhen: 'Du weißt schon, dass heute etwas Schweres passiert ist.',
			},
		},
	},
	{
		id: 'A2',
		audience: 'mentor',
		minutes: 2,
		tags: everywhere,
		basis: 'solution-focus',
		words: {
			en: {
				text: 'What went better than you thought?',
				plain: 'What went well?',
				why: 'What works is easier to build on than what does not.',
				avoidWhen: 'The week was plainly bad; it would sound like a joke.',
			},
			de: {
				text: 'Was lief besser als gedacht?',
				plain: 'Was hat gut geklappt?',
				why: 'Auf dem, was klappt, lässt sich leichter aufbauen.',
				avoidWhen: 'Die Woche war erkennbar schlimm; es klänge wie Spott.',
			},
		},
	},
	{
		id: 'A3',
		audience: 'mentor',
		minutes: 2,
		tags: everywhere,
		basis: 'presence',
		words: {
			en: {
				text: 'What is taking your attention today?',
				plain: 'What do you think about a lot today?',
				why: 'Said aloud, it takes up less room.',
				avoidWhen: 'You have no time to hear the answer.',
			},
			de: {
				text: 'Was nimmt heute Platz in deinem Kopf ein?',
				plain: 'Woran denkst du heute viel?',
				why: 'Ausgesprochen nimmt es weniger Platz ein.',
				avoidWhen: 'Ihr habt keine Zeit, die Antwort anzuhören.',
			},
		},
	},
	{
		id: 'A4',
		audience: 'mentor',
		minutes: 2,
		tags: everywhere,
		basis: 'continuity',
		words: {
			en: {
				text: 'What changed since we last spoke?',
				plain: 'What is new since last time?',
				why: 'Keeps the thread from one session to the next.',
				avoidWhen: 'It is your first session.',
			},
			de: {
				text: 'Was hat sich seit dem letzten Mal geändert?',
				plain: 'Was ist neu seit dem letzten Mal?',
				why: 'Hält den Faden von einem Treffen zum nächsten.',
				avoidWhen: 'Es ist euer erstes Treffen.',
			},
		},
	},
	{
		id: 'A5',
		audience: 'mentor',
		minutes: 2,
		tags: everywhere,
		basis: 'session-goal',
		words: {
			en: {
				text: 'What should be lighter when we hang up?',
				plain: 'What do you want to feel better about today?',
				why: 'Gives the session an aim in the mentee’s own words.',
				avoidWhen: 'The person wants to tell something first, not to solve it.',
			},
			de: {
				text: 'Was soll am Ende leichter sein?',
				plain: 'Was soll heute besser werden?',
				why: 'Gibt dem Treffen ein Ziel in eigenen Worten.',
				avoidWhen: 'Die Person will erst einmal erzählen, nicht lösen.',
			},
		},
	},
	{
		id: 'A6',
		audience: 'mentor',
		minutes: 1,
		tags: everywhere,
		basis: 'contracting',
		words: {
			en: {
				text: 'What do you need from me most today?',
				plain: 'How can I help you today?',
				why: 'Listening, asking or advising: better asked than guessed.',
				avoidWhen: 'The need has just been said; then simply begin.',
			},
			de: {
				text: 'Was brauchst du heute vor allem von mir?',
				plain: 'Wie kann ich dir heute helfen?',
				why: 'Zuhören, fragen oder Rat geben: lieber nachfragen als vermuten.',
				avoidWhen: 'Es wurde eben schon gesagt; dann fang einfach an.',
			},
		},
	},
	{
		id: 'A7',
		audience: 'both',
		minutes: 1,
		tags: everywhere,
		basis: 'e-mentoring',
		words: {
			en: {
				text: 'Is your place private enough to speak freely?',
				plain: 'Are you alone? Can you talk openly?',
				why: 'Some things are only said where nobody else listens.',
				avoidWhen: 'Somebody stands close by; ask in the chat of the call instead.',
			},
			de: {
				text: 'Kannst du gerade frei sprechen?',
				plain: 'Bist du allein? Kannst du offen reden?',
				why: 'Manches sagt man nur, wenn sonst niemand zuhört.',
				avoidWhen: 'Es steht jemand daneben; dann lieber im Chat fragen.',
			},
		},
	},
	{
		id: 'A8',
		audience: 'both',
		minutes: 2,
		tags: everywhere,
		basis: 'trust',
		words: {
			en: {
				text: 'Tell me one small thing outside of work or school.',
				plain: 'Tell me something small about you.',
				why: 'Trust grows on small things first.',
				avoidWhen: 'Time is short and something urgent waits.',
			},
			de: {
				text: 'Erzähl mir etwas Kleines abseits von Arbeit oder Schule.',
				plain: 'Erzähl mir etwas Kleines von dir.',
				why: 'Vertrauen wächst zuerst an kleinen Dingen.',
				avoidWhen: 'Die Zeit ist knapp und etwas Dringendes wartet.',
			},
		},
	},
	{
		id: 'A9',
		audience: 'mentor',
		minutes: 1,
		tags: everywhere,
		basis: 'listening',
		words: {
			en: {
				text: 'Shall I simply listen today?',
				plain: 'Do you want me to just listen?',
				why: 'Whoever may just tell needs to defend nothing.',
				avoidWhen: 'Somebody is in danger; then get help together.',
			},
			de: {
				text: 'Soll ich heute einfach nur zuhören?',
				plain: 'Soll ich nur zuhören?',
				why: 'Wer nur erzählen darf, muss nichts verteidigen.',
				avoidWhen: 'Jemand ist in Gefahr; dann holt gemeinsam Hilfe.',
			},
		},
	},
]);
