// Many changes to a mentorship that no page has open.
import { newUid } from '#shared/ids.ts';
import type { Device } from '../device.svelte.ts';

/** A mutation, and how much is lost when it is not taken. */
export interface Sized {
	readonly n: string;
	readonly a: unknown;
	readonly size: number;
}

/** Resolves once all of it is stored; with the size of what was not taken. */
export function mutateAll(
	device: Device,
	id: string,
	mutations: readonly Sized[],
): Promise<number> {
	const waiting = new Map(mutations.map((one) => [newUid(), one]));
	let refused = 0;
	return new Promise((resolve) => {
		const done = (u: string) => {
			waiting.delete(u);
			if (waiting.size > 0) return;
			watch.stop();
			resolve(refused);
		};
		const watch = device.link.watch(id, {
			onStored: (uids) => uids.forEach((u) => waiting.has(u) && done(u)),
			onRejected({ u }) {
				refused += waiting.get(u)?.size ?? 0;
				if (waiting.has(u)) done(u);
			},
			onSnapshot() {},
			onChange() {},
			onStatus() {},
			onLive() {},
		});
		if (waiting.size === 0) return done('');
		for (const [u, { n, a }] of [...waiting]) watch.mutate({ u, n, a });
	});
}
