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

/** As address.ts writes it: one letter box, with nothing that parts, quotes or comments in a header. */
const ADDRESS = /^[\w.#$&'*+/=?^`{|}~-]+@[a-z0-9.-]+$/;
/** Ends a line, hides, or turns the direction of reading. */
const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
/** Our letters have none, so that nobody learns to follow one. */
const LINK = /:\/\/|\bwww\./i;

/** A line break would begin another header, and so another letter. */
export function checked(mail: Mail): Mail {
	return {
		async send(letter) {
			const { to, subject, text } = letter;
			if (!ADDRESS.test(to)) throw new Error('not an address');
			if ([subject, ...text.split('\n')].some((line) => HIDDEN.test(line)))
				throw new Error('something hidden in a letter');
			if (LINK.test(`${subject}\n${text}`)) throw new Error('a link in a letter');
			await mail.send(letter);
		},
	};
}
