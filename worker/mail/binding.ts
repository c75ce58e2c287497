// By Cloudflare's own sender. `wrangler dev` puts each letter into a file and names it.
import { type Letter, type Mail, SENDER_NAME } from './letter.ts';

/** What of the binding is used. It makes the letter of it, with one part: the text. */
interface Sender {
	send(
		letter: Letter & { from: { email: string; name: string }; replyTo?: string },
	): Promise<unknown>;
}

export const bindingMail = (email: Sender, from: string, replyTo?: string): Mail => ({
	async send({ to, subject, text }) {
		const sender = { email: from, name: SENDER_NAME };
		await email.send({ from: sender, to, subject, text, ...(replyTo && { replyTo }) });
	},
});
