// All that a page may know of the data. In the extension it is a port to the background; on the web page
// it sits directly on store and sync. Components never see it: they see `Mentorship` and `Device`.
import type { RejectionCode, Space, StoredRecord } from '#shared/domain/entity.ts';
import type { Language } from '#shared/domain/member.ts';
import type { SignedBy } from '#shared/domain/signature.ts';
import type { Template } from '#shared/domain/template.ts';
import type { DatedItem } from '#shared/domain/reminder.ts';
import type { ProblemCode } from '#shared/problem.ts';
import type { LiveEvent } from '#shared/protocol.ts';
import type { InviteState, ListedInvite } from '#shared/protocol-invites.ts';
import type { Result } from '#shared/result.ts';
import type { Me } from '../store/view.ts';
import type { SafetyCommands, SafetyFailure, SafetyState } from './safety-commands.ts';
import type { AccountCommands, AccountState } from './account-commands.ts';
import type { PrivacyCommands } from './privacy-commands.ts';

/** How far the data of a mentorship has come. */
export interface Status {
	/** `local`: never shared with anybody; `offline`: will be sent when there is a network. */
	readonly connection: 'local' | 'offline' | 'connecting' | 'live';
	/** Stored on this device, not yet with the server. */
	readonly unsynced: number;
	/** Why nothing is sent until the person does something. */
	readonly problem?: ProblemCode;
	/** How many ms the server's clock is ahead of this device's, as far as it is known and matters. */
	readonly skew?: number;
}

/** A change of what the background says: a record, or where one is gone. */
export type ViewOp =
	| { readonly put: StoredRecord }
	| { readonly gone: { readonly space: Space; readonly id: string } };

export interface Refused {
	readonly u: string;
	readonly n: string;
	readonly args: unknown;
	readonly code: RejectionCode | 'unknown';
	readonly max?: number;
}

/** What comes up from a mentorship that is watched. */
export interface WatchListener {
	/** Everything at once: first, and again after a reconnect. `complete` is false while older sessions load. */
	onSnapshot(snapshot: {
		readonly me: Me;
		readonly records: readonly StoredRecord[];
		readonly complete: boolean;
	}): void;
	onChange(ops: readonly ViewOp[]): void;
	/** These mutations are on this device's disk, and part of what onChange and onSnapshot say. */
	onStored(uids: readonly string[]): void;
	onRejected(refused: Refused): void;
	onStatus(status: Status): void;
	onLive(live: { readonly from: string; readonly space: Space; readonly event: LiveEvent }): void;
}

export interface Watch {
	/** Handed over until it is stored: sent again after a reconnect, written once. */
	mutate(mutation: { readonly u: string; readonly n: string; readonly a: unknown }): void;
	/** Best effort, never stored. */
	live(space: Space, event: LiveEvent): void;
	stop(): void;
}

/** One line of the list of mentorships. */
export interface MentorshipSummary {
	readonly id: string;
	readonly me: Me;
	readonly title?: string;
	/** The other person's name, as this device knows it. */
	readonly otherName: string;
	/** Whether the other person has accepted the invitation, and has not left since. */
	readonly otherJoined: boolean;
	readonly state: 'active' | 'ended';
	readonly callKeys: readonly string[];
	/** What the two do when a call fails, if they have agreed on it. */
	readonly planB?: string;
	/** The session that runs now, if any. */
	readonly liveSessionId?: string;
	/** When it began, ISO. */
	readonly liveSince?: string;
	/** When the two meet next, ISO, if that is agreed. */
	readonly nextAt?: string;
	/** Nobody has taken an agenda for that date yet, and there is a proposal to look at. */
	readonly awaitsAgenda?: true;
	/** The session that waits for this person's pulse. */
	readonly pulseSessionId?: string;
	/** When this person last gave a pulse, or left one out, ISO. */
	readonly pulseAt?: string;
	/** The person's own open action items that have a day, the earliest first; absent when there is none. */
	readonly dated?: readonly DatedItem[];
	/** The server has never been told of it. */
	readonly onlyHere?: true;
	/** This person has left it, or it is no longer on the server: it is there to be read. */
	readonly over?: 'left' | 'gone';
}

export interface Settings {
	readonly name?: string;
	readonly language: Language;
	/** Whether the computer shows a message when something is due, and how much it says. */
	readonly notify?: 'off' | 'count' | 'text';
	/** Prompts in the plainest words there are. */
	readonly plain?: boolean;
	/** Whether the key is to be with the server was asked, and is not asked again. */
	readonly keyAsked?: true;
}

