import { reminders as de } from './de/reminders.ts';
import { reminders as en } from './en/reminders.ts';
import type { Both } from './words.ts';

export const reminderWords: Both<typeof en> = { en, de };
