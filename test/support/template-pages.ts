// Three questions, and the words a template is written out with, in both languages.
const PROMPTS: Readonly<Record<string, string>> = {
	A1: 'How are you arriving, in three words?',
	A2: 'What went better than you thought?',
	H1: 'What will you do first, and when?',
};

/** By its id or by its words. */
export const findPrompt = (named: string) =>
	Object.keys(PROMPTS).find((id) => id === named || PROMPTS[id] === named);

export const english = {
	language: 'en' as const,
	protected: 'protected',
	optional: 'optional',
	promptText: (id: string) => PROMPTS[id],
};

export const german = {
	...english,
	language: 'de' as const,
	protected: 'geschützt',
	optional: 'verzichtbar',
};
