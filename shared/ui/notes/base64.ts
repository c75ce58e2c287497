// Yjs updates travel as base64.

export function toBase64(bytes: Uint8Array): string {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary);
}

export const fromBase64 = (text: string): Uint8Array =>
	Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
