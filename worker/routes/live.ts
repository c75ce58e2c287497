// The way to a room's socket: a ticket by an authenticated request, then the upgrade with that ticket.
import { Hono } from 'hono';
import { TicketRequest, TicketResponse, Uuid } from '#shared/protocol.ts';
import { type MemberEnv, requireMember } from '../access/door.ts';
import { type AppEnv, requireUser } from '../auth/require-user.ts';
import { jsonBody } from '../body.ts';
import { roomOf } from '../env.ts';
import { problem } from '../problem.ts';
import { describe, SIGNED_IN, WITH_BODY } from './describe.ts';
import { fewByAddress } from './few-by-address.ts';

export const liveTicket = new Hono<MemberEnv>().post(
	'/ticket',
	requireUser,
	describe('A ticket for the socket: 30 seconds, once', TicketResponse, [
		...SIGNED_IN,
		...WITH_BODY,
		'left',
		'not_found',
	]),
	...jsonBody(TicketRequest),
	requireMember('json'),
	async (c) => {
		const { m, d } = c.req.valid('json');
		const userId = c.get('userId');
		const { memberId, role } = c.get('membership');
		const holder = { m, userId, memberId, role, d, signIn: c.get('signIn').id };
		return c.json({ ticket: await roomOf(c.env, m).ticket(holder) });
	},
);

/**
 * A browser says where a socket comes from; another site's page has no business here, nor has another
 * extension, once it is known which ones are ours.
 */
function isOurs(origin: string | undefined, host: string, extensionIds = ''): boolean {
	if (origin === undefined) return true;
	const ids = extensionIds.split(/[\s,]+/).filter((id) => id !== '');
	if (ids.length > 0 && /^[a-z]+-extension:/.test(origin))
		return ids.some((id) => origin === `chrome-extension://${id}`);
	return /^(chrome-extension|moz-extension):\/\//.test(origin) || new URL(origin).host === host;
}

export const liveSocket = new Hono<AppEnv>().get(
	'/:mentorship',
	describe('The socket: subprotocol leitfaden.v1 and the ticket', undefined, [
		'invalid_request',
		'not_signed_in',
		'not_found',
		'too_many',
	]),
	// Nobody is signed in here, and every address of a room wakes one.
	fewByAddress('REQUEST_LIMIT'),
	async (c) => {
		const m = c.req.param('mentorship');
		if (!Uuid.safeParse(m).success) return problem(c, 'not_found');
		if (c.req.header('upgrade')?.toLowerCase() !== 'websocket')
			return problem(c, 'invalid_request', { detail: 'Upgrade to websocket' });
		const origin = c.req.header('origin');
		if (origin !== undefined && !URL.canParse(origin)) return problem(c, 'not_found');
		if (!isOurs(origin, new URL(c.req.url).host, c.env.EXTENSION_IDS))
			return problem(c, 'not_found');
		const answer = await roomOf(c.env, m).fetch(c.req.raw);
		if (answer.status !== 101) return problem(c, 'not_signed_in');
		const headers = {
			'sec-websocket-protocol': answer.headers.get('sec-websocket-protocol') ?? '',
		};
		return new Response(null, { status: 101, webSocket: answer.webSocket ?? null, headers });
	},
);
