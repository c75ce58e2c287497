import type { en } from '../en.ts';
import type { Widen } from '../words.ts';

export const wrapUp = {
	takeaway: 'Das nehme ich mit',
	takeawayPlaceholder: 'Ein Satz genügt.',
	shareIt: (name) => `Mit ${name} teilen`,
	promises: 'Heute vereinbart',
	noPromises: 'Heute ist nichts vereinbart. Für jede Person eine Kleinigkeit?',
	next: 'Nächster Termin',
	noDate: 'Noch kein nächster Termin.',
	proposed: 'Vorschlag aus eurem Rhythmus',
	day: 'Tag',
	time: 'Uhrzeit',
	length: 'Minuten',
	agree: 'Termin festhalten',
	move: 'Verschieben',
	cancel: 'Termin absagen',
	keep: 'So lassen',
	cancelQuestion: 'Den nächsten Termin absagen?',
	calendar: 'In den Kalender (.ics)',
	calendarFile: 'leitfaden-termin.ics',
	notYet: 'Tag und Uhrzeit fehlen.',
	missed: 'Dieser Termin ist ohne Treffen verstrichen. Verschiebt ihn oder sagt ihn ab.',
	past: 'Das liegt in der Vergangenheit.',
	did: {
		takeaway: 'Satz gespeichert',
		date: 'Nächster Termin steht',
		move: 'Termin verschoben',
		cancel: 'Termin abgesagt',
		end: 'Treffen beendet',
	},
} satisfies Widen<(typeof en)['wrapUp']>;
