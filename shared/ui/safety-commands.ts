// How this device's texts are kept from others who get hold of it, and what a page may ask about that.

/** Where the key comes from when the browser begins (shared/link/vault.ts). */
export type SafetyMode = 'own' | 'passphrase' | 'online' | 'shared';

/**
 * Why nothing can be shown yet. `network`: the server's half of the key is asked for. `ended`: this device's
 * sign-in has, and with the next one it is asked for again. `closed`: it was asked for with a sign-in that is
 * not given it. `signed_out`: there is no way back. `erased`: nor an account.
 */
export type LockedBy = 'passphrase' | 'network' | 'ended' | 'closed' | 'signed_out' | 'erased';

export interface SafetyState {
	readonly mode: SafetyMode;
	readonly locked?: LockedBy;
	/** How many texts on this device cannot be opened any more: somebody has changed them on the disk. */
	readonly broken?: number;
}

export interface SafetyCommands {
	/** The passphrase goes with its mode, and with no other. */
	setSafety: { args: { mode: SafetyMode; passphrase?: string }; answer: null };
	unlock: { args: { passphrase: string }; answer: null };
	/** Takes everything from a device that cannot be unlocked, and begins anew. */
	startOver: { args: null; answer: null };
}
export type SafetyFailure = 'wrong_passphrase' | 'unsent' | 'only_here' | 'not_named';
