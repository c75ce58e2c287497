// The wire between a device and the worker. Changing a shape here is a protocol change: bump PROTOCOL,
// and keep the worker reading the version before it. Everything that arrives is parsed by these schemas,
// unknown keys refused on the way up, ignored on the way down.
import * as z from 'zod/mini';
import { Need, Signal } from './domain/signal.ts';

/** Version of the frames. */
export const PROTOCOL = 1;
/** Version of the records and of the mutators' args. */
export const SCHEMA = 1;
export const SUBPROTOCOL = 'leitfaden.v1';

export const LIMITS = {
	mutationsPerPush: 50,
	pushBytes: 64 * 1024,
	argsBytes: 16 * 1024,
	rowsPerCommit: 400,
	/** Of one mentorship; beyond it a mutation that adds is refused as `full`. */
	mentorshipBytes: 50_000_000,
	mentorshipNotes: 5000,
	framesPerSecond: 20,
	socketsPerMember: 4,
	pullRows: 500,
	pullBytes: 700_000,
	/** Uids a device row remembers. */
	ring: 256,
	ticketMs: 30_000,
	inviteHours: 72,
} as const;

export const Uuid = z.uuid().check(z.lowercase());
/** `S`, or `P:<memberId>`. */
export const SpaceName = z.string().check(z.regex(/^(S|P:[0-9a-f-]{36})$/));
const Version = z.int().check(z.minimum(0));
const DeviceId = z.string().check(z.regex(/^[0-9a-zA-Z_-]{8,80}$/));
export const Uid = z.string().check(z.regex(/^[0-9a-f]{16}$/));
const Cursors = z.record(SpaceName, Version);

/** A change somebody made on one device. `s` counts up from 1 per device and mentorship, with no gaps. */
export const Mutation = z.strictObject({
	s: z.int().check(z.minimum(1)),
	u: Uid,
	n: z.string().check(z.maxLength(60)),
	a: z.unknown(),
	/** When it was made, ms since 1970: by the device's clock, put right by the server's where it knew that. */
	t: z.int(),
});
export type Mutation = z.infer<typeof Mutation>;

export const PushRequest = z.strictObject({
	p: z.literal(PROTOCOL),
	schema: z.int(),
	app: z.string().check(z.maxLength(40)),
	m: Uuid,
	d: DeviceId,
	muts: z.array(Mutation).check(z.minLength(1), z.maxLength(LIMITS.mutationsPerPush)),
});
export type PushRequest = z.infer<typeof PushRequest>;

/** Why a mutation was refused; it is spent all the same. */
export const Refusal = z.object({
	s: z.int(),
	code: z.string(),
	max: z.optional(z.int()),
});
export type Refusal = z.infer<typeof Refusal>;

/** `seq` is cumulative and durable: it is sent only after the commit. */
export const PushResponse = z.object({
	p: z.int(),
	d: z.string(),
	seq: z.int(),
	res: z.array(Refusal),
	/** The server's clock, ms since 1970. */
	now: z.int(),
});
export type PushResponse = z.infer<typeof PushResponse>;

/** `put`: kind, id, version, contents. `del`: kind, id, version. */
export const Op = z.union([
	z.tuple([
		z.literal('put'),
		z.string(),
		z.string(),
		Version,
		z.object({ meta: z.record(z.string(), z.unknown()), body: z.record(z.string(), z.unknown()) }),
	]),
	z.tuple([z.literal('del'), z.string(), z.string(), Version]),
]);
export type Op = z.infer<typeof Op>;

/** One space's changes from one version to another. */
export const SpaceChanges = z.object({ from: Version, to: Version, ops: z.array(Op) });
export type SpaceChanges = z.infer<typeof SpaceChanges>;
const Spaces = z.record(z.string(), SpaceChanges);

/** What the server knows of the asking device, read in the same transaction as the spaces. */
export const DeviceState = z.object({
	seq: z.int(),
	/** Uid by seq, for `conf < s <= seq`. */
	uids: z.record(z.string(), z.string()),
	rej: z.array(Refusal),
});
export type DeviceState = z.infer<typeof DeviceState>;

