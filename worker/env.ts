// What the platform hands us. wrangler.toml declares it, .dev.vars fills it on this machine.
import type { MentorshipRoom } from './room.ts';

export interface Env {
	readonly DB: D1Database;
	readonly ROOM: DurableObjectNamespace<MentorshipRoom>;
	readonly ASSETS: Fetcher;
	readonly REQUEST_LIMIT: RateLimit;
	readonly READ_LIMIT: RateLimit;
	readonly SIGN_IN_LIMIT: RateLimit;
	/** Signs sign-in tokens. A secret: `wrangler secret put AUTH_SECRET`. */
	readonly AUTH_SECRET: string;
	/** `eu`, or empty where there are no jurisdictions (local workerd). */
	readonly ROOM_JURISDICTION: string;
	/** Sends mail when there is no MAIL_URL. */
	readonly EMAIL: SendEmail;
	/** The address that letters come from. */
	readonly MAIL_FROM: string;
	/** A service that takes letters as JSON (worker/mail/http.ts), and the secret it knows us by. */
	readonly MAIL_URL?: string;
	readonly MAIL_TOKEN?: string;
	/**
	 * Who runs this server, and where to write to them: named in the privacy notice. If that is an e-mail
	 * address, answers to letters go there, and to MAIL_FROM otherwise.
	 */
	readonly OPERATOR?: string;
	readonly OPERATOR_CONTACT?: string;
	/** Of the extension in its stores, parted by commas: then no other extension gets a socket. */
	readonly EXTENSION_IDS?: string;
	/** `off` writes no request log. */
	readonly LOG?: string;
}

/** The only way to a room, so that all of them are created under the same jurisdiction. */
function rooms({ ROOM, ROOM_JURISDICTION }: Env): DurableObjectNamespace<MentorshipRoom> {
	return ROOM_JURISDICTION
		? ROOM.jurisdiction(ROOM_JURISDICTION as DurableObjectJurisdiction)
		: ROOM;
}

export const roomOf = (env: Env, mentorshipId: string) => rooms(env).getByName(mentorshipId);

/** Where the list of what was erased is kept: a room that is no mentorship's. */
export const erasedOf = (env: Env) => rooms(env).getByName('erased');
