// The language on screen: one object per page, handed down by context; changing it redraws every word.
import type { Language } from '#shared/domain/member.ts';
import { localeOf, type Words, wordsOf } from '#shared/words/words.ts';
import { createContext } from 'svelte';

export class Locale {
	language = $state<Language>('en');
	readonly words: Words = $derived(wordsOf(this.language));
	/** BCP 47, for Intl. */
	readonly tag: string = $derived(localeOf(this.language));

	constructor(language: Language) {
		this.language = language;
	}
}

export const [getLocale, setLocale] = createContext<Locale>();
