// The two people of a mentorship, by the names they gave.
import { SHARED } from '#shared/domain/entity.ts';
import { member } from '#shared/domain/member.ts';
import type { Mentorship } from '../mentorship.svelte.ts';

export class People {
	readonly #mentorship: Mentorship;
	readonly #fallback: () => string;

	/** `fallback` names the other person while nothing has loaded yet. */
	constructor(mentorship: Mentorship, fallback: () => string) {
		this.#mentorship = mentorship;
		this.#fallback = fallback;
	}

	get meId(): string {
		return this.#mentorship.me?.memberId ?? '';
	}

	get otherId(): string {
		return this.#mentorship.me?.counterpartId ?? '';
	}

	/** The mentor leads: sees overruns and what to do about them. */
	get iLead(): boolean {
		return this.#mentorship.me?.role === 'mentor';
	}

	get otherName(): string {
		return this.nameOf(this.otherId) || this.#fallback();
	}

	get otherJoined(): boolean {
		return this.#mentorship.find(member, SHARED, this.otherId)?.meta.joinedAt !== undefined;
	}

	nameOf(memberId: string): string {
		return this.#mentorship.find(member, SHARED, memberId)?.body.name ?? '';
	}
}
