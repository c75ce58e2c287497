import type { planB as en } from '../en/plan-b.ts';
import type { Widen } from '../words.ts';

export const planB = {
	title: 'Plan B',
	lead: 'Was ihr macht, wenn der Anruf nicht klappt.',
	field: 'Plan B, wenn der Anruf nicht klappt',
	hint: 'Zum Beispiel „Telefon: +43 …“. Ihr könnt ihn beide lesen, auch ohne Netz.',
	none: 'Ihr habt noch keinen Plan B ausgemacht.',
	hidden: 'Solange der Sichtschutz an ist, bleibt Plan B verborgen.',
	examples: 'Beispiele',
	take: (text) => `Übernehmen: ${text}`,
	full: 'Für noch eine Zeile ist kein Platz.',
	did: 'Plan B geändert',
	of: (name) => `Plan B mit ${name}`,
	trouble: 'Bei mir hakt es',
} satisfies Widen<typeof en>;
