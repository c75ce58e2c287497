// The last words of a page that is gone, said to the hub as that page would have said them.
import type { Hub } from '#shared/link/hub.ts';
import type { Unsaid } from '#shared/link/page-link.ts';
import type { Down } from '#shared/link/wire.ts';
import { nearPorts } from './near-port.ts';

/** So long the next page waits for them to be stored; what takes longer comes in behind its back. */
const PATIENCE_MS = 1000;

/** `onSafe`: all of it is stored. It is still known then that it was. */
export async function sayAgain(
	hub: Hub,
	words: readonly Unsaid[],
	onSafe: () => void,
): Promise<void> {
	const mutations = words.flatMap((unsaid) => unsaid.mutations);
	const places = words.flatMap((unsaid) => unsaid.places);
	if (mutations.length + places.length === 0) return onSafe();
	const { page, hub: end } = nearPorts();
	const open = new Set<string | number>([...mutations.map(({ u }) => u), ...places.keys()]);
	const safe = new Promise<void>((resolve) => {
		page.onClose(resolve);
		page.onMessage((message) => {
			for (const one of doneBy(message as Down)) open.delete(one);
			if (open.size > 0) return;
			onSafe();
			page.post({ k: 'seen', u: mutations.map(({ u }) => u) });
			resolve();
		});
	});
	hub.connect(end);
	for (const one of mutations) page.post({ k: 'mutate', ...one });
	for (const [id, args] of places.entries())
		page.post({ k: 'ask', id, name: 'rememberPlace', args });
	await Promise.race([safe, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

function doneBy(down: Down): readonly (string | number)[] {
	if (down.k === 'stored') return down.u;
	return down.k === 'answer' ? [down.id] : [];
}
