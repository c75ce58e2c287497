// The two people of a mentorship, by the names they gave.
import { SHARED } from '#shared/domain/entity.ts';
import { isIn, member, nameOf } from '#shared/domain/member.ts';
import { personName } from '#shared/words/person-name.ts';
import { getLocale } from '../locale.svelte.ts';
import type { Mentorship } from '../mentorship.svelte.ts';

export class People {
	readonly #locale = getLocale();
	readonly #mentorship: Mentorship;
	readonly #fallback: () => string;
	readonly #leadId: () => string | undefined;

	/** `fallback` names the other person while nothing has loaded yet; `leadId` is who was given the lead. */
	constructor(
		mentorship: Mentorship,
		fallback: () => string,
		leadId: () => string | undefined = () => undefined,
	) {
		this.#mentorship = mentorship;
		this.#fallback = fallback;
		this.#leadId = leadId;
	}

	get meId(): string {
		return this.#mentorship.me?.memberId ?? '';
	}

	get otherId(): string {
		return this.#mentorship.me?.counterpartId ?? '';
	}

	/** What somebody is in the mentorship, whoever leads the conversation at the moment. */
	get isMentor(): boolean {
		return this.#mentorship.me?.role === 'mentor';
	}

	/** Whoever leads sees overruns and what to do about them: the mentor, until the lead is handed over. */
	get iLead(): boolean {
		const leadId = this.#leadId();
		if (leadId !== undefined) return leadId === this.meId;
		return this.isMentor;
	}

	get otherName(): string {
		return this.nameOf(this.otherId) || this.#fallback();
	}

	get otherJoined(): boolean {
		return isIn(this.#mentorship.find(member, SHARED, this.otherId)?.meta);
	}

	nameOf(memberId: string): string {
		const found = this.#mentorship.find(member, SHARED, memberId);
		return personName(nameOf(found), this.#locale.language);
	}
}
