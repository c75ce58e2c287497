// What is sent, and the one check that stands before every way of sending it.
export interface Letter {
	/** Lower case, its domain in punycode: see address.ts. */
	readonly to: string;
	/** Ours alone: nothing that anybody wrote. */
	readonly subject: string;
	readonly text: string;
}

export interface Mail {
	/** Rejects when the letter was not taken. What it rejects with says nothing about the letter. */
	send(letter: Letter): Promise<void>;
}

export const SENDER_NAME = 'Leitfaden';

const ADDRESS = /^[\x21-\x3b\x3d\x3f\x41-\x7e]+@[a-z0-9.-]+$/;

/** A line break would begin another header, and so another letter. */
export function checked(mail: Mail): Mail {
	return {
		async send(letter) {
			// eslint-disable-next-line no-control-regex -- that is what must not be in it
			if (/[\x00-\x1f\x7f\u2028\u2029]/.test(letter.subject))
				throw new Error('subject of two lines');
			if (!ADDRESS.test(letter.to)) throw new Error('not an address');
			await mail.send(letter);
		},
	};
}