export const PullRequest = z.strictObject({
	p: z.literal(PROTOCOL),
	m: Uuid,
	d: DeviceId,
	/** The last seq this device has seen confirmed. */
	conf: z.int().check(z.minimum(0)),
	epoch: z.int().check(z.minimum(0)),
	cur: Cursors,
});
export type PullRequest = z.infer<typeof PullRequest>;

export const PullResponse = z.object({
	p: z.int(),
	epoch: z.int(),
	/** Every space the asker may read, whether it changed or not. */
	spaces: Spaces,
	dev: DeviceState,
	more: z.boolean(),
	/** The device's copy is of another epoch, or older than the oldest tombstone: drop it and boot. */
	reset: z.boolean(),
	now: z.int(),
});
export type PullResponse = z.infer<typeof PullResponse>;

/** First load: everything that belongs to no session and the newest sessions; then older ones by page. */
export const BootResponse = z.object({
	p: z.int(),
	epoch: z.int(),
	/** `from` is 0; `to` is the version to go on from, of the first page. */
	spaces: Spaces,
	more: z.boolean(),
	now: z.int(),
});
export type BootResponse = z.infer<typeof BootResponse>;

export const TicketRequest = z.strictObject({ m: Uuid, d: DeviceId });
export const TicketResponse = z.object({ ticket: z.string() });

export const InviteRequest = z.strictObject({ m: Uuid });
export const AcceptRequest = z.strictObject({
	secret: z.string().check(z.regex(/^[A-Za-z0-9_-]{20,80}$/)),
});
export const AcceptResponse = z.object({
	m: Uuid,
	memberId: Uuid,
	role: z.enum(['mentor', 'mentee']),
});
export const MentorshipsResponse = z.object({
	mentorships: z.array(AcceptResponse),
	/** From then on the account and all there is of it is erased, unless that is taken back before. */
	erasureDueAt: z.optional(z.string()),
});

export const LeaveRequest = z.strictObject({ m: Uuid });
/** Asked again by somebody who has left already, the answer is the same. */
export const LeaveResponse = z.object({ m: Uuid, state: z.literal('left') });

export const CalendarRequest = z.strictObject({ m: Uuid, language: z.enum(['en', 'de']) });
/** The calendar is `<API_ORIGIN>/v1/calendar/<secret>.ics`; nobody can ask for its secret again. */
export const CalendarResponse = z.object({ secret: z.string() });
export const CalendarState = z.object({ exists: z.boolean() });
/** What a device is known by to whoever gives it half of its key. */
const DeviceKeyId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
export type DeviceKeyResponse = z.infer<typeof DeviceKeyResponse>;
export const DeviceKeyResponse = z.object({
	/** Base64, 32 bytes: with it a device that keeps its texts under lock opens them. */
	secret: z.string(),
	/** Shown when it signs in again, it gets the same secret. Absent where there is no address to sign in by. */
	keyId: z.optional(DeviceKeyId),
});
export const DeviceKeyState = z.object({ kept: z.boolean() });

/**
 * An address to write to. What comes before the @ is ASCII, without the ! and % by which letters were once
 * sent on elsewhere; a domain may be written in any script, and the
 * server keeps it as punycode. Upper and lower case are one address.
 */
