// Ways, before one of them is chosen.
import { definePrompts, everywhere } from './prompt.ts';

export const options = definePrompts('options', [
	{
		id: 'E1',
		audience: 'mentor',
		minutes: 4,
		tags: everywhere,
		basis: 'grow',
		words: {
			en: {
				text: 'Give me three ways, one of them silly.',
				plain: 'Name three ideas. One may be funny.',
				why: 'The silly one frees the thinking for the other two.',
				avoidWhen: 'The matter is too serious for play.',
			},
			de: {
				text: 'Nenne drei Wege, einer darf verrückt sein.',
				plain: 'Nenne drei Ideen. Eine darf lustig sein.',
				why: 'Der verrückte macht den Kopf für die anderen frei.',
				avoidWhen: 'Die Sache ist zu ernst zum Spielen.',
			},
		},
	},
	{
		id: 'E2',
		audience: 'mentor',
		minutes: 3,
		tags: everywhere,
		basis: 'modelling',
		words: {
			en: {
				text: 'Who solves this well, and how?',
				plain: 'Who can do this well? What do they do?',
				why: 'A model makes the next step easier to picture.',
				avoidWhen: 'Comparing is part of the problem.',
			},
			de: {
				text: 'Wer kann das gut, und wie geht diese Person vor?',
				plain: 'Wer kann das gut? Was macht die Person?',
				why: 'Mit einem Vorbild lässt sich der nächste Schritt leichter denken.',
				avoidWhen: 'Das Vergleichen ist Teil des Problems.',
			},
		},
	},
	{
		id: 'E3',
		audience: 'both',
		minutes: 3,
		tags: everywhere,
		basis: 'solution-focus',
		words: {
			en: {
				text: 'What do you already have that helps?',
				plain: 'What are you good at already?',
				why: 'Strengths at hand are faster than new ones.',
				avoidWhen: 'It could sound as if no help were needed.',
			},
			de: {
				text: 'Was hast du schon, das hilft?',
				plain: 'Was kannst du schon gut?',
				why: 'Vorhandene Stärken helfen schneller als neue.',
				avoidWhen: 'Es könnte klingen, als bräuchte es keine Hilfe.',
			},
		},
	},
	{
		id: 'E4',
		audience: 'mentor',
		minutes: 1,
		tags: everywhere,
		basis: 'consent',
		words: {
			en: {
				text: 'Shall I share what I did, or keep asking?',
				plain: 'Do you want to hear what I did?',
				why: 'Advice lands when it was wanted.',
				avoidWhen: 'Your own story would be longer than a minute.',
			},
			de: {
				text: 'Soll ich erzählen, wie ich es gemacht habe, oder weiterfragen?',
				plain: 'Willst du hören, was ich gemacht habe?',
				why: 'Rat kommt an, wenn er gewollt ist.',
				avoidWhen: 'Deine Geschichte dauert länger als eine Minute.',
			},
		},
	},
	{
		id: 'E5',
		audience: 'mentor',
		minutes: 3,
		tags: ['study', 'career'],
		basis: 'decision',
		words: {
			en: {
				text: 'What does doing nothing cost?',
				plain: 'What happens if you do nothing?',
				why: 'Waiting is a choice too, and has its price.',
				avoidWhen: 'The person is already under pressure.',
			},
			de: {
				text: 'Was kostet es, nichts zu tun?',
				plain: 'Was passiert, wenn du nichts tust?',
				why: 'Auch Abwarten ist eine Entscheidung und hat ihren Preis.',
				avoidWhen: 'Die Person steht schon unter Druck.',
			},
		},
	},
	{
		id: 'E6',
		audience: 'mentor',
		minutes: 3,
		tags: everywhere,
		basis: 'experiment',
		words: {
			en: {
				text: 'What could you try in one week without risk?',
				plain: 'What can you try out for one week?',
				why: 'A small test replaces a long debate.',
				avoidWhen: 'The decision cannot be undone.',
			},
			de: {
				text: 'Was kannst du eine Woche gefahrlos testen?',
				plain: 'Was kannst du eine Woche lang probieren?',
				why: 'Ein kleiner Versuch ersetzt eine lange Debatte.',
				avoidWhen: 'Die Entscheidung lässt sich nicht zurücknehmen.',
			},
		},
	},
	{
		id: 'E7',
		audience: 'mentor',
		minutes: 3,
		tags: ['study', 'career'],
		basis: 'sponsorship',
		words: {
			en: {
				text: 'Whom could I introduce you to?',
				plain: 'Who do I know that can help you?',
				why: 'One introduction can do more than ten pieces of advice.',
				avoidWhen: 'You are not sure that you can keep the offer.',
			},
			de: {
				text: 'Wen könnte ich dir vorstellen?',
				plain: 'Kenne ich jemanden, der dir helfen kann?',
				why: 'Ein Kontakt bringt oft mehr als zehn Ratschläge.',
				avoidWhen: 'Du bist nicht sicher, ob du das halten kannst.',
			},
		},
	},
	{
		id: 'E8',
		audience: 'mentor',
		minutes: 4,
		tags: everywhere,
		basis: 'oskar',
		words: {
			en: {
				text: 'What would one notch better look like?',
				plain: 'What would be a little better?',
				why: 'One notch is near enough to begin today.',
				avoidWhen: 'The person needs relief, not a next level.',
			},
			de: {
				text: 'Wie sähe es eine Stufe besser aus?',
				plain: 'Was wäre ein kleines bisschen besser?',
				why: 'Eine Stufe ist nah genug, um heute anzufangen.',
				avoidWhen: 'Es braucht gerade Entlastung, keine nächste Stufe.',
			},
		},
	},
	{
		id: 'E9',
		audience: 'mentor',
		minutes: 3,
		tags: ['study', 'career'],
		basis: 'sponsorship',
		words: {
			en: {
				text: 'Who could open a door for you?',
				plain: 'Who could help you get in?',
				why: 'Most ways in lead past a person, not a form.',
				avoidWhen: 'The application has to be sent today.',
			},
			de: {
				text: 'Wer könnte dir eine Tür öffnen?',
				plain: 'Wer kann dir beim Einstieg helfen?',
				why: 'Die meisten Wege führen über Menschen, nicht über Formulare.',
				avoidWhen: 'Die Bewerbung muss heute noch weg.',
			},
		},
	},
	{
		id: 'E10',
		audience: 'both',
		minutes: 3,
		tags: everywhere,
		basis: 'group',
		words: {
			en: {
				text: 'Who in the round knows this too?',
				plain: 'Who here knows this feeling too?',
				why: 'Hearing that others know it makes it lighter.',
				avoidWhen: 'Somebody would have to lay something private open.',
			},
			de: {
				text: 'Wer in der Runde kennt das auch?',
				plain: 'Wem geht es auch so?',
				why: 'Dass andere es kennen, macht es leichter.',
				avoidWhen: 'Jemand müsste dafür Privates offenlegen.',
			},
		},
	},
]);
