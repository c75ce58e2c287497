// What a browser has to have for this page. Without it nothing may begin, above all no invitation be spent: the
// page says so instead, in both languages, since it knows neither the person nor what else works.
import './lacking.css';

/** A disk that the browser frees a moment later is open by then: nothing is said of it. */
const PATIENT_FOR = 3;

export type Lacking = 'age' | 'storage' | 'disk';

/** The youngest of what is used without a stand-in: Chrome 140, Firefox 133, Safari 18.2 have them all. */
const NEEDED: readonly (readonly [owner: object | undefined, name: string])[] = [
	[Promise, 'withResolvers'],
	[Map, 'groupBy'],
	[Set.prototype, 'union'],
	[URL, 'parse'],
	[Uint8Array, 'fromBase64'],
	[Uint8Array.prototype, 'toBase64'],
	[navigator.locks, 'request'],
	[globalThis.crypto?.subtle, 'encrypt'],
];

/** What is missing here, found without waiting. `disk` shows only as it is opened. */
export function findLacking(): Exclude<Lacking, 'disk'> | undefined {
	if (!NEEDED.every(([owner, name]) => owner !== undefined && name in owner)) return 'age';
	return canStore() ? undefined : 'storage';
}

/** With cookies blocked, to touch one of them is an error. */
function canStore(): boolean {
	try {
		return [sessionStorage, localStorage, indexedDB].every((area) => area !== null);
	} catch {
		return false;
	}
}

const WORDS: Readonly<Record<Lacking, { readonly en: string; readonly de: string }>> = {
	age: {
		en: 'This browser is too old for Leitfaden. It works in Chrome and Edge from 140, Firefox from 133 and Safari from 18.2. An invitation is still good: open its link there.',
		de: 'Dieser Browser ist zu alt für Leitfaden. Es geht mit Chrome und Edge ab 140, Firefox ab 133 und Safari ab 18.2. Eine Einladung gilt weiter: Öffne ihren Link dort.',
	},
	storage: {
		en: 'This browser does not let Leitfaden keep anything, and everything you write is kept in it first. Allow this page to save data (it sets no cookies that follow you) and load it again. An invitation is still good.',
		de: 'Dieser Browser lässt Leitfaden nichts aufheben, und was du schreibst, liegt zuerst in ihm. Erlaube dieser Seite, Daten zu speichern (sie setzt keine Cookies, die dir folgen), und lade sie neu. Eine Einladung gilt weiter.',
	},
	disk: {
		en: 'What is kept in this browser cannot be opened at the moment. Leitfaden goes on trying. A full disk, a private window or blocked storage can be the reason.',
		de: 'Was in diesem Browser liegt, lässt sich gerade nicht öffnen. Leitfaden versucht es weiter. Ein voller Speicher, ein privates Fenster oder gesperrte Daten können der Grund sein.',
	},
};

/** Says it above whatever else is there; returns how to take it back. */
export function sayLacking(what: Lacking): () => void {
	const notice = document.createElement('div');
	notice.className = 'lacking';
	notice.setAttribute('role', 'alert');
	const isGerman = navigator.language.startsWith('de');
	for (const language of isGerman ? (['de', 'en'] as const) : (['en', 'de'] as const)) {
		const words = document.createElement('p');
		words.lang = language;
		words.textContent = WORDS[what][language];
		notice.append(words);
	}
	document.body.prepend(notice);
	return () => notice.remove();
}

/** Whoever opens the disk does it through this: what fails again and again is said, until it opens. */
export function watchDisk(): <T>(open: () => Promise<T>) => Promise<T> {
	let failures = 0;
	let takeBack: (() => void) | undefined;
	return async (open) => {
		try {
			const opened = await open();
			takeBack?.();
			[failures, takeBack] = [0, undefined];
			return opened;
		} catch (error) {
			failures += 1;
			if (failures > PATIENT_FOR) takeBack ??= sayLacking('disk');
			throw error;
		}
	};
}
