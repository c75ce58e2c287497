import type { Widen } from '../words.ts';
import type { covered as en } from '../en/covered.ts';

export const covered = {
	text: 'Die Seite des Anrufs liegt über dem Panel, oder es ist eben erst erschienen. Es ist nichts passiert. Warte kurz und drück noch einmal, oder mach es in einem eigenen Tab.',
	cannotTell:
		'Dieser Browser kann nicht sagen, ob die Seite des Anrufs über dem Panel liegt. Deshalb ist hier nichts passiert. Mach es in einem eigenen Tab.',
	openTab: 'In einem Tab öffnen',
	close: 'Schließen',
} satisfies Widen<typeof en>;
