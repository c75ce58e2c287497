// What a person changes on a page, and the way back: the last change can be undone by its inverse.
import { inverseOf } from '#shared/domain/undo.ts';
import type { ArgsOf, MutatorName } from '#shared/domain/index.ts';
import { createContext } from 'svelte';
import type { Mentorship } from './mentorship.svelte.ts';

export class Changes {
	/** What the undo bar says of the last change; undefined when there is nothing to take back. */
	said = $state<string>();
	#takeBack: (() => void) | undefined;
	readonly #mentorship: Mentorship;

	constructor(mentorship: Mentorship) {
		this.#mentorship = mentorship;
	}

	/** Makes a change; `said` in the past tense ("Removed"). */
	make<N extends MutatorName>(name: N, args: ArgsOf<N>, said: string): void {
		const mentorship = this.#mentorship;
		const inverse = inverseOf(
			name,
			args,
			(entity, space, id) => mentorship.find(entity, space, id),
			mentorship.me?.memberId,
		);
		mentorship.mutate(name, args);
		this.#takeBack = inverse && (() => mentorship.mutate(inverse.name, inverse.args as never));
		this.said = inverse ? said : undefined;
	}

	undo(): void {
		this.#takeBack?.();
		this.forget();
	}

	forget(): void {
		this.#takeBack = undefined;
		this.said = undefined;
	}
}

export const [getChanges, setChanges] = createContext<Changes>();
