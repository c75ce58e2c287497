import type { Clock } from '../store/clock.ts';

/** Timers by name: one of each name at a time. */
export interface Timers<Name extends string> {
	/** Leaves one that runs alone. */
	arm(name: Name, ms: number, run: () => void): void;
	disarm(name: Name): void;
	has(name: Name): boolean;
	disarmAll(): void;
}

export function createTimers<Name extends string>(clock: Clock): Timers<Name> {
	const running = new Map<Name, () => void>();
	function disarm(name: Name): void {
		running.get(name)?.();
		running.delete(name);
	}
	return {
		arm(name, ms, run) {
			if (running.has(name)) return;
			const callOff = clock.after(ms, () => {
				running.delete(name);
				run();
			});
			running.set(name, callOff);
		},
		disarm,
		has: (name) => running.has(name),
		disarmAll() {
			for (const name of [...running.keys()]) disarm(name);
		},
	};
}
