// The table of the API: every route, how to ask it about a place, and what it answers to whom. A route
// without a row fails the build; the list below says how to write one.
//
//   'POST /v1/things': {
//     ask: ({ m }) => ({ body: { m } }),              // path from the key unless given
//     says: { member: 200, former: 'left', stranger: 'not_found', out: 'not_signed_in' },
//     answer: ThingResponse,                            // the schema of a 200, exactly
//     spends: true,                                     // asking changes who may ask: it comes late, and a
//   }                                                   // new cast follows
import * as z from 'zod/mini';
import { en } from '#shared/content/privacy/en.ts';
import { NOTICE_VERSION, noticeText } from '#shared/content/privacy/notice.ts';
import { PROBLEMS, type ProblemCode } from '#shared/problem.ts';
import {
	AcceptResponse,
	AccountResponse,
	BootResponse,
	CalendarResponse,
	CalendarState,
	DeviceKeyResponse,
	DeviceKeyState,
	LeaveResponse,
	MentorshipsResponse,
	PullResponse,
	PushResponse,
	TicketResponse,
} from '#shared/protocol.ts';
import {
	AuditResponse,
	ConsentResponse,
	ConsentWithdrawn,
	ErasureResponse,
	ExportedResponse,
	PrivacyResponse,
} from '#shared/protocol-privacy.ts';
import { InviteResponse, InvitesResponse, ListedInvite } from '#shared/protocol-invites.ts';
import { anAddress } from '../email-world.ts';
import { sha256 } from '#worker/auth/hash.ts';
import { addGoal } from '../world.ts';
import type { Actor, Asked, Place, Standing } from './cast.ts';

/** A status of success, or the code of a problem, which has its status. */
export type Say = number | ProblemCode;
type Says = Readonly<Record<Standing, Say>>;

export interface Row {
	readonly ask?: (place: Place, who: Actor) => Partial<Asked>;
	/** By where the asker stands in the place that is asked about. */
	readonly says: Says | ((who: Actor, place: Place) => Says);
	readonly answer?: z.ZodMiniType;
	readonly spends?: true;
	/** Unknown and foreign differ, and why that tells nothing. */
	readonly differs?: string;
	/** Nobody succeeds here; where it is shown that somebody can. */
	readonly twin?: string;
}

export const statusOf = (say: Say): number => (typeof say === 'number' ? say : PROBLEMS[say]);

const textHash = await sha256(noticeText(en));

const OPEN: Says = { member: 200, former: 200, stranger: 200, out: 200 };
const MEMBERS: Says = {
	member: 200,
	former: 'left',
	stranger: 'not_found',
	out: 'not_signed_in',
};
const SIGNED_IN: Says = { member: 200, former: 200, stranger: 200, out: 'not_signed_in' };
/** A person's own thing, which may be in a mentorship they have left. */
const FORMER_TOO: Says = { ...MEMBERS, former: 200 };

const Fine = z.object({ ok: z.literal(true) });

const file: Row = { says: OPEN };
/** The page's built files may or may not be there when this runs: they are the same for all. */
const built: Row = {
	says: { member: 404, former: 404, stranger: 404, out: 404 },
	twin: 'test/worker/web.test.ts',
};

