// Looking back, and out of the door.
import { definePrompts } from './prompt.ts';

export const close = definePrompts('close', [
	{
		id: 'H1',
		audience: 'both',
		words: {
			en: {
				text: 'What do you take with you in one sentence?',
				why: 'One sentence stays; ten do not.',
			},
			de: {
				text: 'Was nimmst du in einem Satz mit?',
				why: 'Ein Satz bleibt, zehn nicht.',
			},
		},
	},
	{
		id: 'H2',
		audience: 'both',
		words: {
			en: {
				text: 'How was it to work together today?',
				why: 'Small frictions are cheap to mend today.',
			},
			de: {
				text: 'Wie war unsere Zusammenarbeit heute?',
				why: 'Kleine Reibungen lassen sich heute noch leicht beheben.',
			},
		},
	},
	{
		id: 'H3',
		audience: 'both',
		words: {
			en: {
				text: 'What must we not forget next time?',
				why: 'Whatever is named now is on the next agenda.',
				avoidWhen: 'It is your last session.',
			},
			de: {
				text: 'Was dürfen wir beim nächsten Mal nicht vergessen?',
				why: 'Was jetzt genannt wird, steht auf der nächsten Agenda.',
				avoidWhen: 'Es ist euer letztes Treffen.',
			},
		},
	},
	{
		id: 'H4',
		audience: 'both',
		words: {
			en: {
				text: 'What do you thank each other for?',
				why: 'Thanks that are spoken stay with people for long.',
			},
			de: {
				text: 'Wofür dankt ihr einander?',
				why: 'Ein ausgesprochener Dank wirkt lange nach.',
			},
		},
	},
	{
		id: 'H5',
		audience: 'both',
		words: {
			en: {
				text: 'Which moment of our time would you replay?',
				why: 'A moment tells more than a verdict.',
			},
			de: {
				text: 'Welchen Moment unserer Zeit würdest du noch einmal erleben?',
				why: 'Ein Moment erzählt mehr als ein Urteil.',
			},
		},
	},
	{
		id: 'H6',
		audience: 'mentor',
		words: {
			en: {
				text: 'What will you do without me now?',
				why: 'The aim of mentoring is to do without it.',
				avoidWhen: 'The ending was not the mentee’s choice.',
			},
			de: {
				text: 'Was machst du ab jetzt ohne mich?',
				why: 'Gutes Mentoring macht sich selbst überflüssig.',
				avoidWhen: 'Das Ende war nicht der Wunsch deines Gegenübers.',
			},
		},
	},
	{
		id: 'H7',
		audience: 'mentor',
		words: {
			en: {
				text: 'Whom could you mentor in this?',
				why: 'Passing it on is how it stays.',
			},
			de: {
				text: 'Wen könntest du darin begleiten?',
				why: 'Was man weitergibt, bleibt.',
			},
		},
	},
	{
		id: 'H8',
		audience: 'both',
		words: {
			en: {
				text: 'What stays unfinished, and is that all right?',
				why: 'Not every goal has to be reached for a good ending.',
			},
			de: {
				text: 'Was bleibt offen, und ist das in Ordnung?',
				why: 'Für einen guten Abschluss muss nicht jedes Ziel erreicht sein.',
			},
		},
	},
	{
		id: 'H9',
		audience: 'both',
		words: {
			en: {
				text: 'How do we stay in touch, or not?',
				why: 'A clear ending is kinder than one that fades.',
			},
			de: {
				text: 'Wie bleiben wir in Kontakt, oder eben nicht?',
				why: 'Ein klares Ende ist freundlicher als eines, das versickert.',
			},
		},
	},
]);
