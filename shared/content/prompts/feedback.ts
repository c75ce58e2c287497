// What was seen, what it caused, what comes next.
import { definePrompts, everywhere } from './prompt.ts';

export const feedback = definePrompts('feedback', [
	{
		id: 'F1',
		audience: 'mentor',
		minutes: 3,
		tags: everywhere,
		basis: 'self-first',
		words: {
			en: {
				text: 'What would you keep from that try?',
				plain: 'What was good? What will you keep?',
				why: 'Whoever looks at themselves first hears others better.',
				avoidWhen: 'The person is already hard on themselves.',
			},
			de: {
				text: 'Was behältst du von diesem Versuch?',
				plain: 'Was war gut? Was behältst du?',
				why: 'Wer zuerst selbst hinschaut, hört anderen besser zu.',
				avoidWhen: 'Die Person geht ohnehin hart mit sich ins Gericht.',
			},
		},
	},
	{
		id: 'F2',
		audience: 'both',
		minutes: 2,
		tags: everywhere,
		basis: 'sbe-n',
		words: {
			en: {
				text: 'In which moment exactly?',
				plain: 'When was that?',
				why: 'A single moment can be talked about, “always” cannot.',
				avoidWhen: 'Many small moments are the point.',
			},
			de: {
				text: 'In welchem Moment genau?',
				plain: 'Wann war das?',
				why: 'Über einen Moment kann man reden, über „immer“ nicht.',
				avoidWhen: 'Gerade um die vielen kleinen Momente geht es.',
			},
		},
	},
	{
		id: 'F3',
		audience: 'both',
		minutes: 2,
		tags: everywhere,
		basis: 'sbe-n',
		words: {
			en: {
				text: 'What did I see or hear you do?',
				plain: 'What did you do? What did I see?',
				why: 'What was seen does not judge.',
				avoidWhen: 'You were not there yourself.',
			},
			de: {
				text: 'Was habe ich bei dir gesehen oder gehört?',
				plain: 'Was hast du getan? Was habe ich gesehen?',
				why: 'Eine Beobachtung urteilt nicht.',
				avoidWhen: 'Du warst selbst nicht dabei.',
			},
		},
	},
	{
		id: 'F4',
		audience: 'both',
		minutes: 2,
		tags: everywhere,
		basis: 'sbe-n',
		words: {
			en: {
				text: 'What did it cause in me or others?',
				plain: 'How did I feel then? And the others?',
				why: 'The effect is what the other person could not see.',
				avoidWhen: 'You are still angry; wait a day.',
			},
			de: {
				text: 'Was hat es bei mir oder anderen ausgelöst?',
				plain: 'Wie ging es mir dabei? Und den anderen?',
				why: 'Die Wirkung ist das, was man selbst nicht sehen kann.',
				avoidWhen: 'Du bist noch verärgert; warte einen Tag.',
			},
		},
	},
	{
		id: 'F5',
		audience: 'both',
		minutes: 2,
		tags: everywhere,
		basis: 'feed-forward',
		words: {
			en: {
				text: 'What will you do next time instead or again?',
				plain: 'What will you do next time?',
				why: 'Looking ahead is easier to take than looking back.',
				avoidWhen: 'There will be no next time.',
			},
			de: {
				text: 'Was machst du beim nächsten Mal anders oder wieder?',
				plain: 'Was machst du beim nächsten Mal?',
				why: 'Nach vorn zu schauen fällt leichter als zurück.',
				avoidWhen: 'Ein nächstes Mal wird es nicht geben.',
			},
		},
	},
	{
		id: 'F6',
		audience: 'mentor',
		minutes: 2,
		tags: everywhere,
		basis: 'strengths',
		words: {
			en: {
				text: 'Which strength showed itself there?',
				plain: 'What did you do really well there?',
				why: 'Strengths that are named are used again.',
				avoidWhen: 'It would paper over something that went wrong.',
			},
			de: {
				text: 'Welche Stärke hat sich da gezeigt?',
				plain: 'Was konntest du da besonders gut?',
				why: 'Benannte Stärken werden wieder benutzt.',
				avoidWhen: 'Es würde etwas Misslungenes nur übertünchen.',
			},
		},
	},
	{
		id: 'F7',
		audience: 'mentor',
		minutes: 2,
		tags: everywhere,
		basis: 'targeted-practice',
		words: {
			en: {
				text: 'What is one notch harder?',
				plain: 'What is a little more difficult?',
				why: 'One notch stretches; three notches break.',
				avoidWhen: 'The last try did not go well.',
			},
			de: {
				text: 'Was wäre eine Stufe schwerer?',
				plain: 'Was ist ein bisschen schwieriger?',
				why: 'Eine Stufe fordert, drei überfordern.',
				avoidWhen: 'Der letzte Versuch ging daneben.',
			},
		},
	},
	{
		id: 'F8',
		audience: 'mentor',
		minutes: 3,
		tags: everywhere,
		basis: 'two-way',
		words: {
			en: {
				text: 'What should I do differently as your mentor?',
				plain: 'What can I do better?',
				why: 'Feedback goes both ways, or soon no way at all.',
				avoidWhen: 'You could not hear the answer calmly today.',
			},
			de: {
				text: 'Was soll ich als Mentor:in anders machen?',
				plain: 'Was kann ich besser machen?',
				why: 'Rückmeldung geht in beide Richtungen, oder bald in keine.',
				avoidWhen: 'Du könntest die Antwort heute nicht gut annehmen.',
			},
		},
	},
	{
		id: 'F9',
		audience: 'mentor',
		minutes: 2,
		tags: everywhere,
		basis: 'targeted-practice',
		words: {
			en: {
				text: 'What will you try differently this time?',
				plain: 'What will you change this time?',
				why: 'One change at a time shows what it does.',
				avoidWhen: 'The first run was fine; then do it once more.',
			},
			de: {
				text: 'Was probierst du diesmal anders?',
				plain: 'Was änderst du diesmal?',
				why: 'Eine Änderung nach der anderen zeigt, was sie bewirkt.',
				avoidWhen: 'Der erste Durchgang war gut; dann einfach noch einmal.',
			},
		},
	},
	{
		id: 'F10',
		audience: 'mentor',
		minutes: 1,
		tags: everywhere,
		basis: 'targeted-practice',
		words: {
			en: {
				text: 'What should I watch for?',
				plain: 'What should I look at?',
				why: 'Feedback that was ordered is easier to take.',
				avoidWhen: 'Too many things were named already.',
			},
			de: {
				text: 'Worauf soll ich achten?',
				plain: 'Was soll ich mir genau ansehen?',
				why: 'Bestellte Rückmeldung lässt sich leichter annehmen.',
				avoidWhen: 'Es wurde schon zu viel auf einmal genannt.',
			},
		},
	},
]);
