// Zoom's web client, in its own frame or in the page itself. Ids and classes are the same in every language;
// only the waiting room and a call that the host ended are known by their sentences.
import { countVotes, has, says } from './markup.ts';
import type { Provider } from './provider.ts';

const NUMBER = /^\/(?:(?:j|s|w)|wc(?:\/(?:join|start))?)\/(\d{9,11})(?:\/|$)/;
const NAME = /^\/my\/([\w.-]{1,64})(?:\/|$)/;
/** Left, or on the way in: a call, but its number is gone from the address. */
const GONE = /^\/(?:wc\/(?:\d{9,11}\/)?leave|postattendee)(?:\/|$)/;
const LOADING = /^\/wc-loading(?:\/|$)/;

const selectors = {
	ended: '[aria-label="Meeting is end now"]',
	title: '.zm-modal-body-title',
	lobby:
		'#input-for-name, #inputname, .preview-join-button, #joinBtn, #preview-audio-control-button, #preview-video-control-button',
	waiting: '.wr-default__text, .wr-leave-btn',
	inCall: [
		'.meeting-app',
		'#wc-footer',
		'.footer__leave-btn-container, .footer__leave-btn',
		'#audioOptionMenu',
		'button.join-audio-container__btn',
		'button.send-video-container__btn',
		'#wc-container-right',
	],
	presenting: '.sharer-button--stop',
	moving: '.loading-layer--bo-room',
	talk: '[role="log"], [role="application"], [class*="chat"], [class*="transcript"]',
} as const;

const endedSentences = [
	/meeting (?:has been|was) ended/i,
	/removed from (?:the|this) meeting/i,
	/meeting wurde .{0,40}beendet/i,
	/aus (?:dem|diesem) meeting entfernt/i,
];
const waitingSentences = [
	/please wait.{0,40}\bhost will let you in/i,
	/host has joined\. we[’']ve let them know/i,
	/(?:please wait|waiting) for the host to start/i,
	/bitte warten.{0,60}\b(?:host|gastgeber|moderator)/i,
	/\b(?:host|gastgeber|moderator)\b.{0,60}\b(?:einlassen|hereinlassen|eintreten|beitreten lassen)/i,
	/\b(?:host|gastgeber|moderator)\b.{0,20}\blässt (?:sie|dich)\b/i,
];

export const zoom: Provider = {
	id: 'zoom',
	frame: 'iframe#webclient',
	selectors,
	controls: [
		'.preview-join-button',
		'#joinBtn',
		'#input-for-name',
		'#preview-audio-control-button',
		'#preview-video-control-button',
		'#wc-footer',
		'#wc-container-right',
		'.zm-modal',
	],

	readRoom({ pathname }) {
		const number = NUMBER.exec(pathname)?.[1];
		if (number) return { key: `zoom:${number}`, sure: true };
		const name = NAME.exec(pathname)?.[1];
		if (name) return { key: `zoom:my:${name.toLowerCase()}`, sure: true };
		return GONE.test(pathname) || LOADING.test(pathname) ? { sure: true } : undefined;
	},

	readPhase(pages, { pathname }) {
		if (GONE.test(pathname) || has(pages, selectors.ended) || titleSaysEnded(pages)) return 'ended';
		if (has(pages, selectors.lobby)) return 'lobby';
		if (has(pages, selectors.waiting)) return 'waiting';
		if (countVotes(pages, selectors.inCall) >= 2) return 'in_call';
		return says(pages, waitingSentences, selectors.talk) ? 'waiting' : undefined;
	},

	isPresenting: (pages) => has(pages, selectors.presenting),
	isMoving: (pages) => has(pages, selectors.moving),
};

/** The same title serves for notices, so its sentence decides. */
function titleSaysEnded(pages: readonly Document[]): boolean {
	return pages.some((page) =>
		[...page.querySelectorAll(selectors.title)].some((title) =>
			endedSentences.some((sentence) => sentence.test(title.textContent ?? '')),
		),
	);
}
