import type { Widen } from '../words.ts';
import type { you as en } from '../en/you.ts';

export const you = {
	title: 'Du',
	account: 'Konto',
	data: 'Deine Daten',
	safety: 'Wie dieses Gerät deine Texte aufbewahrt',
} satisfies Widen<typeof en>;
