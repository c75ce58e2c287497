// What the next session will be: its number, its kind, its length. What nobody has chosen follows the
// programme and what the two agreed.
import { goal } from '#shared/domain/goal.ts';
import { mentorship as mentorshipNoun } from '#shared/domain/mentorship.ts';
import { SHARED } from '#shared/domain/entity.ts';
import {
	lengthAt,
	type Suggestion,
	suggestTemplates,
	titleElsewhere,
} from '#shared/domain/sequence.ts';
import { isListed, session as sessionNoun } from '#shared/domain/session.ts';
import type { Mentorship } from '../mentorship.svelte.ts';
import type { Kind } from '../templates/kinds.ts';
import { nextNumber, plannedSession } from './next-session.ts';

/** How long a session is where nobody has said anything. */
const MINUTES = 45;

export class SessionChoice {
	#kindId = $state<string>();
	#minutes = $state<number>();
	readonly #mentorship: Mentorship;
	readonly #kinds: () => readonly Kind[];

	/** `kinds`: all there are; reactive, and empty while they are on their way. */
	constructor(mentorship: Mentorship, kinds: () => readonly Kind[]) {
		this.#mentorship = mentorship;
		this.#kinds = kinds;
	}

	get #sessions() {
		return this.#mentorship.list(sessionNoun);
	}

	get #record() {
		return this.#mentorship.find(mentorshipNoun, SHARED, this.#mentorship.id);
	}

	get #settings() {
		return this.#record?.meta;
	}

	get number(): number {
		return nextNumber(this.#sessions);
	}

	/** How many sessions the programme has; undefined without one, or beyond it. */
	get of(): number | undefined {
		return lengthAt(this.number, this.#settings?.sequence);
	}

	readonly #isKnown = (id: string) => this.#kinds().some((kind) => kind.id === id);

	/** What the other person calls the template that comes next, where only they have it. */
	get elsewhere(): string | undefined {
		if (this.#kinds().length === 0) return undefined;
		const { number } = this;
		const upcoming = { number, sequence: this.#settings?.sequence, isKnown: this.#isKnown };
		return titleElsewhere(upcoming, this.#record?.body.sequenceTitles);
	}

	get suggestions(): readonly Suggestion[] {
		const held = this.#sessions
			.filter((one) => one.meta.phase === 'ended' && isListed(one))
			.toSorted((a, b) => a.meta.number - b.meta.number)
			.map(({ meta }) => meta.templateId ?? 'regular');
		return suggestTemplates({
			number: this.number,
			sequence: this.#settings?.sequence,
			plannedId: plannedSession(this.#sessions)?.meta.templateId,
			isKnown: this.#isKnown,
			held,
			hasGoals: this.#mentorship.list(goal).some(({ meta }) => meta.state === 'open'),
		});
	}

	/** Undefined only while the templates are on their way. */
	get kind(): Kind | undefined {
		const kinds = this.#kinds();
		const id = this.#kindId ?? this.suggestions[0]?.templateId;
		return kinds.find((kind) => kind.id === id) ?? kinds[0];
	}

	get kindId(): string {
		return this.kind?.id ?? '';
	}

	set kindId(id: string) {
		this.#kindId = id;
		this.#minutes = undefined;
	}

	/** What was chosen, else agreed with the date, else usual for the two; as far as the kind allows it. */
	get minutes(): number {
		if (this.#minutes !== undefined) return this.#minutes;
		const usual = this.#settings?.minutes ?? MINUTES;
		const agreed = plannedSession(this.#sessions)?.meta.minutes;
		const { kind } = this;
		if (!kind) return agreed ?? usual;
		if (kind.group === 'short') return kind.minutes;
		const wanted = agreed ?? (kind.group === 'own' ? kind.minutes : usual);
		return wanted < Math.min(...kind.lengths) ? kind.minutes : wanted;
	}

	set minutes(minutes: number) {
		this.#minutes = minutes;
	}

	get lengths(): readonly number[] {
		const lengths = this.kind?.lengths ?? [];
		return [...new Set([...lengths, this.minutes])].toSorted((a, b) => a - b);
	}
}
