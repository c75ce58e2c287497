// How the pulse of a session stands on this page, and whether this is a moment to ask for it.
import { pulse } from '#shared/domain/pulse.ts';
import {
	ownPulses,
	pulseDue,
	type PulseState,
	pulseStateOf,
	wasAskedOn,
} from '#shared/domain/pulse-due.ts';
import { isListed, session as sessionNoun, type Session } from '#shared/domain/session.ts';
import { dayOf } from '#shared/words/format.ts';
import type { Device } from '../device.svelte.ts';
import type { Mentorship } from '../mentorship.svelte.ts';
import type { PanelState } from '../panel/panel-state.svelte.ts';
import type { Clock } from '../session/clock.svelte.ts';
import type { People } from '../session/people.svelte.ts';

interface Around {
	readonly mentorship: Mentorship;
	readonly device: Device;
	readonly panel: PanelState;
	readonly clock: Clock;
	readonly people: People;
	session(): Session | undefined;
}

const NOTHING = { is: 'closed' } as const;

export class PulseMoment {
	readonly #around: Around;

	constructor(around: Around) {
		this.#around = around;
	}

	readonly state: PulseState = $derived.by(() => {
		const { people, session } = this.#around;
		const about = session();
		const state = about ? pulseStateOf(about, this.#source()) : NOTHING;
		// Nobody is there to answer it.
		return state.is === 'open' && !people.otherJoined ? NOTHING : state;
	});

	/** The person is still talking, on this page or in another tab. */
	readonly inCall: boolean = $derived.by(() => {
		const { panel, device } = this.#around;
		const isOver = panel.call.phase === 'none' || panel.call.phase === 'ended';
		return !isOver || device.snapshot?.calls.inCall === true;
	});

	/** They were asked today already, of this mentorship or another. */
	readonly askedToday: boolean = $derived.by(() => {
		const { clock, device, mentorship } = this.#around;
		const here = ownPulses(this.#source()).map(({ meta }) => meta.at);
		const elsewhere = (device.snapshot?.mentorships ?? [])
			.filter(({ id }) => id !== mentorship.id)
			.flatMap(({ pulseAt }) => pulseAt ?? []);
		return wasAskedOn([...here, ...elsewhere], clock.instant, (at) => dayOf(at));
	});

	/** The session is the one a person would be asked about by itself. */
	readonly due: boolean = $derived.by(() => {
		const { mentorship } = this.#around;
		const asked = pulseDue({ ...this.#source(), sessions: mentorship.list(sessionNoun) });
		return asked !== undefined && asked.id === this.#around.session()?.id;
	});

	/** Nothing was held after it: what grows out of it belongs on the next agenda. */
	readonly isLast: boolean = $derived.by(() => {
		const { mentorship, session } = this.#around;
		const number = session()?.meta.number ?? 0;
		return !mentorship
			.list(sessionNoun)
			.some((one) => one.meta.number > number && one.meta.phase !== 'planned' && isListed(one));
	});

	#source() {
		const { mentorship, clock } = this.#around;
		const memberId = mentorship.me?.memberId ?? '';
		return { pulses: mentorship.list(pulse), memberId, now: clock.instant };
	}
}
