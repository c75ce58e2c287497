// A reload of the call page must bring a person back where they were, word and caret. The frame has no
// storage of its own there, so the background keeps the place, in memory.
import type { Device } from '../device.svelte.ts';
import type { PanelHost } from '../host.ts';
import type { Place } from '../link.ts';
import type { PanelState } from './panel-state.svelte.ts';

const SETTLE_MS = 250;

export function rememberPlaces(panel: PanelState, device: Device, kind: PanelHost['kind']): void {
	/** The page whose place has been brought back; only then may it be written over. */
	let known = $state<string>();
	const page = $derived(kind === 'window' ? 'window' : (panel.call.callKey ?? panel.call.provider));

	$effect(() => {
		const asked = page;
		if (!asked || asked === known) return;
		// A call that shows its name only now is the same call.
		if (known && !asked.startsWith(`${known}:`)) panel.leaveCall();
		void device.ask('recallPlace', { page: asked }).then((answer) => {
			if (asked !== page) return;
			if (answer.ok && answer.value) panel.fromPlace(answer.value);
			known = asked;
			panel.placeKnown = true;
		});
	});

	/** What changed last and is not handed over yet. At most this long ago, however fast somebody types. */
	let latest: { page: string; place: Place } | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;

	function handOver(): void {
		clearTimeout(timer);
		timer = undefined;
		if (latest && !device.wipedElsewhere) void device.ask('rememberPlace', latest);
		latest = undefined;
	}

	$effect(() => {
		const place = panel.toPlace();
		if (!known || known !== page) return;
		latest = { page: known, place };
		timer ??= setTimeout(handOver, SETTLE_MS);
	});

	$effect(() => {
		addEventListener('pagehide', handOver);
		return () => {
			removeEventListener('pagehide', handOver);
			handOver();
		};
	});
}
