import { popup as de } from './de/popup.ts';
import { popup as en } from './en/popup.ts';
import type { Both } from './words.ts';

export const popupWords: Both<typeof en> = { en, de };
