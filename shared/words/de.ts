import { common } from './de/common.ts';
import type { en } from './en.ts';
import type { Widen } from './words.ts';

export const de = { common } satisfies Widen<typeof en>;
