// Loaded when somebody begins to look: the index and what reads notes are nothing a page needs before.
import type { StoredRecord } from '#shared/domain/entity.ts';
import { readNote } from '../review/read-note.ts';
import { searchEntries } from './search-entry.ts';
import { SearchIndex } from './search-index.ts';

export const openIndex = (records: readonly StoredRecord[]): SearchIndex =>
	new SearchIndex(searchEntries(records, readNote));
