// The first push of a mentorship makes it: its three spaces and the membership of whoever pushes. The
// only place of the pipe that knows a mutator by its name.
import { type Role, privateSpace, SHARED, type Space } from '#shared/domain/entity.ts';
import { mentorshipMutators } from '#shared/domain/mentorship.ts';
import type { Mutation } from '#shared/protocol.ts';

const FIRST = 'addMentorship';

export interface Founding {
	readonly spaces: readonly Space[];
	readonly memberId: string;
	readonly role: Role;
}

/** `undefined` when the mutation is not one that begins a mentorship. */
export function readFounding(m: string, first: Mutation): Founding | 'invalid' | undefined {
	if (first.n !== FIRST) return undefined;
	const parsed = mentorshipMutators.addMentorship.args.safeParse(first.a);
	if (!parsed.success || parsed.data.id !== m) return 'invalid';
	const { me, other } = parsed.data;
	if (me.id === other.id) return 'invalid';
	return {
		spaces: [SHARED, privateSpace(me.id), privateSpace(other.id)],
		memberId: me.id,
		role: me.role,
	};
}

/** A mentorship's record lives in its own spaces only. */
export function isForeignMentorship(m: string, { n, a }: Mutation): boolean {
	return n === FIRST && (a as { id?: unknown } | null)?.id !== m;
}
