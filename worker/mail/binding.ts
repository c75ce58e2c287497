// By Cloudflare's own sender. `wrangler dev` puts each letter into a file and names it.
import { type Mail, SENDER_NAME } from './letter.ts';

export const bindingMail = (email: SendEmail, from: string): Mail => ({
	async send({ to, subject, text }) {
		await email.send({ from: { email: from, name: SENDER_NAME }, to, subject, text });
	},
});
