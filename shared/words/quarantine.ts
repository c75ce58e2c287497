import { quarantine as de } from './de/quarantine.ts';
import { quarantine as en } from './en/quarantine.ts';
import type { Both } from './words.ts';

export const quarantineWords: Both<typeof en> = { en, de };
