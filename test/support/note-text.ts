// A note's state as its words.
import * as Y from 'yjs';

export function readNoteText(state: string): string {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Buffer.from(state, 'base64'));
	return doc.getText('text').toString();
}
