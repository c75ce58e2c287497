// What sends words to somebody else, or takes them away, is marked `data-careful`: a press on it counts only
// where the person sees what they press. A click is what all ways to press come down to, keys included.
import type { PanelHost } from '../host.ts';

/** For `onclickcapture`. `onRefused` is called instead of whatever the press would have done. */
export const refuseUnseen = (host: Pick<PanelHost, 'isClear'>, onRefused: () => void) =>
	function hear(event: MouseEvent): void {
		const pressed = event.target instanceof Element && event.target.closest('[data-careful]');
		if (!pressed || host.isClear()) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		onRefused();
	};
