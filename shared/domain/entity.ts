// The few words every noun is written in. Mutators are pure: the same function runs in a page, in the
// background and in the room, over whatever Tx it is handed, so that an echo never waits and a replay
// gives the same answer.
import * as z from 'zod/mini';
import { err, type Result } from '../result.ts';
import { cleanLine, cleanText } from './clean-text.ts';

/** RFC 9562 UUID in lower case. Clients choose ids, so a record can be made offline. */
export const Id = z.uuid().check(z.lowercase());
/** A stored instant: ISO 8601, UTC. All of ours have milliseconds; others' may be written otherwise. */
export const Instant = z.iso.datetime();
/** One that is said anew: with no more digits of a second than there are nanoseconds, which all can read. */
export const NewInstant = Instant.check(z.regex(/:\d\d(?:\.\d{1,9})?Z$/));
/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date();

/** Who can read a record: both (`S`), or one member (`P:<memberId>`). */
export type Space = 'S' | `P:${string}`;
export const SHARED = 'S';
export const privateSpace = (memberId: string): Space => `P:${memberId}`;

export type Role = 'mentor' | 'mentee';
export const Role = z.enum(['mentor', 'mentee']);

/** A record on its way: `meta` is what the server may read, `body` what people wrote. */
export interface StoredRecord<M = Fields, B = Fields> {
	readonly space: Space;
	readonly kind: string;
	readonly id: string;
	readonly meta: M;
	readonly body: B;
}
export type Fields = Readonly<Record<string, unknown>>;

export interface Entity<M = unknown, B = unknown> {
	/** snake_case, wire format, never changes. */
	readonly kind: string;
	readonly meta: z.ZodMiniType<M>;
	readonly body: z.ZodMiniType<B>;
	/** True when the record belongs to one session (`meta.sessionId`) and may be loaded with it later. */
	readonly perSession: boolean;
}

export function defineEntity<M, B>(
	kind: string,
	meta: z.ZodMiniType<M>,
	body: z.ZodMiniType<B>,
	{ perSession = false } = {},
): Entity<M, B> {
	return { kind, meta, body, perSession };
}

/** What a mutator may touch. `get` of a record that is gone or never was gives `undefined`. */
export interface Tx {
	get<M, B>(entity: Entity<M, B>, space: Space, id: string): StoredRecord<M, B> | undefined;
	put<M, B>(entity: Entity<M, B>, space: Space, id: string, meta: M, body: B): void;
	remove<M, B>(entity: Entity<M, B>, space: Space, id: string): void;
	/**
	 * Yjs: the update merged into the state, both base64. Given by the host, since `domain/` does not
	 * know Yjs; a host that has not loaded it yet gives the state back.
	 */
	mergeText(state: string | undefined, update: string): string;
	/**
	 * Words that were typed over `base`, put together with what stands there now. A host's as well, since
	 * one that cannot read what people wrote can only let the later one stand.
	 */
	mergeWords(base: string, mine: string, now: string): string;
}

/** Who is acting. Time is passed in, so that a replay gives the same answer. */
export interface Actor {
	readonly memberId: string;
	readonly role: Role;
	/** The other member's id. Known from the first moment, whether they have joined or not. */
	readonly counterpartId: string;
	/** The server's clock on commit; the device's guess until then. */
	readonly now: string;
}

/** Why a mutation was refused. It is spent all the same. Codes are wire format: add, never rename. */
export const REJECTION_CODES = [
	'invalid',
	'forbidden',
	'not_found',
	'too_long',
	'closed',
	'full',
	'unknown_mutation',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];
export interface Rejection {
	readonly code: RejectionCode;
	/** For `too_long`: the limit, in characters. */
	readonly max?: number;
}
export type Outcome = Result<void, Rejection>;

export interface Mutator<A = unknown> {
	readonly args: z.ZodMiniType<A>;
	/** Never relayed before its commit (contents that must not be seen early, or may be refused). */
	readonly sealed: boolean;
	run(tx: Tx, args: unknown, actor: Actor): Outcome;
}

/** Wraps `run` so that it only ever sees args its schema accepts. */
export function defineMutator<A>(
	args: z.ZodMiniType<A>,
	run: (tx: Tx, args: A, actor: Actor) => Outcome,
	{ sealed = false } = {},
): Mutator<A> {
	return {
		args,
		sealed,
		run(tx, raw, actor) {
			const parsed = args.safeParse(raw);
			return parsed.success ? run(tx, parsed.data, actor) : err(rejectionOf(parsed.error));
		},
	};
}

function rejectionOf(error: z.core.$ZodError): Rejection {
	const long = error.issues.find((issue) => issue.code === 'too_big' && issue.origin === 'string');
	return long && 'maximum' in long
		? { code: 'too_long', max: Number(long.maximum) }
		: { code: 'invalid' };
}

/** A text a person wrote, cleaned; it may be empty. Every other kind of text is one of these. */
export const written = (max: number) => z.string().check(z.overwrite(cleanText), z.maxLength(max));
/** Trimmed, not empty. */
export const text = (max: number) =>
	z.string().check(z.overwrite(cleanText), z.trim(), z.minLength(1), z.maxLength(max));
/** A text that may be emptied. */
export const optionalText = (max: number) => z.optional(written(max));
/** The same in a patch, which may take it out. */
export const nullableText = (max: number) => z.optional(z.nullable(written(max)));
/** A name or a title: one line, not empty. */
export const line = (max: number) =>
	z.string().check(z.overwrite(cleanLine), z.minLength(1), z.maxLength(max));
/** A title that may be emptied. */
export const writtenLine = (max: number) =>
	z.string().check(z.overwrite(cleanLine), z.maxLength(max));

/** A moment that is given back by an undo, as long as it is not in the future. */
export const notAfter = (at: string | undefined, now: string): string =>
	at !== undefined && at < now ? at : now;

/** A patch over fields: what it does not name stays, what it sets to null is taken out. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | null | undefined };

/** The fields with the patch applied. Values are moved, never looked into. */
export function patched<T extends object>(fields: T, patch: Patch<T> | undefined): T {
	const entries = Object.entries({ ...fields, ...patch });
	return Object.fromEntries(
		entries.filter(([, value]) => value !== null && value !== undefined),
	) as T;
}
