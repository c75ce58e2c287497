// A note's state as its words. Loaded when a session with notes is looked at, since Yjs is heavy.
import * as Y from 'yjs';
import { fromBase64 } from '../notes/base64.ts';

export function readNote(state: string): string {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, fromBase64(state));
	return doc.getText('text').toString();
}
