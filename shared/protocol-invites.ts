// The wire of the links that bring the other person in, as the person who made them sees them. Nobody else
// learns why a link opens nothing.
import * as z from 'zod/mini';

export const InviteState = z.enum(['open', 'used', 'expired', 'revoked']);
export type InviteState = z.infer<typeof InviteState>;

/** One link, without its secret, which nobody can ask for again. */
export const ListedInvite = z.object({
	id: z.string(),
	state: InviteState,
	createdAt: z.string(),
	expiresAt: z.string(),
	/** When it was used or taken back. */
	endedAt: z.optional(z.string()),
});
export type ListedInvite = z.infer<typeof ListedInvite>;

/** Those the asker made, newest first. */
export const InvitesResponse = z.object({ invites: z.array(ListedInvite) });

/** `secret` goes behind the `#` of `<API_ORIGIN>/join#<secret>`, and nowhere else. */
export const InviteResponse = z.object({
	id: z.string(),
	secret: z.string(),
	expiresAt: z.string(),
	/** Links to the same place that were open until now: they stopped. */
	replaced: z.int(),
	/** The place was somebody's who has left: it opens for that person, with the account they had. */
	back: z.boolean(),
});
