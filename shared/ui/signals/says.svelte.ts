// What the other person says without words, as text and picture, for whatever form the panel has.
import type { Need, Shown } from '#shared/domain/signal.ts';
import { signalWords } from '#shared/words/signals.ts';
import { getLocale } from '../locale.svelte.ts';
import { getPanel } from '../panel/panel-state.svelte.ts';
import { getPeople } from '../session/context.ts';
import { needIcons, signalIcons } from './icons.ts';
import { getNearby } from './keep-nearby.svelte.ts';

export function createSays() {
	const locale = getLocale();
	const nearby = getNearby();
	const panel = getPanel();
	const people = getPeople();
	const words = $derived(locale.of(signalWords));
	/** The words are nobody's own, so they stay with the shield up; the name is not shown then. */
	const name = $derived(panel.shield ? words.other : people.otherName);
	const needText = (need: Need) => words.needs(name, words.need[need]);
	const textOf = (shown: Shown) =>
		shown.kind === 'need' ? needText(shown.what) : words.says(name, words.full[shown.what]);
	const shown = $derived(nearby.now?.shown);

	return {
		get name() {
			return name;
		},
		/** The one thing that stands in full now. */
		get now() {
			if (!shown) return undefined;
			const icon = shown.kind === 'need' ? needIcons[shown.what] : signalIcons[shown.what];
			return { text: textOf(shown), icon, at: shown.at };
		},
		/** The need that stays as a small mark once it no longer stands in full. */
		get mark() {
			const need = nearby.now?.need;
			if (!need || shown?.kind === 'need') return undefined;
			return { text: needText(need), icon: needIcons[need] };
		},
	};
}
