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
			/** Whether this person shares their screen; absent when the page does not say. */
			readonly presenting?: boolean;
	  };
