import type { feedback as en } from '../en/feedback.ts';
import type { Widen } from '../words.ts';

export const feedback = {
	title: 'Rückmeldung',
	card: 'Rückmeldung geben',
	cardWithDraft: 'Rückmeldung geben (angefangen)',
	hint: 'Ein paar Worte genügen. Sag es laut, oder teil die Karte: Vorher verlässt nichts dieses Gerät.',
	kind: 'Worum es geht',
	kinds: { strength: 'Stärke', stretch: 'Neuland' },
	kindHints: {
		strength: 'Etwas, das gut war und wiederkommen darf.',
		stretch: 'Etwas zum Ausprobieren. Nach einer Stärke hört man das am besten.',
	},
	fields: {
		situation: 'Wann',
		behaviour: 'Was mir aufgefallen ist',
		effect: 'Was es bewirkt hat',
		nextTime: 'Nächstes Mal',
	},
	examples: {
		situation: 'Am Anfang, als …',
		behaviour: 'Du hast …',
		effect: 'Bei mir hat das …',
		nextTime: 'Genau so, oder mal …',
	},
	goal: 'Gehört zum Ziel',
	noGoal: 'Kein Ziel',
	missing: 'Schreib, was dir aufgefallen ist. Ohne das gibt es nichts zu teilen.',
	share: (name) => `Mit ${name} teilen`,
	fold: 'Zuklappen',
	discard: 'Verwerfen',
	discardQuestion: 'Verwerfen, was auf dieser Karte steht?',
	save: 'Speichern',
	edit: 'Ändern',
	remove: 'Entfernen',
	editCard: (kind) => `Ändern: ${kind}`,
	removeCard: (kind) => `Entfernen: ${kind}`,
	fromYou: (name) => `Von dir an ${name}`,
	fromOther: (name) => `Von ${name} an dich`,
	between: (from, to, kind) => `${from} an ${to}: ${kind}`,
	aboutGoal: (goal) => `Ziel: ${goal}`,
	did: {
		share: 'Rückmeldung geteilt',
		edit: 'Rückmeldung geändert',
		remove: 'Rückmeldung entfernt',
	},
} satisfies Widen<typeof en>;
