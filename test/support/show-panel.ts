// The whole panel in a real browser, over a link in memory, at the size it has in a call.
import { err, ok } from '#shared/result.ts';
import type { Form, PanelCall } from '#shared/ui/host.ts';
import '#shared/ui/kit/tokens.css';
import type { Place } from '#shared/ui/link.ts';
import { openLocale } from '#shared/ui/locale.svelte.ts';
import PanelApp from '#shared/ui/panel/PanelApp.svelte';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { MemoryHost } from './memory-host.ts';
import type { MemoryLink } from './memory-link.ts';

interface Around {
	/** Where the person was before the page loaded; a moment ago, unless it says when. */
	readonly place?: Place;
	readonly form?: Form;
	readonly call?: PanelCall;
}

export async function showPanel(link: MemoryLink, { place, ...surroundings }: Around = {}) {
	let kept: Place | undefined = place && { at: Date.now(), ...place };
	link.answers.recallPlace = () => (kept ? ok(kept) : ok(null));
	link.answers.rememberPlace = ({ place: next }) => {
		kept = next;
		return ok(null);
	};
	link.answers.invite = () => err('unreachable');
	const host = new MemoryHost(surroundings);
	await page.viewport(360, 640);
	const screen = await render(PanelApp, { props: { link, host, locale: await openLocale() } });
	return { screen, host, remembered: () => kept };
}
