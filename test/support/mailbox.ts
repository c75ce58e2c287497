// A mail service for tests and for `npm start`: takes letters as worker/mail/http.ts sends them, and puts each
// into a file that a person can read.
import { appendFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeIn, type Letter } from './letter.ts';

export interface Mailbox {
	/** For `MAIL_URL`. */
	readonly url: string;
	/** Every letter so far, oldest first. */
	readonly letters: readonly Letter[];
	/** The newest code that was sent there; waits for it. `after` letters to that address are passed over. */
	code(to: string, after?: number): Promise<string>;
	stop(): Promise<void>;
}

/** `file`: where letters are written, one below the other. */
export async function startMailbox(file: string): Promise<Mailbox> {
	await writeFile(file, '');
	const letters: Letter[] = [];
	const waiting = new Set<() => void>();
	const server = createServer((request, response) => {
		let body = '';
		request.on('data', (chunk) => (body += String(chunk)));
		request.on('end', () => {
			const letter = JSON.parse(body) as Letter;
			letters.push(letter);
			void appendFile(file, onPaper(letter)).then(() => {
				response.setHeader('content-type', 'application/json');
				response.end(JSON.stringify({ id: String(letters.length) }));
				for (const wake of waiting) wake();
				waiting.clear();
			});
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;

	return {
		url: `http://127.0.0.1:${port}/`,
		letters,
		async code(to, after = 0) {
			for (;;) {
				const letter = letters
					.filter((one) => one.to === to)
					.slice(after)
					.at(-1);
				if (letter) return codeIn(letter);
				await new Promise<void>((resolve) => waiting.add(resolve));
			}
		},
		stop: () => new Promise((resolve) => server.close(() => resolve())),
	};
}

const onPaper = ({ from, to, subject, text }: Letter) =>
	`From: ${from}\nTo: ${to}\nSubject: ${subject}\n\n${text}\n${'-'.repeat(78)}\n\n`;
