// What an agenda template is. A template carries its own words, so that its author writes one file.
import type { Origin, SectionKind } from '../../domain/agenda-item.ts';

interface TemplateItem<Id extends string> {
	readonly id: Id;
	/** In the 45-minute form. Other lengths scale by the rule of time-boxes.ts. */
	readonly minutes: number;
	/** Never planned below it; two fifths of `minutes` when absent. */
	readonly minimum?: number;
	/** Keeps its minutes whatever happens before it. */
	readonly protected?: boolean;
	/** Left out of sessions shorter than 40 minutes. */
	readonly optional?: boolean;
	/** Decides what is offered for parking first; `template` when absent. */
	readonly origin?: Origin;
	/** What belongs on screen with its questions. */
	readonly kind?: SectionKind;
	readonly promptIds: readonly string[];
}

interface TemplateWords<Id extends string> {
	readonly title: string;
	/** One sentence: what this kind of session is for. */
	readonly purpose: string;
	readonly items: Readonly<Record<Id, string>>;
}

export interface AgendaTemplate<Id extends string = string> {
	readonly id: string;
	readonly minutes: number;
	/** The lengths it is offered in, shortest first: in each of them nothing needed is left out or squeezed. */
	readonly lengths: readonly number[];
	readonly items: readonly TemplateItem<Id>[];
	readonly words: { readonly en: TemplateWords<Id>; readonly de: TemplateWords<Id> };
}

/** Ties the words to the items: a template with an untitled item does not compile. */
export const defineTemplate = <const Id extends string>(
	template: Omit<AgendaTemplate<Id>, 'words'> & {
		readonly words: { readonly [L in 'en' | 'de']: TemplateWords<NoInfer<Id>> };
	},
): AgendaTemplate<Id> => template;
