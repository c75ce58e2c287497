// Looking back, and out of the door.
import { definePrompts, everywhere } from './prompt.ts';

export const close = definePrompts('close', [
	{
		id: 'H1',
		audience: 'both',
		minutes: 2,
		tags: everywhere,
		basis: 'reflection',
		words: {
			en: {
				text: 'What do you take with you in one sentence?',
				plain: 'What will you remember? Say one sentence.',
				why: 'One sentence stays; ten do not.',
				avoidWhen: 'The talk was hard; then a thank-you is enough.',
			},
			de: {
				text: 'Was nimmst du in einem Satz mit?',
				plain: 'Was merkst du dir? Sag einen Satz.',
				why: 'Ein Satz bleibt, zehn nicht.',
				avoidWhen: 'Das Gespräch war schwer; dann reicht ein Dank.',
			},
		},
	},
	{
		id: 'H2',
		audience: 'both',
		minutes: 2,
		tags: everywhere,
		basis: 'alliance',
		words: {
			en: {
				text: 'How was it to work together today?',
				plain: 'How was our talk today?',
				why: 'Small frictions are cheap to mend today.',
				avoidWhen: 'There is no time left to hear a “not so good”.',
			},
			de: {
				text: 'Wie war unsere Zusammenarbeit heute?',
				plain: 'Wie war unser Gespräch heute?',
				why: 'Kleine Reibungen lassen sich heute noch leicht beheben.',
				avoidWhen: 'Für ein „nicht so gut“ bliebe keine Zeit mehr.',
			},
		},
	},
	{
		id: 'H3',
		audience: 'both',
		minutes: 2,
		tags: everywhere,
		basis: 'continuity',
		words: {
			en: {
				text: 'What must we not forget next time?',
				plain: 'What is important for next time?',
				why: 'Whatever is named now is on the next agenda.',
				avoidWhen: 'It is your last session.',
			},
			de: {
				text: 'Was dürfen wir beim nächsten Mal nicht vergessen?',
				plain: 'Was ist beim nächsten Mal wichtig?',
				why: 'Was jetzt genannt wird, steht auf der nächsten Agenda.',
				avoidWhen: 'Es ist euer letztes Treffen.',
			},
		},
	},
	{
		id: 'H4',
		audience: 'both',
		minutes: 2,
		tags: everywhere,
		basis: 'appreciation',
		words: {
			en: {
				text: 'What do you thank each other for?',
				plain: 'Say thank you. For what?',
				why: 'Thanks that are spoken stay with people for long.',
				avoidWhen: 'It would sound dutiful after a quarrel.',
			},
			de: {
				text: 'Wofür dankt ihr einander?',
				plain: 'Sagt danke. Wofür?',
				why: 'Ein ausgesprochener Dank wirkt lange nach.',
				avoidWhen: 'Nach einem Streit klänge es nach Pflicht.',
			},
		},
	},
	{
		id: 'H5',
		audience: 'both',
		minutes: 4,
		tags: everywhere,
		basis: 'closure',
		words: {
			en: {
				text: 'Which moment of our time would you replay?',
				plain: 'What was your best moment with me?',
				why: 'A moment tells more than a verdict.',
				avoidWhen: 'Your time together was short or unhappy.',
			},
			de: {
				text: 'Welchen Moment unserer Zeit würdest du noch einmal erleben?',
				plain: 'Was war unser schönster Moment?',
				why: 'Ein Moment erzählt mehr als ein Urteil.',
				avoidWhen: 'Eure Zeit war kurz oder unglücklich.',
			},
		},
	},
	{
		id: 'H6',
		audience: 'mentor',
		minutes: 3,
		tags: everywhere,
		basis: 'closure',
		words: {
			en: {
				text: 'What will you do without me now?',
				plain: 'What can you do alone now?',
				why: 'The aim of mentoring is to do without it.',
				avoidWhen: 'The ending was not the mentee’s choice.',
			},
			de: {
				text: 'Was machst du ab jetzt ohne mich?',
				plain: 'Was kannst du jetzt allein?',
				why: 'Gutes Mentoring macht sich selbst überflüssig.',
				avoidWhen: 'Das Ende war nicht der Wunsch deines Gegenübers.',
			},
		},
	},
	{
		id: 'H7',
		audience: 'mentor',
		minutes: 3,
		tags: ['study', 'career'],
		basis: 'closure',
		words: {
			en: {
				text: 'Whom could you mentor in this?',
				plain: 'Who could you help with this?',
				why: 'Passing it on is how it stays.',
				avoidWhen: 'It would be one duty more in a full life.',
			},
			de: {
				text: 'Wen könntest du darin begleiten?',
				plain: 'Wem kannst du dabei helfen?',
				why: 'Was man weitergibt, bleibt.',
				avoidWhen: 'Es wäre nur eine Pflicht mehr im vollen Alltag.',
			},
		},
	},
	{
		id: 'H8',
		audience: 'both',
		minutes: 3,
		tags: everywhere,
		basis: 'closure',
		words: {
			en: {
				text: 'What stays unfinished, and is that all right?',
				plain: 'What is not finished? Is that okay?',
				why: 'Not every goal has to be reached for a good ending.',
				avoidWhen: 'There is still time to finish it.',
			},
			de: {
				text: 'Was bleibt offen, und ist das in Ordnung?',
				plain: 'Was ist nicht fertig? Ist das in Ordnung?',
				why: 'Für einen guten Abschluss muss nicht jedes Ziel erreicht sein.',
				avoidWhen: 'Es ist noch Zeit, es fertig zu machen.',
			},
		},
	},
	{
		id: 'H9',
		audience: 'both',
		minutes: 2,
		tags: everywhere,
		basis: 'closure',
		words: {
			en: {
				text: 'How do we stay in touch, or not?',
				plain: 'Will we talk again? How?',
				why: 'A clear ending is kinder than one that fades.',
				avoidWhen: 'The rules of your programme have settled it.',
			},
			de: {
				text: 'Wie bleiben wir in Kontakt, oder eben nicht?',
				plain: 'Hören wir noch voneinander? Wie?',
				why: 'Ein klares Ende ist freundlicher als eines, das versickert.',
				avoidWhen: 'Die Regeln eures Programms legen es schon fest.',
			},
		},
	},
	{
		id: 'H10',
		audience: 'both',
		minutes: 3,
		tags: everywhere,
		basis: 'alliance',
		words: {
			en: {
				text: 'What should we stop doing?',
				plain: 'What should we not do any more?',
				why: 'Room for the new comes from what is let go.',
				avoidWhen: 'You are at the very beginning.',
			},
			de: {
				text: 'Womit sollten wir aufhören?',
				plain: 'Was sollen wir nicht mehr machen?',
				why: 'Platz für Neues entsteht, wo ihr etwas weglasst.',
				avoidWhen: 'Ihr steht noch ganz am Anfang.',
			},
		},
	},
	{
		id: 'H11',
		audience: 'both',
		minutes: 3,
		tags: ['study', 'career'],
		basis: 'alliance',
		words: {
			en: {
				text: 'What have we not dared to say?',
				plain: 'Is there something we did not talk about?',
				why: 'What was spared so far is often what helps on.',
				avoidWhen: 'You have no time to hold the answer.',
			},
			de: {
				text: 'Was haben wir uns noch nicht zu sagen getraut?',
				plain: 'Gibt es etwas, worüber wir nicht reden?',
				why: 'Was bisher ausgespart war, bringt oft am meisten weiter.',
				avoidWhen: 'Ihr habt keine Zeit, die Antwort aufzufangen.',
			},
		},
	},
]);
