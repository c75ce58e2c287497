// The other person this moment, in a session both are in: whether they are there, what they signal, what
// they need. All of it is gone with the page. When they fall silent the session pauses, for both.
import { SHARED } from '#shared/domain/entity.ts';
import {
	hear,
	isHere,
	type Line,
	nobodyYet,
	type Presence,
	PRESENCE_MS,
	watchOver,
} from '#shared/domain/presence.ts';
import {
	type Heard,
	type Need,
	needOf,
	type Shown,
	shownAt,
	type Signal,
	withNeed,
	withSignal,
} from '#shared/domain/signal.ts';
import type { LiveEvent } from '#shared/protocol.ts';
import { untrack } from 'svelte';
import { online } from 'svelte/reactivity/window';
import type { Mentorship } from '../mentorship.svelte.ts';
import type { Clock } from '../session/clock.svelte.ts';
import type { CurrentSession } from '../session/current-session.svelte.ts';

/** A signal this page has sent. */
export interface Sent {
	readonly signal: Signal;
	/** The other person was there to see it. */
	readonly reached: boolean;
	readonly at: number;
}

export interface Around {
	readonly mentorship: Mentorship;
	readonly clock: Clock;
	readonly session: CurrentSession;
}

export class Nearby {
	readonly #around: Around;
	#presence = $state.raw<Presence>(nobodyYet);
	#heard = $state.raw<Heard>({});
	/** The other person has been there since this page is in the session. */
	known = $state(false);
	myNeed = $state<Need | null>(null);
	sent = $state.raw<Sent>();
	/** Who has said that something does not work, in the pause that lasts. */
	trouble = $state<'me' | 'other'>();
	/** The next key is the number of a signal. */
	choosing = $state(false);

	/** Made inside of the effect whose life it shares. */
	constructor(around: Around) {
		this.#around = around;
		const { mentorship } = around;
		$effect(() => mentorship.onLive(({ from, event }) => this.#hear(from, event)));
		$effect(() => {
			if (online.current) this.#hadNetwork = true;
		});
		$effect(() => this.#sayIAmHere());
		$effect(() => this.#watchOver());
		let paused = false;
		$effect(() => {
			if (paused && !around.session.paused) this.trouble = undefined;
			paused = around.session.paused;
		});
	}

	get isHere(): boolean {
		return isHere(this.#presence, this.#around.clock.now);
	}

	/** What stands in full now: never more than one thing. */
	get shown(): Shown | undefined {
		const anything = this.#heard.signal ?? this.#heard.need;
		return anything && shownAt(this.#heard, this.#around.clock.now);
	}

	get need(): Need | undefined {
		return needOf(this.#heard);
	}

	get isOnline(): boolean {
		return this.#line === 'open';
	}

	/** The device itself says that it has no network. */
	get isOffline(): boolean {
		return this.#line === 'offline';
	}

	send(signal: Signal): void {
		this.#say({ t: 'signal', signal });
		const at = Date.parse(this.#around.clock.instant);
		this.sent = { signal, reached: this.isOnline && this.isHere, at };
	}

	setNeed(need: Need | null): void {
		this.myNeed = need;
		this.#say({ t: 'need', need });
	}

	/** Pauses for both and says why. Without a network the other person sees the silence instead. */
	sayTrouble(): void {
		this.trouble = 'me';
		this.#say({ t: 'trouble' });
		this.#pause('trouble');
	}

	#say(event: LiveEvent): void {
		this.#around.mentorship.live(SHARED, event);
	}

	#pause(because: 'connection' | 'trouble'): void {
		const { mentorship, session } = this.#around;
		if (!session.joined) return;
		const { id, meta } = session.joined;
		mentorship.mutate('pauseSession', { id, because, pausedMs: meta.pausedMs });
	}

	readonly #connection: string = $derived.by(() => this.#around.mentorship.status.connection);
	/** A device may say that it has no network while the line works: it is believed once it had one. */
	#hadNetwork = $state(false);
	readonly #line: Line = $derived.by(() => {
		const believed = this.#hadNetwork || this.#connection !== 'live';
		if (online.current === false && believed) return 'offline';
		return this.#connection === 'live' ? 'open' : 'cut';
	});

	/** All the while; at once when the line is back. */
	#sayIAmHere(): () => void {
		const say = () => this.#say({ t: 'presence', at: 'panel' });
		$effect(() => {
			if (this.#connection !== 'offline') say();
			const timer = setInterval(say, PRESENCE_MS);
			return () => clearInterval(timer);
		});
		return () => this.#say({ t: 'presence', at: 'away' });
	}

	#watchOver(): void {
		const runs = this.#around.session.joined?.meta.phase === 'live';
		const { now } = this.#around.clock;
		const seen = watchOver(this.#presence, { runs, line: this.#line }, now);
		this.#presence = seen.presence;
		if (seen.pause) untrack(() => this.#pause('connection'));
	}

	#hear(from: string, event: LiveEvent): void {
		const { mentorship, clock } = this.#around;
		// Another page of one's own.
		if (from === mentorship.me?.memberId && event.t === 'need') this.myNeed = event.need;
		if (from !== mentorship.me?.counterpartId) return;
		const now = Date.parse(clock.instant);
		if (event.t === 'presence') this.#hearPresence(event.at === 'away' ? 'away' : 'here', now);
		if (event.t === 'signal') this.#heard = withSignal(this.#heard, event.signal, now);
		if (event.t === 'need') this.#heard = withNeed(this.#heard, event.need, now);
		if (event.t === 'trouble') this.trouble = 'other';
	}

	#hearPresence(at: 'here' | 'away', now: number): void {
		const isNew = at === 'here' && !isHere(this.#presence, now);
		this.#presence = hear(this.#presence, at, now);
		if (at === 'away') this.#heard = withNeed(this.#heard, null, now);
		if (!isNew) return;
		this.known = true;
		// Whoever has just come does not know yet.
		if (this.myNeed) this.#say({ t: 'need', need: this.myNeed });
	}
}
