// What lies on the disk. Records, cursors and uids can be fetched or forgotten; outbox and quarantine hold
// what people wrote and nobody else has, so nothing but a confirmation or their author removes a row.
import type { RejectionCode, Role } from '#shared/domain/entity.ts';
import type { Language } from '#shared/domain/member.ts';
import type { DBSchema } from 'idb';
import type { Sealed } from './seal.ts';

/** One mentorship on this device: who the person is in it, and how far its sync has come. */
export interface MentorshipRow {
	readonly m: string;
	readonly memberId: string;
	readonly role: Role;
	/** Unknown between accepting an invitation and the first page of the boot. */
	readonly counterpartId?: string;
	/** False until it was shared with somebody: then nothing of it ever goes to the network. */
	readonly shared: boolean;
	/** The device's name for this mentorship's stream of mutations. */
	readonly d: string;
	/** The seq of the next mutation. */
	readonly next: number;
	/** The last seq that a pull or patch has confirmed. */
	readonly conf: number;
	readonly epoch: number;
	readonly cur: Readonly<Record<string, number>>;
	/** The page to boot next; absent once everything is here. */
	readonly bootPage?: number;
	/** Said to the other person as soon as the first page is here; without a name theirs for one stays. */
	readonly joining?: { readonly name?: string; readonly language: Language };
	/** The server has no place for this device in it any more. */
	readonly over?: 'left' | 'gone';
	/** Counts the writes of this row: a copy in memory that is behind is noticed, never written back. */
	readonly rev: number;
}

/** A mutation that no pull or patch has confirmed. */
export interface OutboxRow {
	readonly m: string;
	readonly s: number;
	readonly u: string;
	readonly n: string;
	readonly a: unknown;
	/** When it was made, ms since 1970. */
	readonly t: number;
	readonly schema: number;
}

export interface RecordRow {
	readonly m: string;
	readonly space: string;
	readonly kind: string;
	readonly id: string;
	readonly ver: number;
	readonly meta: Readonly<Record<string, unknown>>;
	readonly body: Readonly<Record<string, unknown>>;
	/** Taken out while older pages still load, which may yet bring it. */
	readonly gone?: true;
}

export type QuarantineCode = RejectionCode | 'unknown' | 'left' | 'gone';

/** A refused mutation with its author's words. */
export interface QuarantineRow extends Omit<OutboxRow, 's' | 'schema'> {
	readonly code: QuarantineCode;
	readonly max?: number;
	/** When it was refused, ISO. */
	readonly at: string;
}

// On the disk words are sealed; rows of an earlier version may still lie open.
export type DiskMentorship = Omit<MentorshipRow, 'joining'> & {
	readonly joining?: MentorshipRow['joining'] | Sealed;
};
export type DiskRecord = RecordRow | (Omit<RecordRow, 'meta' | 'body'> & Sealed);
export type DiskOutbox = OutboxRow | (Pick<OutboxRow, 'm' | 's' | 'u'> & Sealed);
export type DiskQuarantine = QuarantineRow | (Pick<QuarantineRow, 'm' | 'u' | 'at'> & Sealed);

export interface StoreShape extends DBSchema {
	mentorships: { key: string; value: DiskMentorship };
	records: { key: [string, string, string]; value: DiskRecord };
	outbox: { key: [string, number]; value: DiskOutbox };
	quarantine: { key: string; value: DiskQuarantine };
	/** Uids that a page may send again. */
	uids: { key: string; value: { readonly u: string; readonly at: number } };
	/** The store's id, and the device's key pair for receipts. */
	meta: { key: string; value: string | CryptoKeyPair };
}

/** What to read everything of one mentorship with, of a store whose keys begin with it. */
export const ofMentorship = (m: string) => IDBKeyRange.bound([m], [m, []]);
