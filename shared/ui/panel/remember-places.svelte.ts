// A reload of the call page must bring a person back where they were, word and caret. The frame has no
// storage of its own there, so the background keeps the place, in memory.
import type { Device } from '../device.svelte.ts';
import type { PanelHost } from '../host.ts';
import type { PanelState } from './panel-state.svelte.ts';

const SETTLE_MS = 250;

export function rememberPlaces(panel: PanelState, device: Device, kind: PanelHost['kind']): void {
	/** The page whose place has been brought back; only then may it be written over. */
	let known = $state<string>();
	const page = $derived(kind === 'window' ? 'window' : panel.call.callKey);

	$effect(() => {
		const asked = page;
		if (!asked || asked === known) return;
		void device.ask('recallPlace', { page: asked }).then((answer) => {
			if (answer.ok && answer.value) panel.fromPlace(answer.value);
			known = asked;
		});
	});

	$effect(() => {
		const place = panel.toPlace();
		const at = known;
		if (!at || at !== page) return;
		const timer = setTimeout(
			() => void device.ask('rememberPlace', { page: at, place }),
			SETTLE_MS,
		);
		return () => clearTimeout(timer);
	});
}
