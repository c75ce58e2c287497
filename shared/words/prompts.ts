import { prompts as de } from './de/prompts.ts';
import { prompts as en } from './en/prompts.ts';
import type { Both } from './words.ts';

export const promptWords: Both<typeof en> = { en, de };
