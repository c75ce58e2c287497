import type { en } from '../en.ts';
import type { Widen } from '../words.ts';

export const popup = {
	tagline: 'Ein ruhiger Leitfaden für Mentoring-Gespräche',
	language: 'Sprache',
	name: 'Mein Name',
	nameHint: 'So sehen dich die Menschen, mit denen du sprichst.',
	mentorships: 'Mentorings',
	endedMentorships: 'Beendet',
	empty: 'Noch kein Mentoring. Leg eines an oder füge eine Einladung ein.',
	start: 'Von Hand starten',
	startHint: 'Öffnet das Panel in einem eigenen Fenster, für jeden Anruf.',
	create: 'Neues Mentoring',
	accept: 'Ich habe eine Einladung',
	openReview: 'Rückblick öffnen',
	reviewOf: (name) => `Rückblick mit ${name}`,
	back: 'Zurück',

	calls: {
		reload: (site) =>
			`Ein Tab mit ${site} war schon offen, bevor Leitfaden da war. Lade ihn neu, um das Panel zu sehen; mitten im Anruf nur, wenn eine kurze Unterbrechung in Ordnung ist.`,
		reloadButton: 'Diesen Tab neu laden',
		noAccess: (site) =>
			`Leitfaden darf ${site} nicht mehr sehen, deshalb erscheint dort kein Panel.`,
		giveBack:
			'So gibst du es zurück: Rechtsklick auf das Leitfaden-Symbol, „Kann Websitedaten lesen und ändern“ wählen und diese Website erlauben.',
		giveBackButton: 'Diese Website erlauben',
	},
	offline: 'Die Erweiterung startet gerade neu. Bitte öffne dieses Fenster noch einmal.',
} satisfies Widen<(typeof en)['popup']>;
