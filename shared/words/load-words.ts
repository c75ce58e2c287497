// One language alone: a page waits for the words it shows, and for no others.
import type { Language } from '../domain/member.ts';
import type { Words } from './words.ts';

export async function loadWords(language: Language): Promise<Words> {
	return language === 'de' ? (await import('./de.ts')).de : (await import('./en.ts')).en;
}
