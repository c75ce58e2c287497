import type { prompts as en } from '../en/prompts.ts';
import type { Widen } from '../words.ts';

export const prompts = {
	think: 'Denkzeit',
	thinking: 'Stille darf sein',
	said: {
		think: (seconds) =>
			seconds === 1 ? 'Denkzeit: eine Sekunde Stille.' : `Denkzeit: ${seconds} Sekunden Stille.`,
		over: 'Die Denkzeit ist um.',
	},
	menu: 'Zu dieser Frage',
	limits: 'Wann lieber nicht',
	plain: 'Einfache Sprache',
	rescue: 'Die Leitung hängt?',
	rescueTitle: 'Solange die Leitung hängt',
	back: 'Zurück zur Frage',
	avoid: (text) => `Lieber nicht: ${text}`,
	idea: (name) => `Idee: ${name}`,
	takes: (minutes) => (minutes === 1 ? 'Etwa 1 Minute' : `Etwa ${minutes} Minuten`),
} satisfies Widen<typeof en>;
