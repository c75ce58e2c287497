// How long a text is where there are limits, on the wire and in the database: an ä is two bytes there. The device
// and the server count alike, so that nothing is taken on the one that the other refuses.

declare class TextEncoder {
	encode(text: string): Uint8Array;
}
const encoder = new TextEncoder();

export const bytesOf = (text: string): number => encoder.encode(text).length;

/** Encodes it only where that can be in doubt: what JavaScript counts as one is one to three bytes. */
export const isLonger = (text: string, bytes: number): boolean =>
	text.length > bytes || (text.length * 3 > bytes && bytesOf(text) > bytes);
