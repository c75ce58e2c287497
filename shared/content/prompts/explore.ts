// What is the case, before what to do.
import { definePrompts, everywhere } from './prompt.ts';

export const explore = definePrompts('explore', [
	{
		id: 'D1',
		audience: 'mentor',
		minutes: 5,
		tags: everywhere,
		basis: 'grow',
		words: {
			en: {
				text: 'What exactly happened, step by step?',
				plain: 'What happened first? What came next?',
				why: 'Facts first; meanings often change with them.',
				avoidWhen: 'Telling it again hurts.',
			},
			de: {
				text: 'Was ist genau passiert, Schritt für Schritt?',
				plain: 'Was war zuerst? Was kam dann?',
				why: 'Erst die Tatsachen; oft ändert sich damit die Deutung.',
				avoidWhen: 'Das Nacherzählen tut weh.',
			},
		},
	},
	{
		id: 'D2',
		audience: 'mentor',
		minutes: 3,
		tags: everywhere,
		basis: 'oskar',
		words: {
			en: {
				text: 'Where are you from 0 to 10, and why not lower?',
				plain: 'Choose a number from 0 to 10. Why not less?',
				why: 'The second half asks for what already works.',
				avoidWhen: 'Numbers are a sore point today.',
			},
			de: {
				text: 'Wo stehst du von 0 bis 10, und warum nicht tiefer?',
				plain: 'Nenne eine Zahl von 0 bis 10. Warum nicht weniger?',
				why: 'Die zweite Hälfte fragt nach dem, was schon trägt.',
				avoidWhen: 'Zahlen sind heute ein wunder Punkt.',
			},
		},
	},
	{
		id: 'D3',
		audience: 'mentor',
		minutes: 3,
		tags: everywhere,
		basis: 'solution-focus',
		words: {
			en: {
				text: 'What have you tried that half worked?',
				plain: 'What did you try? What helped a little?',
				why: 'Half a success shows the way to a whole one.',
				avoidWhen: 'It is brand new; nothing could be tried yet.',
			},
			de: {
				text: 'Was hat schon halb geklappt?',
				plain: 'Was hast du probiert? Was half ein bisschen?',
				why: 'Ein halber Erfolg zeigt den Weg zum ganzen.',
				avoidWhen: 'Es ist ganz neu, und zum Probieren war noch keine Zeit.',
			},
		},
	},
	{
		id: 'D4',
		audience: 'mentor',
		minutes: 3,
		tags: everywhere,
		basis: 'perspective',
		words: {
			en: {
				text: 'Whose view is missing here?',
				plain: 'What would other people say?',
				why: 'One more pair of eyes often loosens the knot.',
				avoidWhen: 'The person first needs to be heard themselves.',
			},
			de: {
				text: 'Wessen Sicht fehlt noch?',
				plain: 'Was würden andere dazu sagen?',
				why: 'Ein weiteres Paar Augen löst oft den Knoten.',
				avoidWhen: 'Die Person will erst einmal selbst gehört werden.',
			},
		},
	},
	{
		id: 'D5',
		audience: 'mentor',
		minutes: 3,
		tags: ['study', 'career'],
		basis: 'reflection',
		words: {
			en: {
				text: 'Which part do you know, which do you assume?',
				plain: 'What do you know? What do you only think?',
				why: 'Much of what worries us was never checked.',
				avoidWhen: 'It could sound like doubt in an experience of harm.',
			},
			de: {
				text: 'Was weißt du, was nimmst du an?',
				plain: 'Was weißt du sicher? Was denkst du nur?',
				why: 'Vieles, was uns sorgt, haben wir nie geprüft.',
				avoidWhen: 'Es könnte wie Zweifel an erlebtem Unrecht klingen.',
			},
		},
	},
	{
		id: 'D6',
		audience: 'mentor',
		minutes: 4,
		tags: ['study', 'career'],
		basis: 'reflection',
		words: {
			en: {
				text: 'Where have you met this before?',
				plain: 'Did this happen to you before?',
				why: 'Patterns show which old answer could help again.',
				avoidWhen: 'The answer could reopen something you cannot hold.',
			},
			de: {
				text: 'Woher kennst du das?',
				plain: 'Ist dir das schon einmal passiert?',
				why: 'Muster zeigen, welche alte Antwort wieder helfen könnte.',
				avoidWhen: 'Die Antwort könnte etwas öffnen, das ihr nicht auffangen könnt.',
			},
		},
	},
	{
		id: 'D7',
		audience: 'mentor',
		minutes: 3,
		tags: everywhere,
		basis: 'listening',
		words: {
			en: {
				text: 'What have you not said yet?',
				plain: 'Is there something else you want to say?',
				why: 'The most important thing often comes last.',
				avoidWhen: 'Only a minute is left.',
			},
			de: {
				text: 'Was hast du noch nicht gesagt?',
				plain: 'Möchtest du noch etwas sagen?',
				why: 'Das Wichtigste kommt oft zuletzt.',
				avoidWhen: 'Es ist nur noch eine Minute Zeit.',
			},
		},
	},
	{
		id: 'D8',
		audience: 'both',
		minutes: 3,
		tags: everywhere,
		basis: 'reflection',
		words: {
			en: {
				text: 'Which part makes you tired, which awake?',
				plain: 'What makes you tired? What do you like?',
				why: 'Energy tells more about fit than marks do.',
				avoidWhen: 'The person is worn out; rest comes first.',
			},
			de: {
				text: 'Was macht dich müde, was wach?',
				plain: 'Was macht dich müde? Was macht dir Freude?',
				why: 'Energie sagt mehr darüber, was passt, als Noten.',
				avoidWhen: 'Die Person ist erschöpft; dann geht Ausruhen vor.',
			},
		},
	},
	{
		id: 'D9',
		audience: 'mentor',
		minutes: 5,
		tags: ['school'],
		basis: 'targeted-practice',
		words: {
			en: {
				text: 'Show me how you start.',
				plain: 'Show me your first step.',
				why: 'A start that can be seen tells where the help belongs.',
				avoidWhen: 'There is no task at hand to look at.',
			},
			de: {
				text: 'Zeig mir, wie du anfängst.',
				plain: 'Zeig mir deinen ersten Schritt.',
				why: 'Wer den Anfang sieht, weiß, wo Hilfe hingehört.',
				avoidWhen: 'Es liegt gerade keine Aufgabe vor euch.',
			},
		},
	},
	{
		id: 'D10',
		audience: 'mentor',
		minutes: 3,
		tags: ['school', 'study'],
		basis: 'targeted-practice',
		words: {
			en: {
				text: 'Which step is foggy?',
				plain: 'Which step do you not understand?',
				why: 'One foggy step is easier to ask about than “everything”.',
				avoidWhen: 'Nobody has tried the task yet.',
			},
			de: {
				text: 'Welcher Schritt liegt noch im Nebel?',
				plain: 'Welchen Schritt verstehst du nicht?',
				why: 'Nach einem Schritt fragt es sich leichter als nach „allem“.',
				avoidWhen: 'Die Aufgabe wurde noch nicht probiert.',
			},
		},
	},
	{
		id: 'D11',
		audience: 'mentor',
		minutes: 4,
		tags: ['school', 'study'],
		basis: 'semester-talk',
		words: {
			en: {
				text: 'What would you tell yourself in week one?',
				plain: 'What would you have liked to know earlier?',
				why: 'Kind words to oneself are often the best advice.',
				avoidWhen: 'The semester went badly and the shame is fresh.',
			},
			de: {
				text: 'Was würdest du dir selbst in Woche eins sagen?',
				plain: 'Was hättest du gern früher gewusst?',
				why: 'Was man sich selbst freundlich sagt, ist oft der beste Rat.',
				avoidWhen: 'Das Semester ging schief, und die Scham ist frisch.',
			},
		},
	},
	{
		id: 'D12',
		audience: 'mentor',
		minutes: 4,
		tags: ['study', 'career'],
		basis: 'career-practice',
		words: {
			en: {
				text: 'What must the reader remember?',
				plain: 'What is the most important part?',
				why: 'A page with one message is read to its end.',
				avoidWhen: 'It is not clear yet who will read it.',
			},
			de: {
				text: 'Was soll beim Lesen hängen bleiben?',
				plain: 'Was ist das Wichtigste daran?',
				why: 'Eine Seite mit einer Botschaft wird zu Ende gelesen.',
				avoidWhen: 'Es ist noch nicht klar, wer das lesen wird.',
			},
		},
	},
]);
