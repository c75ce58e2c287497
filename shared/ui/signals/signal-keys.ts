// `s`, then 1 to 6: a signal without the mouse. The numbers stand on the buttons in between.
import { Signal } from '#shared/domain/signal.ts';
import type { PanelKeys } from '../panel/panel-keys.ts';
import type { Nearby } from './nearby.svelte.ts';

/** `show` brings the buttons into sight. */
export const signalKeys = (
	nearby: () => Nearby | undefined,
	show: () => void,
): PanelKeys['signals'] => ({
	get choosing() {
		return nearby()?.choosing ?? false;
	},
	ask() {
		const now = nearby();
		if (!now) return;
		now.choosing = true;
		show();
	},
	send(index) {
		const signal = Signal.options[index];
		if (signal) nearby()?.send(signal);
	},
	leave() {
		const now = nearby();
		if (now) now.choosing = false;
	},
});
