// What was seen, what it caused, what comes next.
import { definePrompts } from './prompt.ts';

export const feedback = definePrompts('feedback', [
	{
		id: 'F1',
		audience: 'mentor',
		words: {
			en: {
				text: 'What would you keep from that try?',
				why: 'Whoever looks at themselves first hears others better.',
			},
			de: {
				text: 'Was behältst du von diesem Versuch?',
				why: 'Wer zuerst selbst hinschaut, hört anderen besser zu.',
			},
		},
	},
	{
		id: 'F2',
		audience: 'both',
		words: {
			en: {
				text: 'In which moment exactly?',
				why: 'A single moment can be talked about, “always” cannot.',
			},
			de: {
				text: 'In welchem Moment genau?',
				why: 'Über einen Moment kann man reden, über „immer“ nicht.',
			},
		},
	},
	{
		id: 'F3',
		audience: 'both',
		words: {
			en: {
				text: 'What did I see or hear you do?',
				why: 'What was seen does not judge.',
				avoidWhen: 'You were not there yourself.',
			},
			de: {
				text: 'Was habe ich dich tun sehen oder hören?',
				why: 'Was man gesehen hat, urteilt nicht.',
				avoidWhen: 'Du warst selbst nicht dabei.',
			},
		},
	},
	{
		id: 'F4',
		audience: 'both',
		words: {
			en: {
				text: 'What did it cause in me or others?',
				why: 'The effect is what the other person could not see.',
			},
			de: {
				text: 'Was hat es bei mir oder anderen ausgelöst?',
				why: 'Die Wirkung ist das, was man selbst nicht sehen kann.',
			},
		},
	},
	{
		id: 'F5',
		audience: 'both',
		words: {
			en: {
				text: 'What will you do next time instead or again?',
				why: 'Looking ahead is easier to take than looking back.',
			},
			de: {
				text: 'Was machst du beim nächsten Mal anders oder wieder?',
				why: 'Nach vorn zu schauen fällt leichter als zurück.',
			},
		},
	},
	{
		id: 'F6',
		audience: 'mentor',
		words: {
			en: {
				text: 'Which strength showed itself there?',
				why: 'Strengths that are named are used again.',
				avoidWhen: 'It would paper over something that went wrong.',
			},
			de: {
				text: 'Welche Stärke hat sich da gezeigt?',
				why: 'Benannte Stärken werden wieder benutzt.',
				avoidWhen: 'Es würde etwas Misslungenes nur übertünchen.',
			},
		},
	},
	{
		id: 'F7',
		audience: 'mentor',
		words: {
			en: {
				text: 'What is one notch harder?',
				why: 'One notch stretches; three notches break.',
				avoidWhen: 'The last try did not go well.',
			},
			de: {
				text: 'Was wäre eine Stufe schwerer?',
				why: 'Eine Stufe fordert, drei überfordern.',
				avoidWhen: 'Der letzte Versuch ging daneben.',
			},
		},
	},
	{
		id: 'F8',
		audience: 'mentor',
		words: {
			en: {
				text: 'What should I do differently as your mentor?',
				why: 'Feedback goes both ways, or soon no way at all.',
			},
			de: {
				text: 'Was soll ich als Mentor:in anders machen?',
				why: 'Rückmeldung geht in beide Richtungen, oder bald in keine.',
			},
		},
	},
]);
