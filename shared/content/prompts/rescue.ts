// For the moments when the line, or the distance, is in the way. Belongs to no agenda.
import { definePrompts, everywhere } from './prompt.ts';

export const rescue = definePrompts('rescue', [
	{
		id: 'R1',
		audience: 'both',
		minutes: 1,
		tags: everywhere,
		basis: 'e-mentoring',
		words: {
			en: {
				text: 'I will wait five seconds after you; the line is slow.',
				plain: 'The line is slow. I wait before I talk.',
				why: 'Nobody interrupts when both know about the delay.',
				avoidWhen: 'The line is fine; then it is only a pause.',
			},
			de: {
				text: 'Ich warte kurz, bevor ich rede, die Leitung hängt.',
				plain: 'Die Leitung hängt. Ich warte kurz.',
				why: 'Ihr fallt euch nicht ins Wort, wenn beide von der Verzögerung wissen.',
				avoidWhen: 'Die Leitung ist gut; dann ist es einfach eine Pause.',
			},
		},
	},
	{
		id: 'R2',
		audience: 'both',
		minutes: 1,
		tags: everywhere,
		basis: 'e-mentoring',
		words: {
			en: {
				text: 'I cannot see your reaction: does this fit, yes, no, half?',
				plain: 'I cannot see your face. Yes, no or half?',
				why: 'What a nod would tell has to be asked on screen.',
				avoidWhen: 'The face says it already.',
			},
			de: {
				text: 'Ich sehe deine Reaktion nicht: passt, passt nicht, halb?',
				plain: 'Ich sehe dein Gesicht nicht. Ja, nein, halb?',
				why: 'Was sonst ein Nicken sagt, muss man am Bildschirm fragen.',
				avoidWhen: 'Das Gesicht sagt es schon.',
			},
		},
	},
	{
		id: 'R3',
		audience: 'both',
		minutes: 1,
		tags: everywhere,
		basis: 'e-mentoring',
		words: {
			en: {
				text: 'Would it be easier with cameras off for ten minutes?',
				plain: 'Shall we turn the cameras off for a while?',
				why: 'Being looked at is tiring; listening alone can be closer.',
				avoidWhen: 'You have not met often enough to do without faces.',
			},
			de: {
				text: 'Wäre es zehn Minuten ohne Kamera leichter?',
				plain: 'Machen wir die Kamera kurz aus?',
				why: 'Angeschaut werden strengt an; nur hören ist manchmal näher.',
				avoidWhen: 'Ihr kennt euch noch zu wenig, um auf Gesichter zu verzichten.',
			},
		},
	},
	{
		id: 'R4',
		audience: 'both',
		minutes: 2,
		tags: everywhere,
		basis: 'e-mentoring',
		words: {
			en: {
				text: 'Say back what you heard from me.',
				plain: 'What did I say? Use your own words.',
				why: 'What was lost on the way shows at once.',
				avoidWhen: 'It would feel like an exam.',
			},
			de: {
				text: 'Sag in deinen Worten, was bei dir ankam.',
				plain: 'Was habe ich gesagt? Sag es mit deinen Worten.',
				why: 'Was unterwegs verloren ging, zeigt sich sofort.',
				avoidWhen: 'Es würde sich wie eine Prüfung anfühlen.',
			},
		},
	},
]);