export const rows: Readonly<Record<string, Row>> = {
	'POST /v1/sync/push': {
		ask: ({ m, d }, who) => {
			// Only members have made mutations before, and only they go on counting.
			const s = who.own.m === m && who.at === 'member' ? (who.person.seq += 1) : 1;
			const [goal] = who.person.number(addGoal());
			who.person.seq -= 1;
			return { body: { p: 1, schema: 1, app: 'test', m, d, muts: [{ ...goal, s }] } };
		},
		says: MEMBERS,
		answer: PushResponse,
	},
	'POST /v1/sync/pull': {
		ask: ({ m, d }) => ({ body: { p: 1, m, d, conf: 0, epoch: 0, cur: {} } }),
		says: MEMBERS,
		answer: PullResponse,
	},
	'GET /v1/sync/boot': {
		ask: ({ m }) => ({ path: `/v1/sync/boot?m=${m}` }),
		says: MEMBERS,
		answer: BootResponse,
	},
	'POST /v1/live/ticket': {
		ask: ({ m, d }) => ({ body: { m, d } }),
		says: MEMBERS,
		answer: TicketResponse,
	},
	'GET /v1/live/:mentorship': {
		// With a ticket nobody was given; those that were given are in frames.test.ts.
		ask: ({ m }) => ({
			path: `/v1/live/${m}`,
			headers: { upgrade: 'websocket', 'sec-websocket-protocol': 'leitfaden.v1, nobodys-ticket' },
		}),
		twin: 'test/worker/authz/frames.test.ts',
		says: {
			member: 'not_signed_in',
			former: 'not_signed_in',
			stranger: 'not_signed_in',
			out: 'not_signed_in',
		},
	},
	'POST /v1/invites': {
		ask: ({ m }) => ({ body: { m } }),
		says: ({ name }) => ({ ...MEMBERS, member: name === 'founder' ? 200 : 'invalid_request' }),
		answer: InviteResponse,
	},
	'GET /v1/invites': {
		ask: ({ m }) => ({ path: `/v1/invites?m=${m}` }),
		says: MEMBERS,
		answer: InvitesResponse,
	},
	'DELETE /v1/invites/:id': {
		ask: ({ inviteId }) => ({ path: `/v1/invites/${inviteId}` }),
		// Not even the other member learns of a link that is not theirs.
		says: ({ made }) => ({ ...MEMBERS, member: made ? 200 : 'not_found', former: 'not_found' }),
		answer: ListedInvite,
	},
	'POST /v1/invites/accept': {
		ask: ({ secret }) => ({ body: { secret } }),
		says: ({ made }) => ({
			member: made ? 'own_invite' : 200,
			former: 'invite_spent',
			stranger: 'invite_spent',
			out: 'not_signed_in',
		}),
		answer: AcceptResponse,
	},
	'GET /v1/mentorships': { says: SIGNED_IN, answer: MentorshipsResponse },
	'POST /v1/mentorships/leave': {
		ask: ({ m }) => ({ body: { m } }),
		says: FORMER_TOO,
		answer: LeaveResponse,
		spends: true,
	},
	// Before the rows that put new links in the place of those of the cast.
	'GET /v1/calendar/:file': {
		ask: ({ calendar }) => ({ path: `/v1/calendar/${calendar}.ics` }),
		// The link is the key, whoever holds it; it opens nothing once its owner has left.
		says: (_, { calendar }) => {
			const found = calendar.startsWith('NNN') ? 'not_found' : 200;
			return { member: found, former: 'not_found', stranger: found, out: found };
		},
		differs: 'the link is the key: who has it, has it from its owner',
	},
	'POST /v1/calendar': {
		ask: ({ m }) => ({ body: { m, language: 'en' } }),
		says: MEMBERS,
		answer: CalendarResponse,
	},
	'GET /v1/calendar': {
		ask: ({ m }) => ({ path: `/v1/calendar?m=${m}` }),
		says: FORMER_TOO,
		answer: CalendarState,
	},
	'DELETE /v1/calendar': {
		ask: ({ m }) => ({ path: `/v1/calendar?m=${m}` }),
		says: FORMER_TOO,
		answer: CalendarState,
	},
	'POST /v1/account/code': {
		ask: () => ({ body: { email: anAddress(), purpose: 'sign_in', language: 'en' } }),
		says: { member: 202, former: 202, stranger: 202, out: 202 },
	},
	'POST /v1/account/verify': {
		ask: ({ signIn }) => ({ body: { flow: 'N'.repeat(40), code: '012345', keyId: signIn } }),
		twin: 'test/worker/account.test.ts',
		says: {
			member: 'wrong_code',
			former: 'wrong_code',
			stranger: 'wrong_code',
			out: 'wrong_code',
		},
	},
	'GET /v1/account': { says: SIGNED_IN, answer: AccountResponse },
	'DELETE /v1/account/devices': { says: SIGNED_IN, answer: AccountResponse },
	'DELETE /v1/account/devices/:id': {
		ask: ({ signIn }) => ({ path: `/v1/account/devices/${signIn}` }),
		says: FORMER_TOO,
		answer: AccountResponse,
		spends: true,
	},
	'GET /privacy': file,
	'GET /privacy/data': file,
	'GET /privacy/data.json': file,
	'GET /privacy/data.md': file,
	'GET /v1/privacy': { says: SIGNED_IN, answer: PrivacyResponse },
	'DELETE /v1/privacy/erasure': {
		// Nobody has asked for one.
		ask: ({ m }) => ({ path: `/v1/privacy/erasure?m=${m}` }),
		twin: 'test/worker/privacy/erasure.test.ts',
		says: { ...SIGNED_IN, member: 'not_found', former: 'not_found', stranger: 'not_found' },
	},
	'POST /v1/privacy/erasure': {
		ask: ({ m }) => ({ body: { scope: 'mentorship', m } }),
		says: FORMER_TOO,
		answer: ErasureResponse,
	},
	'GET /v1/privacy/audit': { says: SIGNED_IN, answer: AuditResponse },
	'POST /v1/privacy/exported': {
		ask: ({ m }) => ({ body: { m } }),
		says: FORMER_TOO,
		answer: ExportedResponse,
	},
	'POST /v1/privacy/consent': {
		ask: () => ({ body: { textVersion: NOTICE_VERSION, textHash, language: 'en' } }),
		says: SIGNED_IN,
		answer: ConsentResponse,
	},
	// What each has said yes to in the row before.
	'DELETE /v1/privacy/consent': { says: SIGNED_IN, answer: ConsentWithdrawn },
	'GET /v1/account/key': { says: SIGNED_IN, answer: DeviceKeyResponse },
	'DELETE /v1/account/key': { says: SIGNED_IN, answer: DeviceKeyState },
	'POST /v1/auth/sign-in/anonymous': {
		ask: () => ({ body: {} }),
		// For those who have no account yet.
		says: {
			member: 'invalid_request',
			former: 'invalid_request',
			stranger: 'invalid_request',
			out: 200,
		},
	},
	'POST /v1/auth/sign-out': { ask: () => ({ body: {} }), says: OPEN, spends: true },
	'GET /healthz': { says: OPEN, answer: Fine },
	'GET /readyz': { says: OPEN, answer: Fine },
	'GET /openapi.json': { says: OPEN },
	'GET /': { says: { member: 302, former: 302, stranger: 302, out: 302 } },
	'GET /join': file,
	'GET /app': file,
	'GET /sw.js': file,
	'GET /manifest.en.webmanifest': file,
	'GET /manifest.de.webmanifest': file,
	'GET /icon.svg': file,
	'GET /icon-192.png': file,
	'GET /icon-512.png': file,
	'GET /icon-mask.png': file,
	'GET /chunks/:name': built,
	'GET /assets/:name': built,
};
