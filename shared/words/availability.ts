import { availability as de } from './de/availability.ts';
import { availability as en } from './en/availability.ts';
import type { Both } from './words.ts';

export const availabilityWords: Both<typeof en> = { en, de };
