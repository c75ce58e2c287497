// What is the case, before what to do.
import { definePrompts } from './prompt.ts';

export const explore = definePrompts('explore', [
	{
		id: 'D1',
		audience: 'mentor',
		words: {
			en: {
				text: 'What exactly happened, step by step?',
				why: 'Facts first; meanings often change with them.',
				avoidWhen: 'Telling it again hurts.',
			},
			de: {
				text: 'Was ist genau passiert, Schritt für Schritt?',
				why: 'Erst die Tatsachen; oft ändert sich damit die Deutung.',
				avoidWhen: 'Das Nacherzählen tut weh.',
			},
		},
	},
	{
		id: 'D2',
		audience: 'mentor',
		words: {
			en: {
				text: 'Where are you from 0 to 10, and why not lower?',
				why: 'The second half asks for what already works.',
				avoidWhen: 'Numbers are a sore point today.',
			},
			de: {
				text: 'Wo stehst du von 0 bis 10, und warum nicht tiefer?',
				why: 'Die zweite Hälfte fragt nach dem, was schon trägt.',
				avoidWhen: 'Zahlen sind heute ein wunder Punkt.',
			},
		},
	},
	{
		id: 'D3',
		audience: 'mentor',
		words: {
			en: {
				text: 'What have you tried that half worked?',
				why: 'Half a success shows the way to a whole one.',
				avoidWhen: 'It is brand new; nothing could be tried yet.',
			},
			de: {
				text: 'Was hat schon halb geklappt?',
				why: 'Ein halber Erfolg zeigt den Weg zum ganzen.',
				avoidWhen: 'Es ist ganz neu, probieren ging noch nicht.',
			},
		},
	},
	{
		id: 'D4',
		audience: 'mentor',
		words: {
			en: {
				text: 'Whose view is missing here?',
				why: 'One more pair of eyes often loosens the knot.',
				avoidWhen: 'The person first needs to be heard themselves.',
			},
			de: {
				text: 'Wessen Sicht fehlt noch?',
				why: 'Ein weiteres Paar Augen löst oft den Knoten.',
				avoidWhen: 'Die Person will erst einmal selbst gehört werden.',
			},
		},
	},
	{
		id: 'D5',
		audience: 'mentor',
		words: {
			en: {
				text: 'Which part do you know, which do you assume?',
				why: 'Much of what worries us was never checked.',
				avoidWhen: 'It could sound like doubt in an experience of harm.',
			},
			de: {
				text: 'Was weißt du, was nimmst du an?',
				why: 'Vieles, was uns sorgt, haben wir nie geprüft.',
				avoidWhen: 'Es könnte wie Zweifel an erlebtem Unrecht klingen.',
			},
		},
	},
	{
		id: 'D6',
		audience: 'mentor',
		words: {
			en: {
				text: 'Where have you met this before?',
				why: 'Patterns show which old answer could help again.',
				avoidWhen: 'The answer could reopen something you cannot hold.',
			},
			de: {
				text: 'Woher kennst du das?',
				why: 'Muster zeigen, welche alte Antwort wieder helfen könnte.',
				avoidWhen: 'Die Antwort könnte etwas öffnen, das ihr nicht auffangen könnt.',
			},
		},
	},
	{
		id: 'D7',
		audience: 'mentor',
		words: {
			en: {
				text: 'What have you not said yet?',
				why: 'The most important thing often comes last.',
				avoidWhen: 'Only a minute is left.',
			},
			de: {
				text: 'Was hast du noch nicht gesagt?',
				why: 'Das Wichtigste kommt oft zuletzt.',
				avoidWhen: 'Es ist nur noch eine Minute Zeit.',
			},
		},
	},
	{
		id: 'D8',
		audience: 'both',
		words: {
			en: {
				text: 'Which part makes you tired, which awake?',
				why: 'Energy tells more about fit than marks do.',
			},
			de: {
				text: 'Was macht dich müde, was wach?',
				why: 'Energie sagt mehr darüber, was passt, als Noten.',
			},
		},
	},
]);
