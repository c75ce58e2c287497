// Google Meet. The address keeps its code from the green room to the exit screen, so the page decides the
// phase. Signals are attributes and icon names, the same in every language; where Meet renamed one, the old
// name stays beside the new one for a year.
import { countVotes, has } from './markup.ts';
import type { Provider } from './provider.ts';

const ROOM = /^\/(?:_meet\/)?([a-z]{3}-[a-z]{4}-[a-z]{3})(?:\/|$)/i;

const selectors = {
	ended:
		'[data-call-ended="true"], [data-startup-code], [data-mdc-dialog-action="returnToHomePage"]',
	lobby: '[data-meeting-code], [data-is-prejoin="true"], [jsname="Qx7uuf"], [jsname="z0F4cd"]',
	waiting: 'main img[src*="waiting_room"]',
	inCall: [
		'button[data-panel-id="5"]', // meeting details
		'button[data-panel-id="10"]', // meeting tools
		'[data-side="3"] button[jsname="hNGZQc"]', // share screen; the green room has it outside the bar
		'button[jsname="RrG0hf"], button[jsname="r8qRAd"]', // captions, since and before February 2026
		'button[jsname="FpSaz"]', // raise hand
		'button[jsname="G0pghc"]', // reactions
		'[data-avatar-count]', // people
	],
	icon: 'button i',
	tile: '[data-participant-id]',
	heading: '[jsname="r4nke"]',
	presenting: 'button[jsname="aK5XXd"]',
} as const;

export const meet: Provider = {
	id: 'meet',
	selectors,
	controls: [
		'[jsname="Qx7uuf"]',
		'[jsname="r4nke"]',
		'button[jsname="hw0c9"]',
		'button[jsname="psRWwc"]',
		'[data-side="3"]',
		'[data-side="1"] button',
		'[data-side="2"]',
		'[data-side="4"]',
		'[data-corner="3"] > *',
	],

	readRoom(url) {
		const code = ROOM.exec(url.pathname)?.[1];
		return code ? { key: `meet:${code.toLowerCase()}`, sure: true } : undefined;
	},

	readPhase(pages) {
		if (has(pages, selectors.ended)) return 'ended';
		if (has(pages, selectors.lobby)) return 'lobby';
		if (has(pages, selectors.waiting)) return 'waiting';
		if (countVotes(pages, selectors.inCall) >= 2) return 'in_call';
		// After a redesign of the bar: a red button and two different people. Alone, the button proves
		// nothing, it is there while one waits to be let in.
		const others =
			!has(pages, selectors.heading) && hasIcon(pages, 'call_end') && tiles(pages) >= 2;
		return others ? 'in_call' : undefined;
	},

	isPresenting: (pages) =>
		has(pages, selectors.presenting) || hasIcon(pages, 'cancel_presentation'),
};

function hasIcon(pages: readonly Document[], ligature: string): boolean {
	return pages.some((page) =>
		[...page.querySelectorAll(selectors.icon)].some(
			(icon) => icon.textContent?.trim() === ligature,
		),
	);
}

function tiles(pages: readonly Document[]): number {
	const ids = pages.flatMap((page) =>
		[...page.querySelectorAll(selectors.tile)].map((tile) =>
			tile.getAttribute('data-participant-id'),
		),
	);
	return new Set(ids).size;
}
