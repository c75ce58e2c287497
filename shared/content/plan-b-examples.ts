// If-then lines for the day the technology fails: to take over as they are, or to rewrite.

export interface PlanBExample {
	readonly id: string;
	readonly words: { readonly en: string; readonly de: string };
}

export const planBExamples: readonly PlanBExample[] = [
	{
		id: 'call-breaks',
		words: {
			en: 'If the call breaks off, we both open the same link again after two minutes.',
			de: 'Wenn die Verbindung abbricht, öffnen wir beide nach zwei Minuten wieder denselben Link.',
		},
	},
	{
		id: 'still-broken',
		words: {
			en: 'If that fails twice, we talk on the phone.',
			de: 'Wenn das zweimal nicht klappt, telefonieren wir.',
		},
	},
	{
		id: 'no-sound',
		words: {
			en: 'If the sound is gone, we leave the picture on and talk on the phone.',
			de: 'Wenn der Ton weg ist, lassen wir das Bild an und telefonieren dazu.',
		},
	},
	{
		id: 'slow-line',
		words: {
			en: 'If the line is slow, we both switch the camera off.',
			de: 'Wenn die Leitung hängt, schalten wir beide die Kamera aus.',
		},
	},
	{
		id: 'no-camera',
		words: {
			en: 'If one camera fails, the other one may stay off too.',
			de: 'Wenn eine Kamera streikt, darf die andere auch ausbleiben.',
		},
	},
	{
		id: 'late',
		words: {
			en: 'If one of us is not there after ten minutes, the other sends a message and waits five more.',
			de: 'Wenn eine Person nach zehn Minuten nicht da ist, schreibt die andere kurz und wartet noch fünf.',
		},
	},
	{
		id: 'battery',
		words: {
			en: 'If a battery runs low, we do the wrap-up first.',
			de: 'Wenn ein Akku leer wird, machen wir zuerst den Abschluss.',
		},
	},
	{
		id: 'not-alone',
		words: {
			en: 'If somebody comes into the room, we say “coffee” and talk about something else.',
			de: 'Wenn jemand ins Zimmer kommt, sagen wir „Kaffee“ und reden über etwas anderes.',
		},
	},
	{
		id: 'service-down',
		words: {
			en: 'If the video service is down, we meet on our other one.',
			de: 'Wenn der Videodienst ausfällt, treffen wir uns auf unserem anderen.',
		},
	},
	{
		id: 'no-network',
		words: {
			en: 'If one of us has no network at all, we meet at the same time the next day.',
			de: 'Wenn jemand gar kein Netz hat, treffen wir uns am nächsten Tag zur selben Zeit.',
		},
	},
];
