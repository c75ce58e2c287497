// What the two say and write in their three sessions. Every text is looked for again in the end.
import type { Service } from './timeline.ts';

interface Lines {
	/** The template of the session. */
	readonly template: string;
	/** Points each adds to the agenda, and what the mentor makes of the first one. */
	readonly points: { readonly mentor: readonly string[]; readonly mentee: readonly string[] };
	readonly renamed: string;
	readonly notes: { readonly mentor: string; readonly mentee: string };
	readonly private: string;
	/** As typed, and as it reads once owner and date are taken out. */
	readonly promises: {
		readonly mentor: readonly Promised[];
		readonly mentee: readonly Promised[];
	};
	readonly offline: { readonly note: string; readonly promise: Promised };
	readonly takeaway: { readonly mentor: string; readonly mentee: string };
}
interface Promised {
	readonly typed: string;
	readonly text: string;
}

export const goal = {
	title: 'Eine Bewerbung abschicken, hinter der ich stehe',
	why: 'Im Frühjahr läuft mein Vertrag aus.',
	notice: 'Ich erzähle davon, ohne rot zu werden.',
	levels: {
		'-2': 'Die Stelle ist noch nicht gefunden',
		'-1': 'Ein Entwurf liegt da',
		'0': 'Eine Bewerbung ist abgeschickt',
		'1': 'Zwei sind abgeschickt, eine Person hat gegengelesen',
		'2': 'Ich bin zu einem Gespräch eingeladen',
	},
	firstStep: 'Drei Stellen heraussuchen, die mich freuen',
	milestone: 'Der Lebenslauf ist fertig',
	/** The mentor writes where the mentee does. */
	obstacle: { mentor: 'Evenings are full.', mentee: 'Ich schiebe es auf.' },
} as const;

/** What the mentee puts down before the second session. */
export const prepared = { win: 'Ich habe zwei Leute einfach angerufen.' } as const;

/** What the mentor says on a card, and what both tap afterwards. */
export const feedback = {
	strength: {
		situation: 'When I asked about the gap',
		behaviour: 'You named it in one calm sentence.',
		effect: 'I stopped worrying about it at once.',
	},
	stretch: {
		situation: 'At the very end of the letter',
		behaviour: 'You thanked three times.',
		nextTime: 'Thank once, then say what you want.',
	},
} as const;

export const pulse = {
	mentor: { levels: [5, 3, 5, 4], comment: 'I talked more than I meant to.' },
	mentee: { levels: [5, 5, 4, 4], comment: 'Die Lücke ist jetzt kleiner.' },
} as const;

