import type { en } from '../en.ts';
import type { Widen } from '../words.ts';

export const common = {
	appName: 'Leitfaden',
	cancel: 'Abbrechen',
	close: 'Schließen',
	undo: 'Rückgängig',
	language: 'Sprache',
	erased: 'gelöscht',
	copy: 'Kopieren',
	notLoaded: 'Dieser Teil ließ sich nicht öffnen. Nichts ist verloren; bitte lade die Seite neu.',
	minutes: (n) => (n === 1 ? '1 Minute' : `${n} Minuten`),
} satisfies Widen<(typeof en)['common']>;
