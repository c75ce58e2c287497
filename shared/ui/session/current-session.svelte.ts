// The session this page is in, with its agenda and its clock.
import { agendaItem, type AgendaItem } from '#shared/domain/agenda-item.ts';
import { SHARED } from '#shared/domain/entity.ts';
import { session, type Session } from '#shared/domain/session.ts';
import { sessionClock } from '#shared/domain/session-clock.ts';
import type { Mentorship } from '../mentorship.svelte.ts';
import type { Clock } from './clock.svelte.ts';

const isRunning = ({ meta }: Session) => meta.phase === 'live' || meta.phase === 'paused';

export class CurrentSession {
	readonly #mentorship: Mentorship;
	readonly #clock: Clock;
	readonly #joinedId: () => string | undefined;

	constructor(mentorship: Mentorship, clock: Clock, joinedId: () => string | undefined) {
		this.#mentorship = mentorship;
		this.#clock = clock;
		this.#joinedId = joinedId;
	}

	/** The session that runs now, whether this page has joined it or not. */
	readonly running: Session | undefined = $derived.by(() =>
		this.#mentorship.list(session).find(isRunning),
	);

	/** The session this page has joined; stays after its end, until it is left. */
	readonly joined: Session | undefined = $derived.by(() => {
		const id = this.#joinedId();
		return id === undefined ? undefined : this.#mentorship.find(session, SHARED, id);
	});

	readonly paused: boolean = $derived.by(() => this.joined?.meta.phase === 'paused');

	/** The agenda in order, parked ones included. */
	readonly items: readonly AgendaItem[] = $derived.by(() => {
		const id = this.joined?.id;
		return this.#mentorship
			.list(agendaItem)
			.filter((item) => item.meta.sessionId === id)
			.toSorted((a, b) => (a.meta.order < b.meta.order ? -1 : 1));
	});

	/** What is counted as "2 of 6": the parked ones wait elsewhere. */
	readonly line: readonly AgendaItem[] = $derived.by(() =>
		this.items.filter((item) => item.meta.state !== 'parked'),
	);

	readonly current: AgendaItem | undefined = $derived.by(() =>
		this.items.find((item) => item.id === this.joined?.meta.currentItemId),
	);

	/** From 1. */
	readonly position: number = $derived.by(
		() => this.line.findIndex((item) => item.id === this.current?.id) + 1,
	);

	/** The open item that comes next in order; absent in the last one. */
	readonly next: AgendaItem | undefined = $derived.by(() =>
		this.line.slice(this.position).find((item) => item.meta.state === 'open'),
	);

	readonly previous: AgendaItem | undefined = $derived.by(() => this.line[this.position - 2]);

	/** Read once a second; undefined while nothing runs. */
	get time() {
		if (!this.joined || !isRunning(this.joined)) return undefined;
		// By the server's clock, as the session's own times are: both people see the same time left.
		const now = new Date(this.#clock.now + this.#mentorship.skew).toISOString();
		return sessionClock(this.joined.meta, this.items, now);
	}
}
