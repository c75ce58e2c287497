import type { preparation as en } from '../en/preparation.ts';
import type { Widen } from '../words.ts';

export const preparation = {
	open: 'In zwei Minuten vorbereiten',
	title: (n) => `${n}. Treffen vorbereiten`,
	close: 'Fertig',
	lead: 'So viel davon, wie du magst. Es wird beim Schreiben gespeichert.',
	mood: 'Wie ist deine Woche?',
	moods: { calm: 'ruhig', fine: 'gut', full: 'voll', tired: 'müde', tense: 'angespannt' },
	win: 'Eine Sache, die gut lief',
	knot: 'Ein Knoten: Wo hängt es?',
	topic: 'Worüber wollen wir reden?',
	topicMissing: 'Schreib zuerst ein paar Worte.',
	addTopic: 'Auf die Agenda',
	topics: 'Bisher notiert',
	removeTopic: (title) => `„${title}“ entfernen`,
	remove: 'Meine Vorbereitung entfernen',
	theirs: (name) => `${name} hat vorbereitet:`,
	week: (mood) => `Woche: ${mood}`,
	wentWell: 'Lief gut',
	knotted: 'Hängt bei',
	mine: 'Du hast vorbereitet. Schreib weiter oder ändere es.',

	/** On the page of a session that is over. */
	brought: 'Was ihr mitgebracht habt',
	you: 'Du',

	lookBack: 'Letztes Mal, und was du dir vorgenommen hast',
	lastTime: (n) => `${n}. Treffen`,
	promised: 'Das hast du dir vorgenommen',
	nothingPromised: 'Bei dir ist nichts offen.',
	did: {
		edit: 'Vorbereitung geändert',
		remove: 'Vorbereitung entfernt',
		topic: 'Thema notiert',
		removeTopic: 'Thema entfernt',
	},
} satisfies Widen<typeof en>;
