// A disk with a gate before it: whoever still has something in mind as everything is taken away, reaches it
// no more.
import type { Area } from './disk.ts';

export interface GatedArea extends Area {
	/** What is being written is waited for; what comes after it is written nowhere. */
	shut(): Promise<void>;
}

export function gateArea(area: Area): GatedArea {
	const running = new Set<Promise<void>>();
	let isShut = false;

	async function pass(write: () => Promise<void>): Promise<void> {
		if (isShut) return;
		const written = write();
		running.add(written);
		await written.finally(() => running.delete(written));
	}

	return {
		get: (key) => area.get(key),
		set: (values) => pass(() => area.set(values)),
		remove: (key) => pass(() => area.remove(key)),
		async shut() {
			isShut = true;
			await Promise.allSettled(running);
		},
	};
}
