// Merging the text of notes. Pure by what it gives back: the documents kept here only save parsing the
// same state again for the next keystroke.
import * as Y from 'yjs';

const KEPT = 16;

/** Throws on bytes that are no Yjs update; whoever applies the mutation refuses it then. */
export function createMergeText(): (state: string | undefined, update: string) => string {
	const documents = new Map<string, Y.Doc>();

	return (state, update) => {
		const document = (state && documents.get(state)) || parse(state);
		if (state) documents.delete(state);
		Y.applyUpdate(document, fromBase64(update));
		const merged = toBase64(Y.encodeStateAsUpdate(document));
		documents.set(merged, document);
		const [oldest] = documents.keys();
		if (documents.size > KEPT && oldest !== undefined) documents.delete(oldest);
		return merged;
	};
}

/** The Yjs clients whose letters an update brings. */
export const clientsOf = (update: string): number[] => [
	...Y.parseUpdateMeta(fromBase64(update)).from.keys(),
];

/** The text without what those clients typed; nothing of it is left in the state either. */
export function withoutClients(state: string, clients: readonly number[]): string {
	const document = parse(state);
	const text = document.getText('text');
	const gone = new Set(clients);
	const ranges: { at: number; length: number }[] = [];
	let at = 0;
	for (let item = text._start; item; item = item.right) {
		if (item.deleted || !item.countable) continue;
		if (gone.has(item.id.client)) ranges.push({ at, length: item.length });
		at += item.length;
	}
	document.transact(() => {
		for (const range of ranges.toReversed()) text.delete(range.at, range.length);
	});
	return ranges.length > 0 ? toBase64(Y.encodeStateAsUpdate(document)) : state;
}

function parse(state: string | undefined): Y.Doc {
	const document = new Y.Doc();
	if (state) Y.applyUpdate(document, fromBase64(state));
	return document;
}

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (let i = 0; i < bytes.length; i += 0x8000)
		text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
	return btoa(text);
}
