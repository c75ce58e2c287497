import { defineTemplate } from './template.ts';

export const feedbackTalk = defineTemplate({
	id: 'feedback-talk',
	minutes: 45,
	lengths: [20, 30, 45, 60],
	items: [
		{ id: 'arrive', minutes: 5, promptIds: ['A1', 'A2', 'A6'] },
		{ id: 'self-view', minutes: 8, kind: 'feedback', promptIds: ['F1', 'F2', 'D8'] },
		{ id: 'strengths', minutes: 8, kind: 'feedback', promptIds: ['F6', 'F3', 'F4', 'E3'] },
		{ id: 'stretch', minutes: 12, kind: 'feedback', promptIds: ['F2', 'F3', 'F4', 'F5', 'F7'] },
		{
			id: 'to-mentor',
			minutes: 7,
			optional: true,
			kind: 'feedback',
			promptIds: ['F8', 'B2', 'H10'],
		},
		{ id: 'wrap-up', minutes: 5, protected: true, promptIds: ['G1', 'G3', 'H1', 'H2'] },
	],
	words: {
		en: {
			title: 'Feedback session',
			purpose: 'Say what was seen, what it caused, and what comes next.',
			items: {
				arrive: 'Arrive',
				'self-view': 'First your own view',
				strengths: 'Two strengths',
				stretch: 'One thing to grow',
				'to-mentor': 'Feedback to the mentor',
				'wrap-up': 'Wrap-up and next date',
			},
		},
		de: {
			title: 'Feedbackgespräch',
			purpose: 'Sagt euch, was zu sehen war, was es ausgelöst hat und was als Nächstes kommt.',
			items: {
				arrive: 'Ankommen',
				'self-view': 'Zuerst die eigene Sicht',
				strengths: 'Zwei Stärken',
				stretch: 'Etwas, das wachsen darf',
				'to-mentor': 'Rückmeldung an die Mentor:in',
				'wrap-up': 'Abschluss und nächster Termin',
			},
		},
	},
});
