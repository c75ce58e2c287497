// What a session can be: the ready-made templates and a person's own, side by side.
import type { AgendaTemplate } from '#shared/content/templates/template.ts';
import type { Language } from '#shared/domain/member.ts';
import type { AgendaPlan } from '#shared/domain/new-agenda.ts';
import { minutesOf, planOf, type Template } from '#shared/domain/template.ts';

export interface Kind {
	readonly id: string;
	readonly title: string;
	readonly purpose: string;
	readonly group: 'all' | 'short' | 'own';
	/** The lengths it makes sense in. */
	readonly lengths: readonly number[];
	/** The length it is written for. */
	readonly minutes: number;
	readonly plan: AgendaPlan;
}

/** What a conversation beside a call usually takes. */
const USUAL_LENGTHS = [20, 30, 45, 60];
/** A template written for less is one of the short ones. */
const SHORT_BELOW = 20;

export function kindsOf(
	ready: readonly AgendaTemplate[],
	own: readonly Template[],
	language: Language,
): readonly Kind[] {
	return [
		...ready.map((one): Kind => {
			const { title, purpose } = one.words[language];
			const group = one.minutes < SHORT_BELOW ? 'short' : 'all';
			const { id, lengths, minutes } = one;
			return { id, title, purpose, group, lengths, minutes, plan: one };
		}),
		...own.map((one): Kind => {
			const { title, purpose = '', items } = one.body;
			const minutes = minutesOf(items);
			const lengths = [...new Set([...USUAL_LENGTHS, minutes])].toSorted((a, b) => a - b);
			return { id: one.id, title, purpose, group: 'own', lengths, minutes, plan: planOf(one) };
		}),
	];
}
