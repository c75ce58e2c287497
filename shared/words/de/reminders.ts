import type { reminders as en } from '../en/reminders.ts';
import type { Widen } from '../words.ts';

export const reminders = {
	due: (n) => (n === 1 ? '1 Aufgabe ist fällig' : `${n} Aufgaben sind fällig`),
	title: 'Fällig',
	today: 'heute',
	tomorrow: 'morgen',
	overdue: (day) => `war ${day} fällig`,
	withName: (name) => `mit ${name}`,
	done: (text) => `Erledigt: ${text}`,
	open: (text) => `„${text}“ im Rückblick öffnen`,
	notify: 'Erinnere mich am Tag selbst, um neun',
	notifyHint: 'Mit einer Meldung deines Computers. Nie während eines Anrufs.',
	saysCount: 'Sie sagt, wie viel ansteht, nicht was.',
	saysText: 'Sie sagt es in den Worten der Aufgabe, auch auf dem Sperrbildschirm.',
	withText: 'Auch sagen, worum es geht',
	notAllowed: 'Der Browser lässt Leitfaden keine Meldungen zeigen. Das Zeichen am Symbol bleibt.',
} satisfies Widen<typeof en>;
