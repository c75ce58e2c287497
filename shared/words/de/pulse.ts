import type { pulse as en } from '../en/pulse.ts';
import type { Widen } from '../words.ts';

export const pulse = {
	title: 'Wie war’s?',
	askAbout: (name) => `Wie war das Treffen mit ${name}?`,
	lead: (name) => `Viermal tippen. ${name} sieht es erst, wenn ihr beide geantwortet habt.`,
	mine: {
		heard: 'Ich habe mich gehört gefühlt',
		matters: 'Es ging um das, was mir wichtig ist',
		fits: 'Die Art, wie wir arbeiten, passt mir',
		worth: 'Die Zeit hat sich gelohnt',
	},
	mirrored: {
		heard: (name) => `${name} hat sich gehört gefühlt`,
		matters: (name) => `Es ging um das, was ${name} wichtig ist`,
		fits: (name) => `Die Art, wie wir arbeiten, passt ${name}`,
		worth: (name) => `Für ${name} hat sich die Zeit gelohnt`,
	},
	mirroredHint: (name) => `Was meinst du: Wie würde ${name} antworten?`,
	short: {
		heard: 'Gehört gefühlt',
		matters: 'Ging um Wichtiges',
		fits: 'Art zu arbeiten',
		worth: 'Zeit hat sich gelohnt',
	},
	levels: { 1: 'gar nicht', 2: 'wenig', 3: 'teils', 4: 'meist', 5: 'ganz' },
	skip: 'Auslassen',
	skipped: 'ausgelassen',
	comment: 'Noch etwas dazu?',
	commentHint: 'Muss nicht sein. Bleibt mit deinen Antworten verschlossen.',
	send: 'Verschlossen speichern',
	notNow: 'Diesmal nicht',
	nothing: 'Wähl wenigstens eine Antwort, oder lass es diesmal aus.',
	tomorrow: 'Heute wurdest du schon einmal gefragt. Das hier hat bis morgen Zeit.',
	inCall: 'Wenn der Anruf vorbei ist, wirst du hier gefragt.',

	sealedTitle: (name) => `Verschlossen, bis ${name} geantwortet hat.`,
	sealedHint: (name) =>
		`Bis dahin sieht es niemand. Antwortet ${name} nicht innerhalb von 30 Tagen, wird es gelöscht.`,
	change: 'Ändern',
	takeBack: 'Zurücknehmen',
	cancel: 'So lassen',
	asideTitle: 'Das hast du diesmal ausgelassen.',
	answerAfterAll: 'Doch antworten',

	together: 'Wie ihr beide es gesehen habt',
	item: 'Frage',
	you: 'Du',
	apart: 'Das seht ihr verschieden',
	said: (name) => `${name} schreibt dazu`,
	youSaid: 'Du schreibst dazu',
	suggested: 'Etwas für die nächste Agenda?',
	topics: {
		heard: 'Was hilft uns, damit wir uns gehört fühlen?',
		matters: 'Arbeiten wir an dem, was am wichtigsten ist?',
		fits: 'Wie wollen wir miteinander arbeiten?',
		worth: 'Was würde unsere Zeit noch lohnender machen?',
	},
	reason: (item, mine, name, theirs) => `„${item}“: Du sagst „${mine}“, ${name} sagt „${theirs}“.`,
	add: 'Ins nächste Treffen',
	addTopic: (topic) => `Ins nächste Treffen: ${topic}`,
	added: 'Steht auf der nächsten Agenda',

	history: 'Stimmungsbild über die Treffen',
	session: 'Treffen',
	sessionTitle: (n) => `${n}. Treffen`,
	did: {
		send: 'Verschlossen gespeichert',
		aside: 'Diesmal ausgelassen',
		takeBack: 'Zurückgenommen',
		topic: 'Punkt aufgenommen',
	},
} satisfies Widen<typeof en>;
