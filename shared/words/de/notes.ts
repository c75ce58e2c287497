import type { en } from '../en.ts';
import type { Widen } from '../words.ts';

export const notes = {
	title: 'Notizen',
	section: 'Notizen zu',
	ours: 'Unsere Notiz',
	mine: 'Meine Notiz',
	both: (name) => `Du und ${name}`,
	onlyMe: 'Nur du',
	placeholder: 'Was wollt ihr festhalten?',
	minePlaceholder: 'Das sieht außer dir nie jemand.',
	showMine: 'Meine Notiz (nur du)',
	loading: 'Die Notiz wird geöffnet …',
} satisfies Widen<(typeof en)['notes']>;
