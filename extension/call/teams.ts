// Microsoft Teams on the web. Its client shows no id of a call in the address, so a page without call markup
// is no room. Ids and `data-tid` are the same in every language; the lobby is known by its sentence.
import { countVotes, has, says } from './markup.ts';
import type { Provider } from './provider.ts';

const THREAD = /^\/l\/meetup-join\/([^/?]+)/i;
const MEETING = /^\/meet\/(\d{10,15})(?:[/?]|$)/i;
const LIGHT = /^\/light-meetings\//i;

const selectors = {
	ended:
		'#calling-retry-screen-title, [data-tid="calling-retry-screen"], [data-tid="calling-retry-cancelbutton"], [data-tid="calling-e2ee-end-screen"]',
	lobby:
		'#prejoin-join-button, [data-tid="prejoin-join-button"], [data-tid="prejoin-display-name-input"], [data-tid="prejoin-cancel-button"]',
	waiting: '.calling-lobby',
	hangUp:
		'#hangup-button, [data-tid="hangup-main-btn"], [data-tid="hangup-leave-button"], [data-tid="hangup-end-meeting-button"], [data-tid="call-end"]',
	inCall: [
		'#callingButtons-showMoreBtn, [data-tid="more-button"]',
		'#microphone-button',
		'#roster-button, [data-tid="calling-toolbar-people-button"]',
		'#chat-button',
		'[data-tid="call-duration"], #call-duration-custom',
		'[data-tid="stage-layout"], [data-test-segment-type="central"]',
		'[data-tid="calling-unified-bar"]',
	],
	presenting: '[data-tid="stop-sharing-button"], [id*="stop-sharing"]',
	talk: '#chat-pane-list, [data-tid^="chat-pane"], [data-tid^="closed-caption"], [role="log"], [role="alert"]',
} as const;

const waitingSentences = [
	/\b(?:will|should) let you in (?:shortly|soon)/i,
	/you[’']?re in the lobby/i,
	/let people in the meeting know you[’']?re waiting/i,
	/when someone (?:admits|lets) you/i,
	/(?:wird|sollte|werden) (?:sie|dich) (?:in kürze|gleich|bald|demnächst).{0,20}(?:einlassen|hereinlassen|eintreten|zulassen)/i,
	/(?:sie befinden|du befindest) (?:sich|dich) im (?:wartebereich|warteraum)/i,
	/lässt (?:sie|dich) (?:in kürze|gleich|bald) (?:herein|ein|eintreten)/i,
];

export const teams: Provider = {
	id: 'teams',
	frame: 'iframe',
	selectors,
	controls: [
		'[data-tid="prejoin-join-button"]',
		'[data-tid="prejoin-display-name-input"]',
		'[data-tid="toggle-mute"]',
		'[data-tid="toggle-video"]',
		'[data-tid="app-layout-area--header"]',
		'[data-tid="app-layout-area--end"]',
		'[data-tid="calling-unified-bar"]',
		'#hangup-button',
	],

	readRoom(url) {
		// The id is in the path, or in the path that the client keeps behind the hash, until it rewrites both.
		const key = keyIn(url.pathname) ?? keyIn(url.hash.slice(1));
		return key ? { key, sure: true } : { sure: LIGHT.test(url.pathname) };
	},

	readPhase(pages) {
		if (has(pages, selectors.ended)) return 'ended';
		if (has(pages, selectors.lobby)) return 'lobby';
		const votes = countVotes(pages, selectors.inCall);
		const hangUp = has(pages, selectors.hangUp);
		if (has(pages, selectors.waiting) || says(pages, waitingSentences, selectors.talk))
			return 'waiting';
		// Chat and more buttons exist outside calls too: without the button that hangs up it takes three.
		return votes >= (hangUp ? 1 : 3) ? 'in_call' : undefined;
	},

	isPresenting: (pages) => has(pages, selectors.presenting),
};

function keyIn(path: string): string | undefined {
	const thread = decoded(THREAD.exec(path)?.[1]);
	if (thread && /^\d+:[^\s/]{1,200}@[\w.]+$/.test(thread)) return `teams:${thread.toLowerCase()}`;
	const number = MEETING.exec(path)?.[1];
	return number && `teams:meet:${number}`;
}

function decoded(part: string | undefined): string | undefined {
	try {
		return part && decodeURIComponent(part);
	} catch {
		return undefined;
	}
}
