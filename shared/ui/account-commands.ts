// What a page may know of the person's account, and ask for about it. Without an account everything works on
// this device; an e-mail address is what a second device finds it by.

/** Who this device is to the server. */
export interface AccountState {
	/**
	 * `none`: the server has never heard of it. `silent`: it has shared something, without an e-mail address.
	 * `signed_out`: the server knows its sign-in no more; what is here stays, and nothing is sent.
	 */
	readonly state: 'none' | 'silent' | 'signed_in' | 'signed_out';
	/** Its sign-in was by e-mail, so there is a way back. */
	readonly named: boolean;
	/** As the server has said it since the browser began; no disk of ours has it. */
	readonly email?: string;
	/** All of the account is erased then (ISO), as somebody signed in to it has asked for. */
	readonly erasureDueAt?: string;
	/** A code is on its way, and waits to be typed in. */
	readonly code?: CodeSent;
	/** Signed out, since the account was erased. */
	readonly erased?: boolean;
	/** Counts how often everything here was wiped, since the browser began. */
	readonly wipes: number;
}

export interface CodeSent {
	readonly email: string;
	readonly purpose: CodePurpose;
	/** When it was asked for, ms since 1970. */
	readonly at: number;
}
export type CodePurpose = 'sign_in' | 'change_email';

/** One of the devices signed in with the account. */
export interface AccountDevice {
	readonly id: string;
	/** As the device called itself: "Chrome, Windows". */
	readonly label: string | null;
	/** ISO, to the hour. */
	readonly seenAt: string;
	/** This one. */
	readonly current: boolean;
	/** Its sign-in has ended by itself; what is on it opens with the next one. */
	readonly lapsed?: boolean | undefined;
}

/** What signing out, or leaving a mentorship, would take away with it. */
export interface Unsent {
	/** Changes that wait for the network, of shared mentorships. */
	readonly changes: number;
	/** Changes that were refused and wait for their author. */
	readonly refused: number;
	/** Mentorships that are nowhere but here. */
	readonly onlyHere: number;
	/** Texts that are half written, in memory alone. */
	readonly drafts: number;
}

export interface AccountCommands {
	/** Has a code sent to an address. What is answered tells nothing about the address. */
	requestCode: { args: { email: string; purpose: CodePurpose }; answer: null };
	/** Forgets the code that is on its way: another address, or not at all. */
	dropCode: { args: null; answer: null };
	/**
	 * Signs in, or changes the address, with the code. Brings the account's mentorships here. `foreign`: how
	 * many shared ones are here that the account does not have, and that are not sent with it.
	 */
	verifyCode: { args: { code: string }; answer: { email: string; foreign: number } };
	readAccount: {
		args: null;
		answer: { email: string | null; devices: readonly AccountDevice[] };
	};
	revokeDevice: { args: { id: string }; answer: null };
	/** Signs out every device but this one. */
	revokeOthers: { args: null; answer: null };
	/** Of everything here, or of one mentorship. */
	countUnsent: { args: { mentorshipId: string } | null; answer: Unsent };
	/** Tries to send what waits. Answers with what is left. */
	sendUnsent: { args: null; answer: Unsent };
	/**
	 * Ends this device's sign-in and wipes everything from it, also when the server cannot be reached.
	 * `told`: the server has ended it too.
	 */
	signOut: { args: null; answer: { told: boolean } };
	/** Gives a mentorship that is only here to the account, so that the person's other devices have it. */
	keepWithAccount: { args: { mentorshipId: string }; answer: null };
	/** Leaves a mentorship for good; what is here stays readable on this device. */
	leave: { args: { mentorshipId: string }; answer: null };
}

/** Their names, for whoever has to know them while it runs. */
export const ACCOUNT_COMMANDS = [
	'requestCode',
	'dropCode',
	'verifyCode',
	'readAccount',
	'revokeDevice',
	'revokeOthers',
	'countUnsent',
	'sendUnsent',
	'signOut',
	'keepWithAccount',
	'leave',
] as const satisfies readonly (keyof AccountCommands)[];
export type AccountCommand = (typeof ACCOUNT_COMMANDS)[number];
export const isAccountCommand = (name: string): name is AccountCommand =>
	(ACCOUNT_COMMANDS as readonly string[]).includes(name);
