// Sealing without waiting. The stream with which AES-GCM hides a text is its answer to zeros, so it can be drawn
// ahead; laid over a text it is what AES-GCM would have made of it. The mark that GCM would add comes from the same
// stream: a polynomial over what is hidden, at a point that only the key knows, and a mask (Carter and Wegman).
// Each pad closes one text.
import type { Keyring, Stream } from '#shared/store/seal.ts';

/** More than anybody writes in a moment; longer words than that wait for the disk as everything else does. */
const PAD_BYTES = 1 << 18;
const MARK_BYTES = 16;
const PRIME = (1n << 127n) - 1n;
/** Smaller than the prime, with a bit on top that says how much of it counts. */
const BLOCK_BYTES = 14;
const text = { in: new TextEncoder(), out: new TextDecoder('utf-8', { fatal: true }) };

export type Pad = Stream;

/** As it lies on the disk. */
export interface Padded {
	readonly k: string;
	readonly iv: string;
	readonly x: string;
	readonly mark: string;
}

export const newPad = (keys: Keyring): Promise<Pad> => keys.stream(PAD_BYTES);

export function closeWith({ k, iv, stream }: Pad, words: string): Padded {
	const open = text.in.encode(words);
	if (open.length + 2 * MARK_BYTES > stream.length) throw new RangeError('Longer than the pad.');
	const hidden = over(open, stream);
	return { k, iv: iv.toBase64(), x: hidden.toBase64(), mark: markOf(hidden, stream) };
}

/** Undefined when it was changed, or its key is gone. */
export async function openPadded(keys: Keyring, json: string): Promise<string | undefined> {
	try {
		const padded = JSON.parse(json) as Padded;
		const hidden = Uint8Array.fromBase64(padded.x);
		const iv = Uint8Array.fromBase64(padded.iv);
		const { stream } = await keys.stream(hidden.length + 2 * MARK_BYTES, { k: padded.k, iv });
		if (markOf(hidden, stream) !== padded.mark) return undefined;
		return text.out.decode(over(hidden, stream));
	} catch {
		return undefined;
	}
}

/** The first bytes of the stream are the mark's. */
function over(bytes: Uint8Array, stream: Uint8Array): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(bytes, (byte, at) => byte ^ (stream[2 * MARK_BYTES + at] ?? 0));
}

function markOf(hidden: Uint8Array, stream: Uint8Array): string {
	const point = number(stream.subarray(0, MARK_BYTES)) % PRIME;
	const mask = number(stream.subarray(MARK_BYTES, 2 * MARK_BYTES)) % PRIME;
	let sum = 0n;
	for (let at = 0; at < hidden.length; at += BLOCK_BYTES) {
		const block = hidden.subarray(at, at + BLOCK_BYTES);
		sum = ((sum + number(block) + (1n << BigInt(8 * block.length))) * point) % PRIME;
	}
	return ((sum + mask) % PRIME).toString(16);
}

const number = (bytes: Uint8Array): bigint => BigInt(`0x${bytes.toHex() || '0'}`);
