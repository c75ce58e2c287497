// The language on screen: one object per page, handed down by context; changing it redraws every word.
import type { Language } from '#shared/domain/member.ts';
import { isolating } from '#shared/words/isolating.ts';
import { loadWords } from '#shared/words/load-words.ts';
import { localeOf, type Words } from '#shared/words/words.ts';
import { createContext } from 'svelte';

export class Locale {
	#language = $state<Language>('en');
	#words = $state.raw() as Words;
	/** BCP 47, for Intl. */
	readonly tag: string = $derived(localeOf(this.#language));
	#wanted: Language;

	constructor(language: Language, words: Words) {
		this.#language = language;
		this.#words = isolating(words);
		this.#wanted = language;
	}

	get language(): Language {
		return this.#language;
	}

	get words(): Words {
		return this.#words;
	}

	/** The words of a surface that came later than its page. */
	of<T>(both: Readonly<Record<Language, T>>): T {
		return isolating(both[this.#language]);
	}

	/** Draws every word anew once the language is there; the last wish wins. */
	async use(language: Language): Promise<void> {
		this.#wanted = language;
		if (language === this.#language) return;
		const words = await loadWords(language);
		if (this.#wanted !== language) return;
		this.#words = isolating(words);
		this.#language = language;
	}
}

/** Loads the words a page begins with: the browser's language, until the settings say another. */
export async function openLocale(
	language: Language = navigator.language.startsWith('de') ? 'de' : 'en',
): Promise<Locale> {
	return new Locale(language, await loadWords(language));
}

export const [getLocale, setLocale] = createContext<Locale>();