export const sessions: Readonly<Record<Service, Lines>> = {
	meet: {
		template: 'first-meeting',
		points: {
			mentor: ['How we stay in touch', 'What I can open doors to', 'A quick look at the calendar'],
			mentee: ['Mein Lebenslauf', 'Angst vor dem Vorstellungsgespräch', 'Gehalt, ganz am Ende'],
		},
		renamed: 'How we stay in touch between sessions',
		notes: {
			mentor: 'Jona wants honest words, also about the gaps in the CV. ',
			mentee: 'Wir duzen uns; Nadia antwortet innerhalb von zwei Tagen. ',
		},
		private: 'Ask about the semester abroad next time, gently.',
		promises: {
			mentor: [
				{ typed: 'Send two sample letters by Friday @me', text: 'Send two sample letters' },
				{
					typed: 'Find a date with the recruiter in two weeks',
					text: 'Find a date with the recruiter',
				},
			],
			mentee: [
				{ typed: 'Lebenslauf bis übermorgen schicken', text: 'Lebenslauf schicken' },
				{
					typed: 'Drei Stellen heraussuchen bis Ende des Monats',
					text: 'Drei Stellen heraussuchen',
				},
			],
		},
		offline: {
			note: 'Im Zug ohne Netz geschrieben. ',
			promise: { typed: 'Zeugnisse einscannen bis Freitag', text: 'Zeugnisse einscannen' },
		},
		takeaway: {
			mentor: 'Listening first works.',
			mentee: 'Ich muss nicht alles allein können.',
		},
	},
	zoom: {
		template: 'regular',
		points: {
			mentor: [
				'The two sample letters',
				'Who reads your letter first',
				'Practising the first minute',
			],
			mentee: ['Anschreiben: der erste Satz', 'Lücke im Lebenslauf', 'Wie viel Persönliches?'],
		},
		renamed: 'The two sample letters, side by side',
		notes: {
			mentor: 'The second letter is far better: it begins with a story. ',
			mentee: 'Die Lücke benenne ich in einem Satz, ohne Entschuldigung. ',
		},
		private: 'More patience with silence.',
		promises: {
			mentor: [
				{ typed: 'Read the letter tomorrow @me', text: 'Read the letter' },
				{
					typed: 'Ask Priya for a mock interview by end of the month',
					text: 'Ask Priya for a mock interview',
				},
			],
			mentee: [
				{ typed: 'Anschreiben neu beginnen bis Montag', text: 'Anschreiben neu beginnen' },
				{ typed: 'Portfolio aufräumen in zwei Wochen', text: 'Portfolio aufräumen' },
			],
		},
		offline: {
			note: 'Das WLAN ist weg, aber der Gedanke bleibt. ',
			promise: { typed: 'Router neu starten bis morgen', text: 'Router neu starten' },
		},
		takeaway: {
			mentor: 'One good question is enough.',
			mentee: 'Erst die Geschichte, dann die Fakten.',
		},
	},
	teams: {
		template: 'midterm',
		points: {
			mentor: ['How the mock interview went', 'Money, out loud', 'What comes after the letter'],
			mentee: ['Probegespräch auswerten', 'Zwei Zusagen vergleichen', 'Danke sagen'],
		},
		renamed: 'How the mock interview went, minute by minute',
		notes: {
			mentor: 'Calm voice, clear examples; the ending needs one more try. ',
			mentee: 'Beim Gehalt zuerst die Spanne nennen, dann schweigen. ',
		},
		private: 'Proud of how far this has come.',
		promises: {
			mentor: [
				{ typed: 'Write a reference by next Tuesday @me', text: 'Write a reference' },
				{ typed: 'Introduce Jona to the team on Thursday', text: 'Introduce Jona to the team' },
			],
			mentee: [
				{ typed: 'Bewerbung abschicken am Freitag', text: 'Bewerbung abschicken' },
				{ typed: 'Gehaltsspanne nachsehen bis KW 50', text: 'Gehaltsspanne nachsehen' },
			],
		},
		offline: {
			note: 'Auch im Tunnel geht nichts verloren. ',
			promise: { typed: 'Zugticket buchen bis Sonntag', text: 'Zugticket buchen' },
		},
		takeaway: {
			mentor: 'Letting go is part of the work.',
			mentee: 'Ich kann das.',
		},
	},
	web: {
		template: 'regular',
		points: {
			mentor: ['What brings you here', 'Two people you could ask', 'Where we meet next'],
			mentee: ['Praktikum oder Ausland', 'Wie ich absage', 'Zeit für mich'],
		},
		renamed: 'What brings you here, in your own words',
		notes: {
			mentor: 'Mara decides by writing; a list of three is enough. ',
			mentee: 'Erst mit beiden reden, dann absagen. ',
		},
		private: 'Do not answer for her.',
		promises: {
			mentor: [
				{
					typed: 'Send the address of the host family by Friday @me',
					text: 'Send the address of the host family',
				},
				{
					typed: 'Ask the office about deadlines tomorrow',
					text: 'Ask the office about deadlines',
				},
			],
			mentee: [
				{ typed: 'Liste mit drei Wünschen bis Montag', text: 'Liste mit drei Wünschen' },
				{ typed: 'Beide anrufen bis Ende der Woche', text: 'Beide anrufen' },
			],
		},
		offline: {
			note: 'In der U-Bahn getippt. ',
			promise: { typed: 'Fahrkarte verlängern bis übermorgen', text: 'Fahrkarte verlängern' },
		},
		takeaway: {
			mentor: 'A phone is room enough.',
			mentee: 'Ich darf mir Zeit nehmen.',
		},
	},
};
