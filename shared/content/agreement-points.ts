// What a mentoring pair does well to settle before it starts: points to tick off together, and the words
// for what stays between the two.

export interface AgreementPoint {
	readonly id: string;
	readonly words: { readonly en: string; readonly de: string };
}

export const agreementPoints: readonly AgreementPoint[] = [
	{
		id: 'goals',
		words: {
			en: 'We both know what this is for: one or two goals.',
			de: 'Wir wissen beide, worum es geht: ein oder zwei Ziele.',
		},
	},
	{
		id: 'rhythm',
		words: {
			en: 'We know how often we meet, for how long, and until when.',
			de: 'Wir wissen, wie oft, wie lange und bis wann wir uns treffen.',
		},
	},
	{
		id: 'channels',
		words: {
			en: 'We know how to reach each other in between, and how soon an answer comes.',
			de: 'Wir wissen, wie wir uns dazwischen erreichen und wann eine Antwort kommt.',
		},
	},
	{
		id: 'late',
		words: {
			en: 'Whoever is late or cannot come says so as early as possible.',
			de: 'Wer später oder gar nicht kommt, sagt so früh wie möglich Bescheid.',
		},
	},
	{
		id: 'roles',
		words: {
			en: 'The mentor asks, listens and shares; the mentee decides.',
			de: 'Wer begleitet, fragt, hört zu und erzählt; wer lernt, entscheidet.',
		},
	},
	{
		id: 'preparation',
		words: {
			en: 'The mentee brings the topic; both know what was promised.',
			de: 'Wer lernt, bringt das Thema mit; was offen ist, wissen beide.',
		},
	},
	{
		id: 'privacy',
		words: {
			en: 'What we say stays between us, unless somebody is in danger.',
			de: 'Was wir sagen, bleibt unter uns, außer jemand ist in Gefahr.',
		},
	},
	{
		id: 'recording',
		words: {
			en: 'Nobody records, listens in or takes screenshots.',
			de: 'Niemand nimmt auf, hört mit oder macht Bildschirmfotos.',
		},
	},
	{
		id: 'notes',
		words: {
			en: 'We know which notes both of us can read, and which only one.',
			de: 'Wir wissen, welche Notizen beide lesen und welche nur eine Person.',
		},
	},
	{
		id: 'plan-b',
		words: {
			en: 'We have a plan B for the day the call breaks off.',
			de: 'Wir haben einen Plan B, falls die Verbindung abbricht.',
		},
	},
	{
		id: 'misfit',
		words: {
			en: 'We say early when something does not fit, and know who can help.',
			de: 'Wir sagen früh, wenn etwas nicht passt, und wissen, wer helfen kann.',
		},
	},
	{
		id: 'exit',
		words: {
			en: 'Each of us may end this, with a last talk and without blame.',
			de: 'Jede Seite darf aufhören, mit einem letzten Gespräch und ohne Vorwurf.',
		},
	},
];

export const confidentiality = {
	en: 'What we talk about stays between the two of us. We tell others only what we both agreed to tell. One exception: if somebody could come to harm, we get help, and tell each other first wherever we can. Nothing is recorded.',
	de: 'Was wir besprechen, bleibt unter uns beiden. Anderen erzählen wir nur, was wir so abgemacht haben. Eine Ausnahme: Wenn jemand zu Schaden kommen könnte, holen wir Hilfe und sagen es einander vorher, wo immer das geht. Aufgenommen wird nichts.',
} as const;
