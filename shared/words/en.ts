// The English words, by surface. German has exactly the same keys: `de.ts` does not compile otherwise.
import { common } from './en/common.ts';

export const en = { common };
