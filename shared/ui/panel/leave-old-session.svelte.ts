// A call link is used again and again: the session a page was in before it loaded may be long over.
import type { CurrentSession } from '../session/current-session.svelte.ts';
import type { PanelState } from './panel-state.svelte.ts';

/** Whoever reloads a call shortly after the end still finds what stays of it. */
const OVER_MS = 15 * 60_000;

export function leaveOldSession(panel: PanelState, session: CurrentSession): void {
	$effect(() => {
		const meta = session.joined?.meta;
		if (!meta || !panel.joinedEarlier) return;
		panel.joinedEarlier = false;
		if (meta.endedAt !== undefined && Date.now() - Date.parse(meta.endedAt) > OVER_MS)
			panel.leaveSession();
	});
}
