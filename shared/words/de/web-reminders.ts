import type { webReminders as en } from '../en/web-reminders.ts';
import type { Widen } from '../words.ts';

export const webReminders = {
	hint: 'Mit einer Meldung auf diesem Gerät, solange Leitfaden offen ist, auch im Hintergrund. Nie während eines Treffens.',
	refused:
		'Der Browser lässt Leitfaden keine Meldungen zeigen. In seinen Einstellungen für diese Seite kannst du sie erlauben.',
	never: 'In diesem Browser kann dich keine Seite erinnern.',
	closed: (calendar) =>
		`Eine geschlossene Seite kann dich nicht erinnern. Dein Kalender kann es: „${calendar}“ steht am Ende der Seite eines Mentorings.`,
	handheld: (calendar) =>
		`Was fällig ist, steht hier oben, aber nur solange du Leitfaden offen vor dir hast. Für neun Uhr nimm den Kalender: „${calendar}“ steht am Ende der Seite eines Mentorings.`,
	toMentorship: (name) => `Zum Mentoring mit ${name}`,
} satisfies Widen<typeof en>;
