// A note's state as its words. Loaded when a session with notes is looked at, since Yjs is heavy.
import { cleanText } from '#shared/domain/clean-text.ts';
import * as Y from 'yjs';
import { fromBase64 } from '../notes/base64.ts';

export function readNote(state: string): string {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, fromBase64(state));
	// A state is merged unread, by whoever writes in it: it is cleaned where it becomes words.
	return cleanText(doc.getText('text').toString());
}
