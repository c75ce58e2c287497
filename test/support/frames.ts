// Just enough of RFC 6455 to see what a browser sends through a wire, frame by frame.

export interface ClientFrame {
	/** As it came, ready to be sent on. Each one stands for itself, so it can be sent twice. */
	readonly bytes: Buffer;
	/** The payload, when it is a whole text frame. */
	readonly text: string | undefined;
}

/** Cuts a stream of bytes into client frames. Call it with each chunk; it keeps what is not whole yet. */
export function frameCutter(): (chunk: Buffer) => ClientFrame[] {
	let rest: Buffer = Buffer.alloc(0);
	return (chunk) => {
		rest = Buffer.concat([rest, chunk]);
		const frames: ClientFrame[] = [];
		for (let frame = cutOne(rest); frame; frame = cutOne(rest)) {
			rest = rest.subarray(frame.bytes.length);
			frames.push(frame);
		}
		return frames;
	};
}

function cutOne(bytes: Buffer): ClientFrame | undefined {
	if (bytes.length < 2) return undefined;
	const short = bytes.readUInt8(1) & 0x7f;
	const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
	const maskAt = 2 + lengthBytes;
	if (bytes.length < maskAt + 4) return undefined;
	const length =
		lengthBytes === 0
			? short
			: lengthBytes === 2
				? bytes.readUInt16BE(2)
				: Number(bytes.readBigUInt64BE(2));
	const end = maskAt + 4 + length;
	if (bytes.length < end) return undefined;
	const wholeText = bytes.readUInt8(0) === 0x81;
	const mask = bytes.subarray(maskAt, maskAt + 4);
	const text = wholeText ? unmasked(bytes.subarray(maskAt + 4, end), mask) : undefined;
	return { bytes: bytes.subarray(0, end), text };
}

function unmasked(payload: Buffer, mask: Buffer): string {
	return Buffer.from(payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0))).toString('utf8');
}
