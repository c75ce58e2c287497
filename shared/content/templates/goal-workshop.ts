import { defineTemplate } from './template.ts';

export const goalWorkshop = defineTemplate({
	id: 'goal-workshop',
	minutes: 45,
	lengths: [30, 45, 60],
	items: [
		{ id: 'arrive', minutes: 4, promptIds: ['A1', 'A2', 'A5'] },
		{ id: 'wish', minutes: 8, origin: 'goal', kind: 'goal_canvas', promptIds: ['C1', 'C2', 'C5'] },
		{
			id: 'result',
			minutes: 8,
			origin: 'goal',
			kind: 'goal_canvas',
			promptIds: ['C3', 'D4', 'C6'],
		},
		{
			id: 'levels',
			minutes: 12,
			origin: 'goal',
			kind: 'goal_canvas',
			promptIds: ['C4', 'D2', 'E8', 'C6'],
		},
		{
			id: 'obstacle',
			minutes: 8,
			optional: true,
			kind: 'goal_canvas',
			promptIds: ['C7', 'C8', 'E5'],
		},
		{ id: 'wrap-up', minutes: 5, protected: true, promptIds: ['G1', 'G3', 'G6', 'H1'] },
	],
	words: {
		en: {
			title: 'Goal workshop',
			purpose: 'Turn a wish into a goal you both can see.',
			items: {
				arrive: 'Arrive',
				wish: 'The wish, and why',
				result: 'A result you could see',
				levels: 'Five levels in your own words',
				obstacle: 'What could get in the way, and what then',
				'wrap-up': 'First step and date',
			},
		},
		de: {
			title: 'Zielklärung',
			purpose: 'Macht aus einem Wunsch ein Ziel, das ihr beide sehen könnt.',
			items: {
				arrive: 'Ankommen',
				wish: 'Der Wunsch, und warum',
				result: 'Ein Ergebnis, das man sehen kann',
				levels: 'Fünf Stufen in eigenen Worten',
				obstacle: 'Was bremsen könnte, und was dann',
				'wrap-up': 'Erster Schritt und Termin',
			},
		},
	},
});
