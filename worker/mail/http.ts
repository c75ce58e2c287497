// By any service that takes a letter as JSON: POST with a bearer token, answered with the letter's id.
import * as z from 'zod/mini';
import { type Mail, SENDER_NAME } from './letter.ts';

const TIMEOUT_MS = 10_000;
/** An answer that says nothing of the kind is a login page or somebody else's. */
const Taken = z.object({ id: z.string().check(z.minLength(1)) });

export const httpMail = (url: string, token: string, from: string, replyTo?: string): Mail => ({
	async send({ to, subject, text }) {
		const answer = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
			body: JSON.stringify({
				...{ from: `${SENDER_NAME} <${from}>`, to, subject, text },
				...(replyTo && { reply_to: replyTo }),
			}),
			redirect: 'manual',
			signal: AbortSignal.timeout(TIMEOUT_MS),
		});
		if (!answer.ok) throw new Error(`mail service: ${answer.status}`);
		if (!Taken.safeParse(await answer.json()).success)
			throw new Error('mail service: not an answer');
	},
});
