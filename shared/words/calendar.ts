import { calendar as de } from './de/calendar.ts';
import { calendar as en } from './en/calendar.ts';
import type { Both } from './words.ts';

export const calendarWords: Both<typeof en> = { en, de };
