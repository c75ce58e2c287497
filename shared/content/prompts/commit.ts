// From talk to a promise.
import { definePrompts } from './prompt.ts';

export const commit = definePrompts('commit', [
	{
		id: 'G1',
		audience: 'both',
		words: {
			en: {
				text: 'What will you do, and when does it start?',
				why: 'A promise with a beginning gets begun.',
			},
			de: {
				text: 'Was machst du, und wann fängst du an?',
				why: 'Was einen Anfang hat, wird auch angefangen.',
			},
		},
	},
	{
		id: 'G2',
		audience: 'mentor',
		words: {
			en: {
				text: 'How will I know without asking?',
				why: 'A visible sign spares both of you the reminder.',
			},
			de: {
				text: 'Woran merke ich es, ohne zu fragen?',
				why: 'Ein sichtbares Zeichen erspart euch das Nachfragen.',
			},
		},
	},
	{
		id: 'G3',
		audience: 'mentor',
		words: {
			en: {
				text: 'How sure are you, 0–10? What lifts it by one?',
				why: 'Below seven, make the step smaller.',
			},
			de: {
				text: 'Wie sicher bist du, 0–10? Was hebt es um eins?',
				why: 'Unter sieben: mach den Schritt kleiner.',
			},
		},
	},
	{
		id: 'G4',
		audience: 'mentor',
		words: {
			en: {
				text: 'What do I owe you until then?',
				why: 'Promises hold better when both make one.',
			},
			de: {
				text: 'Was bin ich dir bis dahin schuldig?',
				why: 'Versprechen halten besser, wenn beide eines geben.',
			},
		},
	},
	{
		id: 'G5',
		audience: 'mentor',
		words: {
			en: {
				text: 'What will you leave out to make room?',
				why: 'Nothing new fits into a full week.',
				avoidWhen: 'The person has too little on their hands, not too much.',
			},
			de: {
				text: 'Was lässt du dafür weg?',
				why: 'In eine volle Woche passt nichts Neues.',
				avoidWhen: 'Die Person hat eher zu wenig zu tun als zu viel.',
			},
		},
	},
	{
		id: 'G6',
		audience: 'mentor',
		words: {
			en: {
				text: 'Who should remind you, and how?',
				why: 'Support that was chosen does not feel like control.',
			},
			de: {
				text: 'Wer soll dich erinnern, und wie?',
				why: 'Selbst gewählte Hilfe fühlt sich nicht wie Kontrolle an.',
			},
		},
	},
]);
