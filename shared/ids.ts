// Ids are made where the thing is made, so that everything can be written offline.
// The only file of `shared` that may touch randomness and hashing.

declare const crypto: {
	getRandomValues(bytes: Uint8Array): Uint8Array;
	subtle: { digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer> };
};
declare class TextEncoder {
	encode(text: string): Uint8Array;
}

const hex = (bytes: Uint8Array) =>
	Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Sixteen bytes as an RFC 9562 UUID of the given version, variant bits set. */
function toUuid(bytes: Uint8Array, version: 7 | 8): string {
	const own = bytes.slice(0, 16);
	own[6] = ((own[6] ?? 0) & 0x0f) | (version << 4);
	own[8] = ((own[8] ?? 0) & 0x3f) | 0x80;
	const text = hex(own);
	return [8, 12, 16, 20, 32].map((end, i) => text.slice([0, 8, 12, 16, 20][i], end)).join('-');
}

/** A UUIDv7 (RFC 9562): 48 bits of `now` in milliseconds, the rest random. Sorts by time. */
export function newId(now: number = Date.now()): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	for (let i = 0; i < 6; i += 1) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) & 0xff;
	return toUuid(bytes, 7);
}

/** 64 random bits, as 16 hex digits: names one mutation for ever. */
export const newUid = (): string => hex(crypto.getRandomValues(new Uint8Array(8)));

/** 160 random bits, base64url: for anything that opens a door (invitations, tickets). */
export function newSecret(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(20));
	const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
	return Array.from(bytes, (byte) => `${alphabet[byte & 63]}${alphabet[(byte >> 6) & 3]}`).join('');
}

/** SHA-256 of a text, as 64 hex digits. */
export async function digestOf(text: string): Promise<string> {
	return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

/**
 * The id of a mentorship's nth session: UUIDv8 over SHA-256 of both, so that two people who press
 * Start at the same moment start the same session.
 */
export const sessionIdOf = (mentorshipId: string, number: number): Promise<string> =>
	namedId(`session|${mentorshipId}|${number}`);

/** The id of a proposed agenda item: both people who take the same proposal take the same items. */
export const agendaItemIdOf = (sessionId: string, key: string): Promise<string> =>
	namedId(`agenda|${sessionId}|${key}`);

/**
 * What a thing becomes in a mentorship that was begun to go on from another: the same whenever it is taken
 * along, and nobody who sees the new ids learns an old one. Of an own member id: by it a device knows which
 * one goes on from which.
 */
export const idAlong = (mentorshipId: string, oldId: string): Promise<string> =>
	namedId(`along|${mentorshipId}|${oldId}`);

async function namedId(name: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name));
	return toUuid(new Uint8Array(digest), 8);
}

/**
 * One UUIDv8 out of several, the same whatever device makes it: the parts XORed together. For records
 * of which there is one per combination (a check-in per goal, session and member), so that a mutator,
 * which cannot hash asynchronously, finds the other person's by its id.
 */
export function joinIds(...ids: readonly string[]): string {
	const joined = new Uint8Array(16);
	for (const id of ids) {
		const digits = id.replaceAll('-', '');
		for (let i = 0; i < 16; i += 1) {
			joined[i] = (joined[i] ?? 0) ^ Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16);
		}
	}
	return toUuid(joined, 8);
}
