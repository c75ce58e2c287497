import type { popup as en } from '../en/popup.ts';
import type { Widen } from '../words.ts';

export const popup = {
	name: 'Mein Name',
	nameHint: 'Unter diesem Namen sehen dich die Menschen, mit denen du sprichst.',
	mentorships: 'Mentorings',
	empty: 'Noch kein Mentoring. Leg eines an oder füge eine Einladung ein.',
	start: 'Von Hand starten',
	startHint: 'Öffnet das Panel in einem eigenen Fenster, für jeden Anruf.',
	create: 'Neues Mentoring',
	accept: 'Ich habe eine Einladung',
	openReview: 'Rückblick öffnen',
	reviewOf: (name) => `Rückblick mit ${name}`,
	joined: (name) => `Du bist dabei. Das Mentoring mit ${name} steht jetzt in deiner Liste.`,
	back: 'Zurück',

	calls: {
		reload:
			'Ein Anruf war schon offen, bevor Leitfaden da war. Lade seinen Tab neu, um das Panel zu sehen; mitten im Gespräch nur, wenn eine kurze Unterbrechung in Ordnung ist.',
		reloadButton: 'Tab des Anrufs neu laden',
		withdrawn: (hosts) =>
			`Leitfaden darf ${hosts} nicht mehr sehen, deshalb erscheint dort kein Panel. Der Zugriff wurde im Browser zurückgenommen.`,
		giveBackButton: 'Zugriff zurückgeben',
		giveBackHint:
			'Oder von Hand: Rechtsklick auf das Leitfaden-Symbol, „Kann Websitedaten lesen und ändern“ wählen und die Website erlauben.',
	},
	storeLost:
		'Der Browser hat den Speicher von Leitfaden auf diesem Gerät geleert. Was geteilt war, kommt vom Server zurück; was noch nicht gesendet war, ist weg.',
	offline: 'Die Erweiterung startet gerade neu. Bitte öffne dieses Fenster noch einmal.',
	done: 'Fertig',
} satisfies Widen<typeof en>;
