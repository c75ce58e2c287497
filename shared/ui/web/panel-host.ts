// The panel's surroundings on the web page: one window for everything, where the address says what is shown.
import type { PanelHost, ReviewPlace } from '../host.ts';
import { hrefOf } from '../review/address.ts';

interface Around {
	readonly openedFor?: PanelHost['openedFor'];
	/** Goes to a place behind the `#`. */
	go(href: string): void;
	reload(): void;
}

const never = () => () => {};
const nothing = () => {};

export function webPanelHost({ openedFor, go, reload }: Around): PanelHost {
	return {
		kind: 'window',
		...(openedFor && { openedFor }),
		// No call page is around it: nothing to hear of one, nothing to drag.
		onCall: never,
		onForm: never,
		onShortcut: never,
		setForm: nothing,
		drag: nothing,
		nudge: nothing,
		focusCall: nothing,
		hide: nothing,
		isCutOff: false,
		isClear: () => true,
		canTell: true,
		openReview: (where) => go(hrefOfPlace(where)),
		goHome: () => go(hrefOf()),
		reload,
		openTab: reload,
	};
}

function hrefOfPlace(where: ReviewPlace | undefined): string {
	if (!where) return hrefOf();
	if ('page' in where)
		return where.page === 'templates' ? hrefOf(where.page, where.mentorshipId) : hrefOf(where.page);
	return where.sessionId ? hrefOf(where.mentorshipId, where.sessionId) : hrefOf(where.mentorshipId);
}
