// A session that paused because one of the two is gone or has trouble: what happened, in words.
import { signalWords } from '#shared/words/signals.ts';
import { getLocale } from '../locale.svelte.ts';
import { getMentorship } from '../mentorship.svelte.ts';
import { getPanel } from '../panel/panel-state.svelte.ts';
import { shownTitle } from '../panel/shown-title.ts';
import { getPeople, getSession } from '../session/context.ts';
import { getNearby } from './keep-nearby.svelte.ts';

export function createInterruption() {
	const locale = getLocale();
	const mentorship = getMentorship();
	const nearby = getNearby();
	const panel = getPanel();
	const people = getPeople();
	const session = getSession();
	const words = $derived(locale.of(signalWords));
	const name = $derived(panel.shield ? words.other : people.otherName);
	const because = $derived(session.joined?.meta.pausedBecause);
	const isBack = $derived(nearby.now?.isHere ?? false);

	function whatHappened(): string {
		if (because === 'trouble') {
			const whose = nearby.now?.trouble;
			if (whose === 'other') return words.trouble(name);
			if (whose !== 'me') return words.someTrouble;
			return isBack ? words.myTrouble(name) : words.myTroubleAlone(name);
		}
		if (isBack) return words.back(name);
		return nearby.now?.isOffline ? words.offline : words.lost(name);
	}

	return {
		/** Undefined while nothing interrupts them, also in a pause that somebody made by hand. */
		get text() {
			return because && session.paused ? whatHappened() : undefined;
		},
		get at() {
			return words.pausedAt(shownTitle(session.current, { session, panel, locale }));
		},
		get isBack() {
			return isBack;
		},
		get carryOnLabel() {
			return isBack ? words.carryOn : words.carryOnAlone;
		},
		/** At the same item and the same question; nothing else has moved. */
		carryOn() {
			if (session.joined) mentorship.mutate('resumeSession', { id: session.joined.id });
		},
	};
}
