import type { receipt as en } from '../en/receipt.ts';
import type { Widen } from '../words.ts';

export const receipt = {
	title: 'Beleg',
	lead: (name) =>
		`Du und ${name} könnt beide unterschreiben, dass dieses Treffen stattgefunden hat. Mit zwei Unterschriften wird daraus ein Beleg für Stunden oder Leistungspunkte.`,
	signs: 'Was unterschrieben wird',
	began: 'Beginn',
	minutes: 'Dauer',
	agenda: 'Agenda',
	ownAgenda: 'Eure eigene',
	noContent: 'Kein Wort von dem, was ihr geschrieben oder besprochen habt.',
	sign: 'Dieses Treffen unterschreiben',
	signAgain: 'Neu unterschreiben',
	signing: 'Wird unterschrieben …',
	failed:
		'Das Unterschreiben ging auf diesem Gerät nicht. Manche privaten Fenster bewahren keine Schlüssel auf.',
	mineAlone: (name) => `Von dir unterschrieben, ${name} fehlt noch.`,
	theirsAlone: (name) => `Von ${name} unterschrieben. Deine Unterschrift fehlt noch.`,
	both: 'Von euch beiden unterschrieben.',
	mineStale:
		'Seit deiner Unterschrift haben sich Zeiten oder Agenda geändert, sie passt nicht mehr. Bitte unterschreib neu.',
	theirsStale: (name) =>
		`Seit der Unterschrift von ${name} haben sich Zeiten oder Agenda geändert. Dafür braucht es eine neue von ${name}.`,
	oneDevice:
		'Beide Unterschriften kommen von einem Gerät. Ein Beleg braucht zwei: Jede Person unterschreibt auf ihrem eigenen.',
	takeBack: 'Meine Unterschrift zurücknehmen',
	save: 'Beleg speichern (.json)',
	file: (n) => `leitfaden-beleg-${n}.json`,
	saved: (file) => `Gespeichert als ${file}.`,
	code: 'Prüfzeichen',
	printed: (code) => `Auf beiden Geräten unterschrieben. Prüfzeichen ${code}.`,
	proves:
		'Ein Beleg zeigt, dass zwei Geräte dieselben Angaben unterschrieben haben. Die Schlüssel gehören den Geräten: Er zeigt nicht, wer das Gerät in der Hand hatte.',
	did: { sign: 'Treffen unterschrieben', takeBack: 'Unterschrift zurückgenommen' },

	check: {
		title: 'Beleg prüfen',
		lead: 'Wähle den Beleg, den du bekommen hast. Er wird hier gelesen, auf diesem Gerät und ohne Netz.',
		choose: 'Belegdatei (.json)',
		drop: 'Oder leg sie hier ab.',
		again: 'Noch einen prüfen',
		ok: 'Dieser Beleg stimmt',
		okHint: 'Genau das haben beide Geräte unterschrieben.',
		session: 'Treffen',
		keys: 'Schlüssel der Geräte',
		keyOf: (key) => `endet auf ${key}`,
		keysHint:
			'Derselbe Schlüssel auf mehreren Belegen bedeutet dasselbe Gerät. Namen stehen nicht im Beleg: Frag die beiden selbst.',
		altered: 'Dieser Beleg wurde verändert',
		alteredHint: 'Das haben die beiden Geräte so nicht unterschrieben.',
		alteredParts: (parts) => `Was nicht passt: ${parts}.`,
		alteredUnknown: 'Was verändert wurde, lässt sich nicht sagen.',
		parts: {
			startedAt: 'der Beginn',
			minutes: 'die Dauer',
			templateHash: 'die Agenda',
			mentorSignature: 'die Unterschrift als Mentor:in',
			menteeSignature: 'die Unterschrift als Mentee',
		},
		unsigned: 'Eine Unterschrift fehlt',
		missing: {
			mentor:
				'Als Mentor:in hat noch niemand unterschrieben. Erst zwei Unterschriften machen einen Beleg.',
			mentee:
				'Als Mentee hat noch niemand unterschrieben. Erst zwei Unterschriften machen einen Beleg.',
			both: 'Das hat noch niemand unterschrieben.',
		},
		oneDevice: 'Beide Unterschriften kommen von einem Gerät',
		oneDeviceHint: 'Dass sich zwei Menschen einig sind, zeigt er damit nicht.',
		notAReceipt: 'Das ist kein Beleg',
		notAReceiptHint: 'Bitte wähle die .json-Datei, die „Beleg speichern“ gemacht hat.',
	},
} satisfies Widen<typeof en>;
