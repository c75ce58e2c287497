// What a Markdown heading says of a part beside its minutes: a word in either language, whoever reads it.
import type { Language } from '../member.ts';
import type { TemplateItem } from '../template.ts';

type TemplateOrigin = NonNullable<TemplateItem['origin']>;
type TemplateKind = NonNullable<TemplateItem['kind']>;

const origins: Readonly<Record<TemplateOrigin, Readonly<Record<Language, string>>>> = {
	carried: { en: 'promises', de: 'Aufgaben' },
	goal: { en: 'goals', de: 'Ziele' },
	mentor: { en: 'mentor', de: 'Mentor:in' },
	mentee: { en: 'mentee', de: 'Mentee' },
};

const kinds: Readonly<Record<TemplateKind, Readonly<Record<Language, string>>>> = {
	agreement: { en: 'agreement', de: 'Vereinbarung' },
	plan_b: { en: 'plan B', de: 'Plan B' },
	feedback: { en: 'feedback', de: 'Rückmeldung' },
	goal_canvas: { en: 'goal canvas', de: 'Zielbild' },
	pulses: { en: 'how it was', de: 'Stimmungsbild' },
	charts: { en: 'charts', de: 'Verlauf' },
};

export const originMark = (origin: TemplateOrigin, language: Language): string =>
	origins[origin][language];
export const kindMark = (kind: TemplateKind, language: Language): string => kinds[kind][language];

const byWord = <K extends string>(
	marks: Readonly<Record<K, Readonly<Record<Language, string>>>>,
): ReadonlyMap<string, K> =>
	new Map(
		Object.entries<Readonly<Record<Language, string>>>(marks).flatMap(([name, words]) =>
			Object.values(words).map((word) => [word.toLowerCase(), name as K] as const),
		),
	);

/** By the word in lower case. */
export const originMarks = byWord(origins);
export const kindMarks = byWord(kinds);
