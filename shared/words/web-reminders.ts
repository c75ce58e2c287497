import { webReminders as de } from './de/web-reminders.ts';
import { webReminders as en } from './en/web-reminders.ts';
import type { Both } from './words.ts';

export const webReminderWords: Both<typeof en> = { en, de };
