// What the mentee wants, made visible.
import { definePrompts } from './prompt.ts';

export const goals = definePrompts('goals', [
	{
		id: 'C1',
		audience: 'mentor',
		words: {
			en: {
				text: 'What would you be proud of by the end of term?',
				why: 'A wish carries further than a duty.',
				avoidWhen: 'The coming week is the real problem.',
			},
			de: {
				text: 'Worauf wärst du am Ende des Semesters stolz?',
				why: 'Ein Wunsch trägt weiter als eine Pflicht.',
				avoidWhen: 'Das eigentliche Problem ist die nächste Woche.',
			},
		},
	},
	{
		id: 'C3',
		audience: 'mentor',
		words: {
			en: {
				text: 'How would someone else notice it?',
				why: 'What others can see can be checked.',
				avoidWhen: 'The goal is about an inner state nobody else needs to see.',
			},
			de: {
				text: 'Woran würden andere es merken?',
				why: 'Was andere sehen können, lässt sich prüfen.',
				avoidWhen: 'Es geht um etwas Inneres, das niemand sonst sehen muss.',
			},
		},
	},
	{
		id: 'C4',
		audience: 'mentor',
		words: {
			en: {
				text: 'What would be a little less, a little more than planned?',
				why: 'Levels make progress visible before the goal is reached.',
				avoidWhen: 'The goal itself is still unclear.',
			},
			de: {
				text: 'Was wäre etwas weniger, was etwas mehr als geplant?',
				why: 'Stufen machen Fortschritt sichtbar, bevor das Ziel erreicht ist.',
				avoidWhen: 'Das Ziel selbst ist noch unklar.',
			},
		},
	},
	{
		id: 'C5',
		audience: 'mentor',
		words: {
			en: {
				text: 'Which goal would you keep if you had only one?',
				why: 'Shows what matters when time is short.',
				avoidWhen: 'There is only one goal.',
			},
			de: {
				text: 'Welches Ziel bliebe, wenn nur eines ginge?',
				why: 'Zeigt, was zählt, wenn die Zeit knapp ist.',
				avoidWhen: 'Es gibt nur ein Ziel.',
			},
		},
	},
	{
		id: 'C6',
		audience: 'mentor',
		words: {
			en: {
				text: 'What is the smallest version that still counts?',
				why: 'Small and done beats large and open.',
				avoidWhen: 'The person is already under-challenged.',
			},
			de: {
				text: 'Was ist die kleinste Form, die noch zählt?',
				why: 'Klein und fertig schlägt groß und offen.',
				avoidWhen: 'Die Person ist ohnehin unterfordert.',
			},
		},
	},
	{
		id: 'C7',
		audience: 'mentor',
		words: {
			en: {
				text: 'What in you could get in the way?',
				why: 'A hurdle that was thought of beforehand trips you less.',
				avoidWhen: 'The hurdle lies with others, not with the person.',
			},
			de: {
				text: 'Was in dir könnte bremsen?',
				why: 'Über eine Hürde, an die man gedacht hat, stolpert man seltener.',
				avoidWhen: 'Die Hürde liegt bei anderen, nicht bei der Person.',
			},
		},
	},
	{
		id: 'C8',
		audience: 'mentor',
		words: {
			en: {
				text: 'If that happens, what will you do?',
				why: 'An if-then plan works when willpower is tired.',
				avoidWhen: 'No hurdle has been named yet.',
			},
			de: {
				text: 'Wenn das eintritt, was machst du dann?',
				why: 'Ein Wenn-dann-Plan trägt, wenn die Kraft fehlt.',
				avoidWhen: 'Es wurde noch keine Hürde genannt.',
			},
		},
	},
]);
