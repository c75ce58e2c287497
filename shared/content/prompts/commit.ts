// From talk to a promise.
import { definePrompts, everywhere } from './prompt.ts';

export const commit = definePrompts('commit', [
	{
		id: 'G1',
		audience: 'both',
		minutes: 3,
		tags: everywhere,
		basis: 'grow',
		words: {
			en: {
				text: 'What will you do, and when does it start?',
				plain: 'What will you do? When do you start?',
				why: 'A promise with a beginning gets begun.',
				avoidWhen: 'No way has been chosen yet.',
			},
			de: {
				text: 'Was machst du, und wann fängst du an?',
				plain: 'Was machst du? Wann fängst du an?',
				why: 'Was einen Anfang hat, wird auch angefangen.',
				avoidWhen: 'Es ist noch kein Weg gewählt.',
			},
		},
	},
	{
		id: 'G2',
		audience: 'mentor',
		minutes: 2,
		tags: everywhere,
		basis: 'monitoring',
		words: {
			en: {
				text: 'How will I know without asking?',
				plain: 'How will I see that it is done?',
				why: 'A visible sign spares both of you the reminder.',
				avoidWhen: 'It would feel like being watched.',
			},
			de: {
				text: 'Woran merke ich es, ohne zu fragen?',
				plain: 'Woran sehe ich, dass es fertig ist?',
				why: 'Ein sichtbares Zeichen erspart euch das Nachfragen.',
				avoidWhen: 'Es würde sich wie Überwachung anfühlen.',
			},
		},
	},
	{
		id: 'G3',
		audience: 'mentor',
		minutes: 2,
		tags: everywhere,
		basis: 'solution-focus',
		words: {
			en: {
				text: 'How sure are you, 0–10? What lifts it by one?',
				plain: 'How sure are you from 0 to 10?',
				why: 'Below seven, make the step smaller.',
				avoidWhen: 'Numbers are a sore point today.',
			},
			de: {
				text: 'Wie sicher bist du, 0–10? Was hebt es um eins?',
				plain: 'Wie sicher bist du von 0 bis 10?',
				why: 'Unter sieben: mach den Schritt kleiner.',
				avoidWhen: 'Zahlen sind heute ein wunder Punkt.',
			},
		},
	},
	{
		id: 'G4',
		audience: 'mentor',
		minutes: 2,
		tags: everywhere,
		basis: 'agreement',
		words: {
			en: {
				text: 'What do I owe you until then?',
				plain: 'What will I do for you until then?',
				why: 'Promises hold better when both make one.',
				avoidWhen: 'You have no time to keep one more promise.',
			},
			de: {
				text: 'Was bin ich dir bis dahin schuldig?',
				plain: 'Was mache ich bis dahin für dich?',
				why: 'Versprechen halten besser, wenn beide eines geben.',
				avoidWhen: 'Du hast keine Zeit, noch ein Versprechen zu halten.',
			},
		},
	},
	{
		id: 'G5',
		audience: 'mentor',
		minutes: 2,
		tags: everywhere,
		basis: 'focus',
		words: {
			en: {
				text: 'What will you leave out to make room?',
				plain: 'What will you not do, to have time?',
				why: 'Nothing new fits into a full week.',
				avoidWhen: 'The person has too little on their hands, not too much.',
			},
			de: {
				text: 'Was lässt du dafür weg?',
				plain: 'Was machst du dafür nicht?',
				why: 'In eine volle Woche passt nichts Neues.',
				avoidWhen: 'Die Person hat eher zu wenig zu tun als zu viel.',
			},
		},
	},
	{
		id: 'G6',
		audience: 'mentor',
		minutes: 2,
		tags: everywhere,
		basis: 'support',
		words: {
			en: {
				text: 'Who should remind you, and how?',
				plain: 'Who can remind you? How?',
				why: 'Support that was chosen does not feel like control.',
				avoidWhen: 'Reminders have been used as pressure before.',
			},
			de: {
				text: 'Wer soll dich erinnern, und wie?',
				plain: 'Wer kann dich erinnern? Wie?',
				why: 'Selbst gewählte Hilfe fühlt sich nicht wie Kontrolle an.',
				avoidWhen: 'Erinnern wurde schon einmal zum Druckmittel.',
			},
		},
	},
	{
		id: 'G7',
		audience: 'mentor',
		minutes: 2,
		tags: everywhere,
		basis: 'support',
		words: {
			en: {
				text: 'Who is there for you today, after this call?',
				plain: 'Who can you talk to today?',
				why: 'After a hard talk nobody should be left alone.',
				avoidWhen: 'It is plain that somebody is there.',
			},
			de: {
				text: 'Wer ist heute nach dem Gespräch für dich da?',
				plain: 'Mit wem kannst du heute noch reden?',
				why: 'Nach einem schweren Gespräch soll niemand allein bleiben.',
				avoidWhen: 'Es ist klar, dass jemand da ist.',
			},
		},
	},
]);