/** What this device knows beside any one mentorship. */
export interface DeviceSnapshot {
	readonly settings: Settings;
	readonly mentorships: readonly MentorshipSummary[];
	/** How many refused changes wait for their author. */
	readonly quarantined: number;
	readonly calls: CallAccess;
	/** The origin of the one server: its privacy notice is there. */
	readonly server?: string;
	/** Absent in a background of before. */
	readonly account?: AccountState;
	/** The browser has thrown away this device's store; what was not yet sent went with it. */
	readonly storeLost?: true;
	/** Absent in a background of before. While it is locked everything else here is empty. */
	readonly safety?: SafetyState;
}

/** Why the panel may be missing on a call page. */
export interface CallAccess {
	/** Call tabs are open that were there before the extension: they need a reload. */
	readonly reloadNeeded: boolean;
	/** Hosts of call services the person has withdrawn the extension's access to. */
	readonly withdrawn: readonly string[];
	/** The person is in a call in some tab: nobody asks them anything. */
	readonly inCall?: true;
}

/** A refused change, kept with the author's own words until they decide. */
export interface Quarantined extends Refused {
	readonly mentorshipId: string;
	/** When it was refused, ISO. */
	readonly at: string;
}

export interface ListedTemplate {
	/** Where it lives, and is changed. */
	readonly mentorshipId: string;
	readonly template: Template;
}

export interface MadeInvite {
	readonly id: string;
	readonly url: string;
	readonly expiresAt: string;
	/** How many links that were open until now it has stopped. */
	readonly replaced: number;
	/** Only for the person who was here before and has left. */
	readonly back: boolean;
}

/** What a page may ask for, and what it gets. */
export interface Commands extends AccountCommands, PrivacyCommands, SafetyCommands {
	/** A new name is written into the mentorships that are not ended, for the other person to see. */
	changeSettings: { args: Partial<Settings>; answer: null };
	/** Makes a link for the other person; signs the device in silently when it is not. */
	invite: { args: { mentorshipId: string }; answer: MadeInvite };
	/** The links this person has made for a mentorship, newest first. */
	listInvites: { args: { mentorshipId: string }; answer: readonly ListedInvite[] };
	/** An open link opens nothing any more; one that was used stays used. */
	revokeInvite: { args: { id: string }; answer: ListedInvite };
	/**
	 * Takes an invitation link; the mentorship is there afterwards. Without a name it stays as the one who
	 * invited wrote it.
	 */
	accept: { args: { url: string; name?: string }; answer: { mentorshipId: string } };
	listQuarantined: { args: null; answer: readonly Quarantined[] };
	dropQuarantined: { args: { u: string }; answer: null };
	/** Sends it again as a new mutation, with the args as the author has changed them. */
	resendQuarantined: { args: { u: string; args: unknown }; answer: null };
	/**
	 * Keeps where a person is in a page (open tab, caret, half a line of text) until the browser ends, so
	 * that a reload of the call brings them back there. `page` is a call key, or the page's own name. An
	 * embedded page has no storage of its own. In memory only: it may hold words not yet sent.
	 */
	rememberPlace: { args: { page: string; place: Place }; answer: null };
	recallPlace: { args: { page: string }; answer: Place | null };
	/** The person's own templates of all their mentorships, each text once. */
	listTemplates: { args: null; answer: readonly ListedTemplate[] };
	/** Whether there is a calendar link; `not_found` while the mentorship is on this device alone. */
	findCalendar: { args: { mentorshipId: string }; answer: { exists: boolean } };
	/** Makes a calendar link, which stands in the answer and nowhere else; the one before stops. */
	makeCalendar: { args: { mentorshipId: string }; answer: { url: string } };
	dropCalendar: { args: { mentorshipId: string }; answer: { exists: boolean } };
	/** Opens the panel in a window of its own, for a session without a call page. */
	openPanelWindow: { args: null; answer: null };
	/** Signs the text of a receipt (domain/receipt.ts), and no other, with this device's own key. */
	sign: { args: { text: string }; answer: SignedBy };
}
export type Place = Readonly<Record<string, string | number | boolean>>;
export type CommandName = keyof Commands;
export type CommandFailure =
	| ProblemCode
	| SafetyFailure
	| 'unreachable'
	/** The browser has none left to write anything down in. */
	| 'no_room'
	| 'invalid_link'
	| 'already_in'
	/** The person has made that link themselves. */
	| `own_${Exclude<InviteState, 'open'>}`
	/** Nobody can be invited: both are in, or the other one's place is closed. */
	| 'no_seat';

export interface Link {
	watch(mentorshipId: string, listener: WatchListener): Watch;
	/** Calls back at once with what is known, and on every change. Returns how to stop. */
	onDevice(callback: (device: DeviceSnapshot) => void): () => void;
	ask<N extends CommandName>(
		name: N,
		args: Commands[N]['args'],
	): Promise<Result<Commands[N]['answer'], CommandFailure>>;
	/** False while the background cannot be reached (an update took it away). */
	onAlive(callback: (alive: boolean) => void): () => void;
}
