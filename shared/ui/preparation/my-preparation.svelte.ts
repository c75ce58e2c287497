// What a person prepares for a session, saved while they write it.
import { SHARED } from '#shared/domain/entity.ts';
import {
	type Mood,
	preparation,
	type Preparation,
	preparationIdOf,
} from '#shared/domain/preparation.ts';
import type { Changes } from '../changes.svelte.ts';
import type { Mentorship } from '../mentorship.svelte.ts';
import { createTyping, type Typing } from '../typing.svelte.ts';

interface Around {
	readonly mentorship: Mentorship;
	readonly changes: Changes;
	sessionId(): string;
	said(): string;
}

export const preparationOf = (
	mentorship: Mentorship,
	sessionId: string | undefined,
	memberId: string,
): Preparation | undefined =>
	sessionId === undefined || memberId === ''
		? undefined
		: mentorship.find(preparation, SHARED, preparationIdOf(sessionId, memberId));

/** Whether anything is in it: what was written may have been taken out again. */
export const isEmpty = (one: Preparation | undefined): boolean =>
	!one || (one.body.mood === undefined && !one.body.win && !one.body.knot);

export class MyPreparation {
	readonly win: Typing;
	readonly knot: Typing;
	readonly #around: Around;

	/** Where a component begins. */
	constructor(around: Around) {
		this.#around = around;
		this.win = this.#field('win');
		this.knot = this.#field('knot');
	}

	get stored(): Preparation | undefined {
		const { mentorship, sessionId } = this.#around;
		return preparationOf(mentorship, sessionId(), mentorship.me?.memberId ?? '');
	}

	get mood(): Mood | undefined {
		return this.stored?.body.mood;
	}

	/** A second press on the same one takes it back. */
	choose(mood: Mood): void {
		const { changes, sessionId, said } = this.#around;
		const text = { mood: this.mood === mood ? null : mood };
		changes.make('editPreparation', { sessionId: sessionId(), text }, said());
	}

	#field(name: 'win' | 'knot'): Typing {
		const { mentorship, changes, sessionId, said } = this.#around;
		return createTyping({
			mentorship,
			stored: () => this.stored?.body[name] ?? '',
			save: (text) => {
				const written = text.trim();
				if (written === (this.stored?.body[name] ?? '')) return;
				const args = { sessionId: sessionId(), text: { [name]: written === '' ? null : written } };
				changes.make('editPreparation', args, said(), `preparation:${name}:${sessionId()}`);
			},
		});
	}
}
