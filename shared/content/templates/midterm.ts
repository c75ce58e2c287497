import { defineTemplate } from './template.ts';

export const midterm = defineTemplate({
	id: 'midterm',
	minutes: 45,
	lengths: [30, 45, 60],
	items: [
		{ id: 'arrive', minutes: 4, promptIds: ['A1', 'A4', 'A2'] },
		{ id: 'together', minutes: 8, kind: 'pulses', promptIds: ['H2', 'B3', 'D8'] },
		{
			id: 'goals',
			minutes: 8,
			origin: 'goal',
			kind: 'charts',
			promptIds: ['D2', 'C3', 'C4', 'C5'],
		},
		{
			id: 'keep-change-try',
			minutes: 12,
			origin: 'mentee',
			promptIds: ['H10', 'H11', 'F8', 'E6', 'E4'],
		},
		{ id: 'rhythm', minutes: 8, promptIds: ['B5', 'B2', 'B3', 'B4'] },
		{ id: 'wrap-up', minutes: 5, protected: true, promptIds: ['G1', 'G4', 'H1', 'H3'] },
	],
	words: {
		en: {
			title: 'Mid-term review',
			purpose: 'Halfway: what to keep, what to change, what to try.',
			items: {
				arrive: 'Arrive',
				together: 'How the two of us are doing',
				goals: 'Goals: how far we are',
				'keep-change-try': 'Keep, change, try',
				rhythm: 'Rhythm and agreement',
				'wrap-up': 'Wrap-up and next date',
			},
		},
		de: {
			title: 'Zwischenbilanz',
			purpose: 'Halbzeit: was bleibt, was sich ändert, was ihr ausprobiert.',
			items: {
				arrive: 'Ankommen',
				together: 'Wie es uns miteinander geht',
				goals: 'Ziele: wie weit wir sind',
				'keep-change-try': 'Behalten, ändern, ausprobieren',
				rhythm: 'Rhythmus und Vereinbarung',
				'wrap-up': 'Abschluss und nächster Termin',
			},
		},
	},
});
