// One-time tickets for the socket, since a browser can send no header with it and a token has no place
// in an address. Kept in the room's own storage, as hashes, for half a minute.
import type { Role } from '#shared/domain/entity.ts';
import { newSecret } from '#shared/ids.ts';
import { LIMITS } from '#shared/protocol.ts';
import { sha256 } from './auth/hash.ts';

/** Who holds a socket. Survives hibernation as the socket's attachment. */
export interface Holder {
	readonly m: string;
	readonly userId: string;
	readonly memberId: string;
	readonly role: Role;
	readonly d: string;
	/** The id of the sign-in it came with. */
	readonly signIn: string;
	/** That has ended: nothing is heard or said any more. */
	readonly out?: true;
}

const PREFIX = 'ticket:';

interface Ticket {
	readonly holder: Holder;
	readonly expiresAt: number;
}

export async function issueTicket(storage: DurableObjectStorage, holder: Holder): Promise<string> {
	const secret = newSecret();
	const ticket: Ticket = { holder, expiresAt: Date.now() + LIMITS.ticketMs };
	await storage.put(PREFIX + (await sha256(secret)), ticket);
	if ((await storage.getAlarm()) === null) await storage.setAlarm(ticket.expiresAt);
	return secret;
}

/** Called by the room's alarm: those that nobody used in their time go, and the next one is waited for. */
export async function dropLateTickets(storage: DurableObjectStorage): Promise<void> {
	const now = Date.now();
	let next = Infinity;
	for (const [key, { expiresAt }] of await storage.list<Ticket>({ prefix: PREFIX }))
		if (expiresAt <= now) await storage.delete(key);
		else next = Math.min(next, expiresAt);
	if (next < Infinity) await storage.setAlarm(next);
}

/** Gives the holder once; after that, and after its time, the ticket is worth nothing. */
export async function takeTicket(
	storage: DurableObjectStorage,
	secret: string,
): Promise<Holder | undefined> {
	const key = PREFIX + (await sha256(secret));
	return storage.transaction(async (tx) => {
		const ticket = await tx.get<Ticket>(key);
		if (ticket) await tx.delete(key);
		return ticket && ticket.expiresAt > Date.now() ? ticket.holder : undefined;
	});
}

/** Those that were given to these sign-ins are worth nothing from now on. */
export async function dropTickets(
	storage: DurableObjectStorage,
	signIns: readonly string[],
): Promise<void> {
	for (const [key, { holder }] of await storage.list<Ticket>({ prefix: PREFIX }))
		if (signIns.includes(holder.signIn)) await storage.delete(key);
}

/** Those of a person of whom nothing is to be left. */
export async function dropTicketsOf(storage: DurableObjectStorage, userId: string): Promise<void> {
	for (const [key, { holder }] of await storage.list<Ticket>({ prefix: PREFIX }))
		if (holder.userId === userId) await storage.delete(key);
}
