// What the mentee wants, made visible.
import { definePrompts, everywhere } from './prompt.ts';

export const goals = definePrompts('goals', [
	{
		id: 'C1',
		audience: 'mentor',
		minutes: 4,
		tags: ['school', 'study'],
		basis: 'wish',
		words: {
			en: {
				text: 'What would you be proud of by the end of term?',
				plain: 'What do you want to have done this term?',
				why: 'A wish carries further than a duty.',
				avoidWhen: 'The coming week is the real problem.',
			},
			de: {
				text: 'Worauf wärst du am Ende des Semesters stolz?',
				plain: 'Was willst du in diesem Semester schaffen?',
				why: 'Ein Wunsch trägt weiter als eine Pflicht.',
				avoidWhen: 'Das eigentliche Problem ist die nächste Woche.',
			},
		},
	},
	{
		id: 'C2',
		audience: 'mentor',
		minutes: 3,
		tags: everywhere,
		basis: 'motivation',
		words: {
			en: {
				text: 'Why now, and why you?',
				plain: 'Why is this important to you?',
				why: 'A reason of one’s own lasts longer than a borrowed one.',
				avoidWhen: 'It could sound as if the wish had to be defended.',
			},
			de: {
				text: 'Warum jetzt, und warum du?',
				plain: 'Warum ist dir das wichtig?',
				why: 'Ein eigener Grund hält länger als ein geliehener.',
				avoidWhen: 'Es könnte klingen, als müsste der Wunsch verteidigt werden.',
			},
		},
	},
	{
		id: 'C3',
		audience: 'mentor',
		minutes: 4,
		tags: everywhere,
		basis: 'gas',
		words: {
			en: {
				text: 'How would someone else notice it?',
				plain: 'What will other people see?',
				why: 'What others can see can be checked.',
				avoidWhen: 'The goal is about an inner state nobody else needs to see.',
			},
			de: {
				text: 'Woran würden andere es merken?',
				plain: 'Was sehen andere dann?',
				why: 'Was andere sehen können, lässt sich prüfen.',
				avoidWhen: 'Es geht um etwas Inneres, das niemand sonst sehen muss.',
			},
		},
	},
	{
		id: 'C4',
		audience: 'mentor',
		minutes: 5,
		tags: everywhere,
		basis: 'gas',
		words: {
			en: {
				text: 'What would be a little less, a little more than planned?',
				plain: 'What is a bit less? What is a bit more?',
				why: 'Levels make progress visible before the goal is reached.',
				avoidWhen: 'The goal itself is still unclear.',
			},
			de: {
				text: 'Was wäre etwas weniger, was etwas mehr als geplant?',
				plain: 'Was ist ein bisschen weniger? Was ein bisschen mehr?',
				why: 'Stufen machen Fortschritt sichtbar, bevor das Ziel erreicht ist.',
				avoidWhen: 'Das Ziel selbst ist noch unklar.',
			},
		},
	},
	{
		id: 'C5',
		audience: 'mentor',
		minutes: 3,
		tags: everywhere,
		basis: 'weighting',
		words: {
			en: {
				text: 'Which goal would you keep if you had only one?',
				plain: 'Which goal is the most important?',
				why: 'Shows what matters when time is short.',
				avoidWhen: 'There is only one goal.',
			},
			de: {
				text: 'Welches Ziel bliebe, wenn nur eines ginge?',
				plain: 'Welches Ziel ist am wichtigsten?',
				why: 'Zeigt, was zählt, wenn die Zeit knapp ist.',
				avoidWhen: 'Es gibt nur ein Ziel.',
			},
		},
	},
	{
		id: 'C6',
		audience: 'mentor',
		minutes: 2,
		tags: everywhere,
		basis: 'smart',
		words: {
			en: {
				text: 'What is the smallest version that still counts?',
				plain: 'What is one small part you can do?',
				why: 'Small and done beats large and open.',
				avoidWhen: 'The person is already under-challenged.',
			},
			de: {
				text: 'Was ist die kleinste Form, die noch zählt?',
				plain: 'Welchen kleinen Teil schaffst du?',
				why: 'Klein und fertig schlägt groß und offen.',
				avoidWhen: 'Die Person ist ohnehin unterfordert.',
			},
		},
	},
	{
		id: 'C7',
		audience: 'mentor',
		minutes: 3,
		tags: everywhere,
		basis: 'mental-contrasting',
		words: {
			en: {
				text: 'What in you could get in the way?',
				plain: 'What could stop you?',
				why: 'A hurdle that was thought of beforehand trips you less.',
				avoidWhen: 'The hurdle lies with others, not with the person.',
			},
			de: {
				text: 'Was in dir könnte bremsen?',
				plain: 'Was könnte dich aufhalten?',
				why: 'Über eine Hürde, an die man gedacht hat, stolpert man seltener.',
				avoidWhen: 'Die Hürde liegt bei anderen, nicht bei der Person.',
			},
		},
	},
	{
		id: 'C8',
		audience: 'mentor',
		minutes: 2,
		tags: everywhere,
		basis: 'if-then',
		words: {
			en: {
				text: 'If that happens, what will you do?',
				plain: 'If this happens: what then?',
				why: 'An if-then plan works when willpower is tired.',
				avoidWhen: 'No hurdle has been named yet.',
			},
			de: {
				text: 'Wenn das eintritt, was machst du dann?',
				plain: 'Wenn das passiert: Was tust du?',
				why: 'Ein Wenn-dann-Plan trägt, wenn die Kraft fehlt.',
				avoidWhen: 'Es wurde noch keine Hürde genannt.',
			},
		},
	},
]);
