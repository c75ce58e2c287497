// By Cloudflare's own sender. `wrangler dev` puts each letter into a file and names it.
import { type Letter, type Mail, SENDER_NAME } from './letter.ts';

/** What of the binding is used. It makes the letter of it, with one part: the text. */
interface Sender {
	send(letter: Letter & { from: { email: string; name: string } }): Promise<unknown>;
}

export const bindingMail = (email: Sender, from: string): Mail => ({
	async send({ to, subject, text }) {
		await email.send({ from: { email: from, name: SENDER_NAME }, to, subject, text });
	},
});