export const EmailAddress = z
	.string()
	.check(
		z.maxLength(254),
		z.regex(
			/^[A-Za-z0-9#$&'*+/=?^_`{|}~-](?:[A-Za-z0-9.#$&'*+/=?^_`{|}~-]{0,62}[A-Za-z0-9#$&'*+/=?^_`{|}~-])?@(?:[\p{L}\p{M}\p{N}-]{1,63}\.)+[\p{L}\p{M}\p{N}-]{2,63}$/u,
		),
	);
/** What a device is called in the list of devices, as plain text: "Firefox on Linux". */
const DeviceLabel = z.string().check(z.minLength(1), z.maxLength(60), z.regex(/^\P{C}+$/u));
const FlowSecret = z.string().check(z.regex(/^[A-Za-z0-9_-]{40}$/));

export const CodeRequest = z.strictObject({
	email: EmailAddress,
	/** `change_email` is for the account whose token comes with it. */
	purpose: z.enum(['sign_in', 'change_email']),
	language: z.enum(['en', 'de']),
});
/** Answered alike for every address. The code counts only together with `flow`: keep it where it was asked. */
export const CodeResponse = z.object({ flow: FlowSecret });
export const VerifyRequest = z.strictObject({
	flow: FlowSecret,
	code: z.string().check(z.regex(/^[0-9]{6}$/)),
	label: z.optional(DeviceLabel),
	/** Of the key of this device, where it has one from here; it helps the same account only. */
	keyId: z.optional(DeviceKeyId),
});
/**
 * The new token is in the header `set-auth-token`; the one that came with the request has ended. What an
 * anonymous account had is the account's now, under the same ids.
 */
export const VerifyResponse = z.object({ email: z.string() });

/** One sign-in of the account. */
export const DeviceOfAccount = z.object({
	id: z.string(),
	label: z.nullable(z.string()),
	createdAt: z.string(),
	/** To the hour. */
	seenAt: z.string(),
	/** The one that asks. */
	current: z.boolean(),
	/** Its sign-in has ended by itself: it opens again once it signs in. */
	lapsed: z.optional(z.boolean()),
});
export type DeviceOfAccount = z.infer<typeof DeviceOfAccount>;
export const AccountResponse = z.object({
	/** `null`: an anonymous account. */
	email: z.nullable(z.string()),
	devices: z.array(DeviceOfAccount),
});

/** A live event: never stored, never trusted. `text` is a keystroke in a note (a Yjs update, base64). */
export const LiveEvent = z.union([
	z.strictObject({
		t: z.literal('text'),
		id: Uuid,
		update: z.string().check(z.maxLength(12_000)),
	}),
	/** Where a person is, in a running session. Sent on change and every 3 s; gone after 8 s of silence. */
	z.strictObject({
		t: z.literal('presence'),
		at: z.enum(['call', 'panel', 'review', 'away']),
		noteId: z.optional(Uuid),
	}),
	z.strictObject({ t: z.literal('signal'), signal: Signal }),
	/** What a person needs from the other right now; `null` once it is over. */
	z.strictObject({ t: z.literal('need'), need: z.nullable(Need) }),
	/** The sender's call or device fails them; the pause they make comes as a mutation. */
	z.strictObject({ t: z.literal('trouble') }),
]);
export type LiveEvent = z.infer<typeof LiveEvent>;

/** Device to room. */
export const UpFrame = z.union([
	z.strictObject({ k: z.literal('hello'), p: z.literal(PROTOCOL), schema: z.int(), cur: Cursors }),
	z.strictObject({ k: z.literal('push'), push: PushRequest }),
	z.strictObject({ k: z.literal('live'), sp: SpaceName, ev: LiveEvent }),
]);
export type UpFrame = z.infer<typeof UpFrame>;

/** Room to device. */
export const DownFrame = z.union([
	/** The socket is in; `cur` is where each readable space stands, so that the device knows to pull. */
	z.object({ k: z.literal('welcome'), epoch: z.int(), cur: Cursors, now: z.int() }),
	z.object({ k: z.literal('ack'), ack: PushResponse }),
	/** The push failed as a whole: the codes of problem.ts, `expect` with `gap`, `dev` with `fork`. */
	z.object({
		k: z.literal('nack'),
		d: z.string(),
		code: z.string(),
		expect: z.optional(z.int()),
		dev: z.optional(DeviceState),
		retryAfter: z.optional(z.int()),
	}),
	/** One commit, as far as the receiver may see it; `dev` for the device that made it. */
	z.object({
		k: z.literal('patch'),
		spaces: Spaces,
		dev: z.optional(DeviceState),
		d: z.optional(z.string()),
	}),
	/** What a commit that is under way will bring; by space, `ver` of the ops is 0. */
	z.object({ k: z.literal('ops'), ops: z.record(z.string(), z.array(Op)) }),
	/** That commit did not come: forget all `ops` since the last patch. */
	z.object({ k: z.literal('live_reset') }),
	z.object({ k: z.literal('live'), sp: z.string(), from: Uuid, d: z.string(), ev: LiveEvent }),
	z.object({ k: z.literal('upd'), minSchema: z.int() }),
	z.object({ k: z.literal('bye'), code: z.string() }),
]);
export type DownFrame = z.infer<typeof DownFrame>;

/** The socket's heart: answered by the runtime, without waking the room. */
export const PING = 'ping';
export const PONG = 'pong';
export const PING_MS = 20_000;
