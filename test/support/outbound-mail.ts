// The mail service of the worker's tests. Runs in Node, where workerd's requests to the outside arrive: POST is
// a letter, GET gives those to one address.
import type { Letter } from './letter.ts';

export const MAIL_URL = 'http://mail.test/letters';
export const MAIL_TOKEN = 'for-tests-only';

const letters: Letter[] = [];
const json = (body: unknown, status = 200) =>
	new Response(JSON.stringify(body), {
		status,
		headers: { 'content-type': 'application/json' },
	});

export async function receiveMail(request: Request): Promise<Response> {
	const { origin, pathname, searchParams } = new URL(request.url);
	if (origin + pathname === `${MAIL_URL}/odd`) return json({ welcome: true });
	if (origin + pathname !== MAIL_URL) return json({ error: 'nobody lives here' }, 502);
	if (request.method === 'GET')
		return json(letters.filter(({ to }) => to === searchParams.get('to')));
	if (request.headers.get('authorization') !== `Bearer ${MAIL_TOKEN}`) return json({}, 401);
	letters.push((await request.json()) as Letter);
	return json({ id: String(letters.length) });
}
