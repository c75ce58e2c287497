// What the two agree on, so that trust has something to stand on.
import { definePrompts } from './prompt.ts';

export const contract = definePrompts('contract', [
	{
		id: 'B1',
		audience: 'both',
		words: {
			en: {
				text: 'What should never leave this conversation?',
				why: 'What stays between you can only be kept once it is named.',
			},
			de: {
				text: 'Was bleibt unbedingt unter uns?',
				why: 'Nur was benannt ist, kann unter euch bleiben.',
			},
		},
	},
	{
		id: 'B2',
		audience: 'mentor',
		words: {
			en: {
				text: 'When does advice help you, when does it annoy you?',
				why: 'Good advice at the wrong moment is noise.',
			},
			de: {
				text: 'Wann hilft dir Rat, wann stört er?',
				why: 'Guter Rat zur falschen Zeit ist nur Lärm.',
			},
		},
	},
	{
		id: 'B3',
		audience: 'both',
		words: {
			en: {
				text: 'How will you tell me that something does not fit?',
				why: 'It is easier to say later when the way is agreed now.',
			},
			de: {
				text: 'Wie sagst du mir, wenn etwas nicht passt?',
				why: 'Später fällt es leichter, wenn der Weg schon abgemacht ist.',
			},
		},
	},
	{
		id: 'B4',
		audience: 'both',
		words: {
			en: {
				text: 'What is our plan if the call breaks?',
				why: 'One sentence now saves ten minutes of searching later.',
				avoidWhen: 'The plan B is written down already.',
			},
			de: {
				text: 'Was tun wir, wenn die Verbindung abbricht?',
				why: 'Ein Satz jetzt spart später zehn Minuten Suchen.',
				avoidWhen: 'Euer Plan B steht schon fest.',
			},
		},
	},
	{
		id: 'B5',
		audience: 'both',
		words: {
			en: {
				text: 'What is my part, what is yours?',
				why: 'Unspoken roles turn into disappointments.',
			},
			de: {
				text: 'Was ist mein Teil, was deiner?',
				why: 'Unausgesprochene Rollen werden zu Enttäuschungen.',
			},
		},
	},
	{
		id: 'B6',
		audience: 'mentor',
		words: {
			en: {
				text: 'Who else should you ask about this?',
				why: 'No mentor knows everything; naming others opens doors.',
				avoidWhen: 'It could sound as if you wanted to hand the person on.',
			},
			de: {
				text: 'Wen solltest du dazu noch fragen?',
				why: 'Niemand weiß alles; andere Namen öffnen Türen.',
				avoidWhen: 'Es könnte klingen, als wolltest du die Person abgeben.',
			},
		},
	},
	{
		id: 'B7',
		audience: 'both',
		words: {
			en: {
				text: 'What would make this worth your time?',
				why: 'Both should gain from it, and know what the other hopes for.',
			},
			de: {
				text: 'Wann hat sich das hier für dich gelohnt?',
				why: 'Beide sollen etwas davon haben, und beide wissen dann, worauf.',
			},
		},
	},
]);
