// The words somebody typed, read out of a note's update: what it adds, whatever text it was added to.
import * as Y from 'yjs';

/** Empty when the update only takes words away, or is none. */
export function wordsOfUpdate(update: string): string {
	const bytes = Uint8Array.from(atob(update), (letter) => letter.charCodeAt(0));
	return Y.decodeUpdate(bytes)
		.structs.map((struct) =>
			struct instanceof Y.Item && struct.content instanceof Y.ContentString
				? struct.content.str
				: '',
		)
		.join('');
}
