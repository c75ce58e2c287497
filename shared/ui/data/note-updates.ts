// A note's state as updates that each fit a mutation. A short one is its own update, so that it is the very
// same; a long one is written anew, in pieces, with the same words.
import * as Y from 'yjs';
import { fromBase64, toBase64 } from '../notes/base64.ts';

/** Of what `updateNote` takes, in base64 characters. */
const MOST = 12_000;
const PIECE = 2000;

/** Throws on a state that is none: nothing that takes it in would hold. */
export function updatesOf(state: string): readonly string[] {
	const old = new Y.Doc();
	Y.applyUpdate(old, fromBase64(state));
	if (state.length <= MOST) return [state];
	const words = old.getText('text').toString();
	const doc = new Y.Doc();
	const updates: string[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(toBase64(update)));
	for (let at = 0; at < words.length;) {
		// Not between the halves of a character.
		const end = at + PIECE + (isHigh(words.charCodeAt(at + PIECE - 1)) ? 1 : 0);
		const piece = words.slice(at, end);
		doc.getText('text').insert(at, piece);
		at += piece.length;
	}
	return updates;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
