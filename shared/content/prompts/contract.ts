// What the two agree on, so that trust has something to stand on.
import { definePrompts, everywhere } from './prompt.ts';

export const contract = definePrompts('contract', [
	{
		id: 'B1',
		audience: 'both',
		minutes: 3,
		tags: everywhere,
		basis: 'agreement',
		words: {
			en: {
				text: 'What should never leave this conversation?',
				plain: 'What must stay between us?',
				why: 'What stays between you can only be kept once it is named.',
				avoidWhen: 'You could not keep it, because somebody is in danger.',
			},
			de: {
				text: 'Was bleibt unbedingt unter uns?',
				plain: 'Was soll niemand sonst wissen?',
				why: 'Nur was benannt ist, kann unter euch bleiben.',
				avoidWhen: 'Du könntest es nicht halten, weil jemand in Gefahr ist.',
			},
		},
	},
	{
		id: 'B2',
		audience: 'mentor',
		minutes: 3,
		tags: everywhere,
		basis: 'agreement',
		words: {
			en: {
				text: 'When does advice help you, when does it annoy you?',
				plain: 'When do you want tips? When not?',
				why: 'Good advice at the wrong moment is noise.',
				avoidWhen: 'Advice is being asked for right now.',
			},
			de: {
				text: 'Wann hilft dir Rat, wann stört er?',
				plain: 'Wann willst du Tipps? Wann nicht?',
				why: 'Guter Rat zur falschen Zeit ist nur Lärm.',
				avoidWhen: 'Gerade wird um Rat gebeten.',
			},
		},
	},
	{
		id: 'B3',
		audience: 'both',
		minutes: 3,
		tags: everywhere,
		basis: 'alliance',
		words: {
			en: {
				text: 'How will you tell me that something does not fit?',
				plain: 'How do you tell me if something is wrong?',
				why: 'It is easier to say later when the way is agreed now.',
				avoidWhen: 'Something does not fit already; then talk about that.',
			},
			de: {
				text: 'Wie sagst du mir, wenn etwas nicht passt?',
				plain: 'Wie sagst du mir, wenn dich etwas stört?',
				why: 'Später fällt es leichter, wenn der Weg schon abgemacht ist.',
				avoidWhen: 'Es passt jetzt schon etwas nicht; dann redet darüber.',
			},
		},
	},
	{
		id: 'B4',
		audience: 'both',
		minutes: 2,
		tags: everywhere,
		basis: 'e-mentoring',
		words: {
			en: {
				text: 'What is our plan if the call breaks?',
				plain: 'What do we do if the call stops?',
				why: 'One sentence now saves ten minutes of searching later.',
				avoidWhen: 'The plan B is written down already.',
			},
			de: {
				text: 'Was tun wir, wenn die Verbindung abbricht?',
				plain: 'Was machen wir, wenn das Video nicht geht?',
				why: 'Ein Satz jetzt spart später zehn Minuten Suchen.',
				avoidWhen: 'Euer Plan B steht schon fest.',
			},
		},
	},
	{
		id: 'B5',
		audience: 'both',
		minutes: 4,
		tags: everywhere,
		basis: 'clear',
		words: {
			en: {
				text: 'What is my part, what is yours?',
				plain: 'What do I do? What do you do?',
				why: 'Unspoken roles turn into disappointments.',
				avoidWhen: 'It would sound too formal, above all with a pupil.',
			},
			de: {
				text: 'Was ist mein Teil, was deiner?',
				plain: 'Was mache ich? Was machst du?',
				why: 'Unausgesprochene Rollen werden zu Enttäuschungen.',
				avoidWhen: 'Es würde zu förmlich klingen, vor allem mit Jüngeren.',
			},
		},
	},
	{
		id: 'B6',
		audience: 'mentor',
		minutes: 2,
		tags: everywhere,
		basis: 'referral',
		words: {
			en: {
				text: 'Who else should you ask about this?',
				plain: 'Who else can help you?',
				why: 'No mentor knows everything; naming others opens doors.',
				avoidWhen: 'It could sound as if you wanted to hand the person on.',
			},
			de: {
				text: 'Wen solltest du dazu noch fragen?',
				plain: 'Wer kann dir noch helfen?',
				why: 'Niemand weiß alles; andere Namen öffnen Türen.',
				avoidWhen: 'Es könnte klingen, als wolltest du die Person abgeben.',
			},
		},
	},
	{
		id: 'B7',
		audience: 'both',
		minutes: 3,
		tags: everywhere,
		basis: 'agreement',
		words: {
			en: {
				text: 'What would make this worth your time?',
				plain: 'What do you want from our talks?',
				why: 'Both should gain from it, and know what the other hopes for.',
				avoidWhen: 'Somebody was sent here; first ask how that feels.',
			},
			de: {
				text: 'Wann hat sich das hier für dich gelohnt?',
				plain: 'Was wünschst du dir von uns?',
				why: 'Beide sollen etwas davon haben und wissen, was die andere Person sich erhofft.',
				avoidWhen: 'Jemand wurde geschickt; frag erst, wie das ist.',
			},
		},
	},
	{
		id: 'B8',
		audience: 'both',
		minutes: 3,
		tags: ['study', 'career'],
		basis: 'agreement',
		words: {
			en: {
				text: 'How do we stop well, if one of us has to?',
				plain: 'One of us wants to stop. What then?',
				why: 'An ending that was thought of needs no excuse.',
				avoidWhen: 'You hardly know each other, and it would sound like a farewell.',
			},
			de: {
				text: 'Wie hören wir gut auf, wenn es sein muss?',
				plain: 'Was tun wir, wenn jemand aufhören will?',
				why: 'Ein Ende, an das man gedacht hat, braucht keine Ausrede.',
				avoidWhen: 'Ihr kennt euch kaum, und es klänge schon nach Abschied.',
			},
		},
	},
]);
