// Ways, before one of them is chosen.
import { definePrompts } from './prompt.ts';

export const options = definePrompts('options', [
	{
		id: 'E1',
		audience: 'mentor',
		words: {
			en: {
				text: 'Give me three ways, one of them silly.',
				why: 'The silly one frees the thinking for the other two.',
				avoidWhen: 'The matter is too serious for play.',
			},
			de: {
				text: 'Nenne drei Wege, einer darf verrückt sein.',
				why: 'Der verrückte macht den Kopf für die anderen frei.',
				avoidWhen: 'Die Sache ist zu ernst zum Spielen.',
			},
		},
	},
	{
		id: 'E2',
		audience: 'mentor',
		words: {
			en: {
				text: 'Who solves this well, and how?',
				why: 'A model makes the next step easier to picture.',
				avoidWhen: 'Comparing is part of the problem.',
			},
			de: {
				text: 'Wer kann das gut, und wie macht er oder sie es?',
				why: 'Mit einem Vorbild lässt sich der nächste Schritt leichter denken.',
				avoidWhen: 'Das Vergleichen ist Teil des Problems.',
			},
		},
	},
	{
		id: 'E3',
		audience: 'both',
		words: {
			en: {
				text: 'What do you already have that helps?',
				why: 'Strengths at hand are faster than new ones.',
			},
			de: {
				text: 'Was hast du schon, das hilft?',
				why: 'Vorhandene Stärken helfen schneller als neue.',
			},
		},
	},
	{
		id: 'E4',
		audience: 'mentor',
		words: {
			en: {
				text: 'Shall I share what I did, or keep asking?',
				why: 'Advice lands when it was wanted.',
			},
			de: {
				text: 'Soll ich erzählen, wie ich es gemacht habe, oder weiterfragen?',
				why: 'Rat kommt an, wenn er gewollt ist.',
			},
		},
	},
	{
		id: 'E5',
		audience: 'mentor',
		words: {
			en: {
				text: 'What does doing nothing cost?',
				why: 'Waiting is a choice too, and has its price.',
				avoidWhen: 'The person is already under pressure.',
			},
			de: {
				text: 'Was kostet es, nichts zu tun?',
				why: 'Auch Abwarten ist eine Entscheidung und hat ihren Preis.',
				avoidWhen: 'Die Person steht schon unter Druck.',
			},
		},
	},
	{
		id: 'E6',
		audience: 'mentor',
		words: {
			en: {
				text: 'What could you try in one week without risk?',
				why: 'A small test replaces a long debate.',
				avoidWhen: 'The decision cannot be undone.',
			},
			de: {
				text: 'Was kannst du eine Woche gefahrlos testen?',
				why: 'Ein kleiner Versuch ersetzt eine lange Debatte.',
				avoidWhen: 'Die Entscheidung lässt sich nicht zurücknehmen.',
			},
		},
	},
	{
		id: 'E7',
		audience: 'mentor',
		words: {
			en: {
				text: 'Whom could I introduce you to?',
				why: 'One introduction can do more than ten pieces of advice.',
				avoidWhen: 'You are not sure that you can keep the offer.',
			},
			de: {
				text: 'Wen könnte ich dir vorstellen?',
				why: 'Ein Kontakt bringt oft mehr als zehn Ratschläge.',
				avoidWhen: 'Du bist nicht sicher, ob du das halten kannst.',
			},
		},
	},
]);
