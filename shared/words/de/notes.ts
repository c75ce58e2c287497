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
	failed: 'Die Notiz ließ sich nicht öffnen. Nichts ist verloren; bitte lade das Panel neu.',
} satisfies Widen<(typeof en)['notes']>;
