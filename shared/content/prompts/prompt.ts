// One good question, shown one at a time.

interface PromptWords {
	readonly text: string;
	/** One line: why this question helps. */
	readonly why: string;
	/** When to leave it. */
	readonly avoidWhen?: string;
}

export type PromptPhase =
	'arrive' | 'contract' | 'goals' | 'explore' | 'options' | 'feedback' | 'commit' | 'close';

export interface Prompt {
	/** The letter of its phase and a number. Wire format: agenda items name it. */
	readonly id: string;
	readonly phase: PromptPhase;
	/** Who asks it. */
	readonly audience: 'mentor' | 'mentee' | 'both';
	readonly words: { readonly en: PromptWords; readonly de: PromptWords };
}

/** The prompts of one phase. */
export const definePrompts = (
	phase: PromptPhase,
	list: readonly Omit<Prompt, 'phase'>[],
): readonly Prompt[] => list.map((prompt) => ({ ...prompt, phase }));
