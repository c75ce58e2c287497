import { canvas as de } from './de/canvas.ts';
import { canvas as en } from './en/canvas.ts';
import type { Both } from './words.ts';

export const canvasWords: Both<typeof en> = { en, de };
