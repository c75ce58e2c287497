// The contract between the panel and a video call page. One file per provider implements it.

export type ProviderId = 'meet' | 'zoom' | 'teams';

/** What the rest of the extension knows of the page. Nothing in it comes from a query string. */
export type CallState =
	| { readonly phase: 'none' }
	| {
			readonly phase: 'lobby' | 'waiting' | 'in_call' | 'ended' | 'unknown';
			readonly provider: ProviderId;
			/** `meet:abc-defg-hij`: the same for everybody in the call, absent where the address has no id. */
			readonly callKey?: string;
			/** True when this person is seen to share their screen; absent when the page does not say. */
			readonly presenting?: boolean;
	  };

/** A phase that a page's markup can decide. */
type ReadPhase = 'lobby' | 'waiting' | 'in_call' | 'ended';

/** What an address says by itself. */
interface Room {
	readonly key?: string;
	/** False where only the page's markup can tell a call from anything else (Teams shows no id). */
	readonly sure: boolean;
}

/** Every selector of a provider by name, so that a test can have the browser parse each one. */
type Selectors = Readonly<Record<string, string | readonly string[]>>;

export interface Provider {
	readonly id: ProviderId;
	/** A same-origin frame the service may draw its call in. */
	readonly frame?: string;
	readonly selectors: Selectors;
	/** The call's own controls, which the panel stays clear of. */
	readonly controls: readonly string[];
	/** Undefined where the address is no room. Never reads a query value. */
	readRoom(url: URL): Room | undefined;
	/** Undefined where the votes do not decide. `pages` is the page and its call frame, if it has one. */
	readPhase(pages: readonly Document[], url: URL): ReadPhase | undefined;
	isPresenting(pages: readonly Document[]): boolean;
	/** True while the person is led to another room of the same call. */
	isMoving?(pages: readonly Document[]): boolean;
}
