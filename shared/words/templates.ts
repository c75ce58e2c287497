import { templates as de } from './de/templates.ts';
import { templates as en } from './en/templates.ts';
import type { Both } from './words.ts';

export const templateWords: Both<typeof en> = { en, de };
