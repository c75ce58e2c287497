// The facts of one session, kept up to date, with its notes as words.
import { summaryOf, type SummaryFacts } from '#shared/domain/summary.ts';
import { createContext } from 'svelte';
import type { Mentorship } from '../mentorship.svelte.ts';
import type { Clock } from '../session/clock.svelte.ts';
import { allRecords } from './all-records.ts';

export class SessionSummary {
	/** False until notes can be read. */
	ready = $state(false);
	/** What is taken along, on paper or as text, has this person's own notes in it. */
	withMine = $state(false);
	#readText = $state.raw<(state: string) => string>(() => '');
	readonly #mentorship: Mentorship;
	readonly #clock: Clock;
	readonly #sessionId: () => string;

	constructor(mentorship: Mentorship, clock: Clock, sessionId: () => string) {
		this.#mentorship = mentorship;
		this.#clock = clock;
		this.#sessionId = sessionId;
		void import('./read-note.ts').then(({ readNote }) => {
			this.#readText = remembered(readNote);
			this.ready = true;
		});
	}

	readonly facts: SummaryFacts | undefined = $derived.by(() =>
		summaryOf(this.#sessionId(), {
			records: allRecords(this.#mentorship),
			readText: this.#readText,
			now: this.#clock.instant,
			timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
		}),
	);
}

/** Notes that have not changed are not read again whenever anything else has. */
function remembered(read: (state: string) => string): (state: string) => string {
	let known = new Map<string, string>();
	return (state) => {
		const text = known.get(state) ?? read(state);
		if (known.size > 200) known = new Map();
		known.set(state, text);
		return text;
	};
}

export const [getSummary, setSummary] = createContext<SessionSummary>();
