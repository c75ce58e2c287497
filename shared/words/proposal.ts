import { proposal as de } from './de/proposal.ts';
import { proposal as en } from './en/proposal.ts';
import type { Both } from './words.ts';

export const proposalWords: Both<typeof en> = { en, de };
