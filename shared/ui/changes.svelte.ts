// What a person changes on a page, and the way back: the last change can be undone by its inverse.
import { type Inverse, inverseOf, joinInverses } from '#shared/domain/undo.ts';
import type { ArgsOf, MutatorName } from '#shared/domain/index.ts';
import { createContext } from 'svelte';
import type { Mentorship } from './mentorship.svelte.ts';

export class Changes {
	/** What the undo bar says of the last change; undefined when there is nothing to take back. */
	said = $state<string>();
	/** The change that would be taken back. */
	last: MutatorName | undefined;
	/** In the order in which they are made. */
	#takeBack: readonly Inverse[] = [];
	#run: string | undefined;
	readonly #mentorship: Mentorship;

	constructor(mentorship: Mentorship) {
		this.#mentorship = mentorship;
	}

	/**
	 * Makes a change; `said` in the past tense ("Removed"). Changes of the same `run`, one after the other,
	 * are taken back as one: a sentence, not its last letters.
	 */
	make<N extends MutatorName>(name: N, args: ArgsOf<N>, said: string, run?: string): void {
		const mentorship = this.#mentorship;
		const inverse = inverseOf(
			name,
			args,
			(entity, space, id) => mentorship.find(entity, space, id),
			mentorship.me?.memberId,
		);
		mentorship.mutate(name, args);
		const goesOn = run !== undefined && run === this.#run && this.#takeBack.length > 0;
		this.#run = run;
		if (goesOn) {
			if (inverse) this.#takeBack = joinInverses(this.#takeBack, inverse);
			return;
		}
		this.#takeBack = inverse ? [inverse] : [];
		this.said = inverse ? said : undefined;
		this.last = inverse && name;
	}

	/** Makes several changes of one kind that are one to the person, and are taken back as one. */
	makeAll<N extends MutatorName>(name: N, all: readonly ArgsOf<N>[], said: string): void {
		const back = all.flatMap((args) => {
			this.make(name, args, said);
			return this.#takeBack;
		});
		if (back.length > 1) this.#takeBack = back.toReversed();
	}

	undo(): void {
		for (const { name, args } of this.#takeBack) this.#mentorship.mutate(name, args as never);
		this.forget();
	}

	forget(): void {
		this.#takeBack = [];
		this.#run = undefined;
		this.said = undefined;
		this.last = undefined;
	}
}

export const [getChanges, setChanges] = createContext<Changes>();
