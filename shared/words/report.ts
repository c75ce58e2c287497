import { report as de } from './de/report.ts';
import { report as en } from './en/report.ts';
import type { Both } from './words.ts';

export const reportWords: Both<typeof en> = { en, de };
