// Texts of notes are Yjs documents, base64 on the wire and in records.
import * as Y from 'yjs';

export const toBase64 = (bytes: Uint8Array): string => bytes.toBase64();
export const fromBase64 = (text: string): Uint8Array => Uint8Array.fromBase64(text);

/** How many documents are kept open: typing goes on in the note it went on in a moment ago. */
const KEPT = 4;

/**
 * A `mergeText` that remembers the last documents it made, so that a run of keystrokes costs each
 * keystroke and not the whole note again. An update that is none changes nothing.
 */
export function createMergeText(): (state: string | undefined, update: string) => string {
	const kept = new Map<string, Y.Doc>();

	function open(state: string | undefined): Y.Doc {
		const doc = state === undefined ? undefined : kept.get(state);
		if (state !== undefined && doc) {
			kept.delete(state);
			return doc;
		}
		const fresh = new Y.Doc();
		if (state) Y.applyUpdate(fresh, fromBase64(state));
		return fresh;
	}

	return (state, update) => {
		const doc = open(state);
		try {
			Y.applyUpdate(doc, fromBase64(update));
		} catch {
			return state ?? '';
		}
		const merged = toBase64(Y.encodeStateAsUpdate(doc));
		kept.set(merged, doc);
		for (const oldest of kept.keys()) {
			if (kept.size <= KEPT) break;
			kept.delete(oldest);
		}
		return merged;
	};
}
