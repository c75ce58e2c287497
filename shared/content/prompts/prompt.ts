// One good question, shown one at a time.
import type { Basis } from './basis.ts';

interface PromptWords {
	readonly text: string;
	/** The same question in the plainest words there are: short sentences, no figures of speech. */
	readonly plain: string;
	/** One line: why this question helps. */
	readonly why: string;
	/** When to leave it. */
	readonly avoidWhen: string;
}

export type PromptPhase =
	| 'arrive'
	| 'contract'
	| 'goals'
	| 'explore'
	| 'options'
	| 'feedback'
	| 'commit'
	| 'close'
	/** Asked whenever the line is bad; no template plans for it. */
	| 'rescue';

/** Where in life a question fits. */
export type PromptTag = 'school' | 'study' | 'career';

export const everywhere: readonly PromptTag[] = ['school', 'study', 'career'];

export interface Prompt {
	/** The letter of its phase and a number. Wire format: agenda items name it. */
	readonly id: string;
	readonly phase: PromptPhase;
	/** Who asks it. */
	readonly audience: 'mentor' | 'mentee' | 'both';
	/** How long asking and answering usually takes. */
	readonly minutes: number;
	readonly tags: readonly PromptTag[];
	/** The school of thought it comes from. Ours is only its idea, never its words. */
	readonly basis: Basis;
	readonly words: { readonly en: PromptWords; readonly de: PromptWords };
}

/** The prompts of one phase. */
export const definePrompts = (
	phase: PromptPhase,
	list: readonly Omit<Prompt, 'phase'>[],
): readonly Prompt[] => list.map((prompt) => ({ ...prompt, phase }));
