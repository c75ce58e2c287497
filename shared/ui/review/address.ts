// Where one is in the review, as the part of the address behind the `#`. It never leaves the browser.

export type Address =
	| { readonly page: 'all' }
	| { readonly page: 'quarantine' }
	| { readonly page: 'receipt' }
	| { readonly page: 'account' }
	| { readonly page: 'safety' }
	| { readonly page: 'data' }
	/** `mentorshipId`: where the person comes from. */
	| { readonly page: 'templates'; readonly mentorshipId?: string }
	| { readonly page: 'mentorship'; readonly mentorshipId: string }
	| { readonly page: 'settings'; readonly mentorshipId: string }
	| { readonly page: 'report'; readonly mentorshipId: string }
	| { readonly page: 'prepare'; readonly mentorshipId: string }
	| { readonly page: 'go-on'; readonly mentorshipId: string }
	| { readonly page: 'session'; readonly mentorshipId: string; readonly sessionId: string }
	| { readonly page: 'unknown' };

const ID = /^[0-9a-f-]{36}$/;

export function addressOf(hash: string): Address {
	const [first = '', second, ...rest] = hash.replace(/^#?\/?/, '').split('/');
	if (rest.length > 0) return { page: 'unknown' };
	if (second === undefined) {
		if (first === '') return { page: 'all' };
		if (first === 'templates') return { page: first };
		if (first === 'quarantine' || first === 'receipt') return { page: first };
		if (first === 'account' || first === 'safety' || first === 'data') return { page: first };
		return ID.test(first) ? { page: 'mentorship', mentorshipId: first } : { page: 'unknown' };
	}
	if (first === 'templates' && ID.test(second)) return { page: first, mentorshipId: second };
	if (!ID.test(first)) return { page: 'unknown' };
	if (second === 'settings' || second === 'report' || second === 'prepare' || second === 'go-on')
		return { page: second, mentorshipId: first };
	return ID.test(second)
		? { page: 'session', mentorshipId: first, sessionId: second }
		: { page: 'unknown' };
}

/** The `href` of a place in the review. */
export const hrefOf = (...parts: readonly string[]): string => `#/${parts.join('/')}`;
