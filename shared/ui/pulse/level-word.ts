import type { pulseWords } from '#shared/words/pulse.ts';

type Level = keyof (typeof pulseWords)['en']['levels'];

/** An answer in words; that it was skipped is one too. */
export const levelWord = (
	level: number | undefined,
	words: (typeof pulseWords)[keyof typeof pulseWords],
): string => (level === undefined ? words.skipped : words.levels[level as Level]);
