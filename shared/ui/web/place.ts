// Where one is on the web page, as the part of the address behind the `#`. What is not a place of its own is
// one in the review.

export type WebPlace =
	| { readonly page: 'home' | 'new' | 'accept' | 'review' }
	| { readonly page: 'invite'; readonly mentorshipId: string }
	| { readonly page: 'live'; readonly mentorshipId?: string };

export function placeOf(hash: string): WebPlace {
	const [first = '', id] = hash.replace(/^#?\/?/, '').split('/');
	if (first === '') return { page: 'home' };
	if (first === 'live') return { page: first, ...(id && { mentorshipId: id }) };
	if (first === 'invite' && id) return { page: first, mentorshipId: id };
	if (first === 'new' || first === 'accept') return { page: first };
	return { page: 'review' };
}
